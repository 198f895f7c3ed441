"""The figures as text and as JSON.

    {"shares": {"rules": {"covered": 87, "total": 89, "gate": 100}},
     "rules": [{"id": "booking.lead-time", "claims": {"/help/booking/lead-time-and-window": 3},
                "hasLimit": true, "isBounded": true}],
     "keys": {"read": [], "untold": [], "unread": []},
     "sentences": [{"path": "...", "slug": "...", "line": 12, "text": "...", "form": "claim"}],
     "forms": {"claim": 12}}

`rules` is the matrix of rules and articles: the number of claims that somebody sees in each. A gate is null where the
project asks for none.
"""

from collections.abc import Iterator

from helpgen.model.options import CoverageGates
from helpgen.verify.coverage.figures import Coverage

_NAMES = {
    "rules": "rules with a claim",
    "limits": "limits with examples on both sides",
    "keys": "settings of rules that articles tell",
    "sentences": "sentences about behavior with a claim",
    "manual": "claims left to a person",
}
_LISTS = {
    "rules": "Rules without a claim",
    "limits": "Rules with a limit and no examples on both sides of it",
    "keys": "Settings that rules read and no article tells",
    "sentences": "Sentences about behavior that nothing vouches for",
}


def document(figures: Coverage, gates: CoverageGates) -> dict[str, object]:
    """Plain values for JSON."""
    return {
        "shares": {
            name: {"covered": share.covered, "total": share.total, "gate": getattr(gates, name)}
            for name, share in figures.shares.items()
        },
        "rules": [
            {
                "id": each.id,
                "claims": dict(each.claims),
                "hasLimit": each.has_limit,
                "isBounded": each.is_bounded,
            }
            for each in figures.rules
        ],
        "keys": {
            "read": list(figures.read),
            "untold": list(figures.untold),
            "unread": list(figures.unread),
        },
        "sentences": [
            {
                "path": each.path,
                "slug": each.slug,
                "line": each.line,
                "text": each.text,
                "form": each.form,
            }
            for each in figures.sentences
        ],
        "forms": dict(sorted(figures.forms.items())),
    }


def shares(figures: Coverage, gates: CoverageGates) -> Iterator[tuple[str, str, str, str]]:
    """The rows of the table: what, how many, in percent, and what is asked for."""
    for name, share in figures.shares.items():
        gate = getattr(gates, name)
        asked = "" if gate is None else f"{'at most' if name == 'manual' else 'at least'} {gate} %"
        percent = f"{share.covered * 100 // share.total} %" if share.total else "-"
        yield _NAMES[name], f"{share.covered} of {share.total}", percent, asked


def lists(figures: Coverage) -> Iterator[str]:
    """What is not covered, line by line; and settings that articles tell of and no rule reads, for information."""
    for name, title in _LISTS.items():
        if figures.missing[name]:
            yield f"{title}:"
            if name == "sentences":
                yield from (
                    f"  {each.path}:{each.line}: {each.text}"
                    for each in figures.sentences
                    if not each.form
                )
            else:
                yield from (f"  {each}" for each in figures.missing[name])
    if figures.unread:
        yield "Settings that articles tell and no rule reads, for information:"
        yield from (f"  {each}" for each in figures.unread)
