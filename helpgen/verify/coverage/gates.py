"""The shares that a project asks for in its options, held against the figures."""

from collections.abc import Iterator, Mapping

from helpgen.model.diagnostic import Diagnostic, Place
from helpgen.model.options import CoverageGates
from helpgen.verify.coverage.figures import Coverage

_WHAT: Mapping[str, str] = {
    "rules": "rules have a claim",
    "limits": "rules with limits have examples on both sides of them",
    "keys": "settings that rules read are told by an article",
    "sentences": "sentences about behavior have a claim",
    "manual": "claims are left to a person",
}
_MOST_TOLD = 5


def is_gated(gates: CoverageGates) -> bool:
    """Whether anything is asked for, so that figures are needed."""
    return any(getattr(gates, name) is not None for name in _WHAT)


def missed(
    figures: Coverage, gates: CoverageGates, places: Mapping[str, Place]
) -> Iterator[Diagnostic]:
    """A finding for each gate that is missed; where it is that of sentences, one for each of those too.

    `places` tell where an option stands: `verify.coverage.rules`.
    """
    for name, what in _WHAT.items():
        percent = getattr(gates, name)
        share = figures.shares[name]
        is_most = name == "manual"
        kept = percent is None or (
            share.stays_within(percent) if is_most else share.reaches(percent)
        )
        if kept:
            continue
        place = places.get(f"verify.coverage.{name}", Place("helpgen.yaml"))
        wanted = f"{'at most' if is_most else 'at least'} {percent} %"
        message = f"{share.covered} of {share.total} {what}, and {wanted} are asked for"
        yield Diagnostic(place, "CL911", message, _hint(figures.missing[name]))
        if name == "sentences":
            yield from _sentences(figures)


def _hint(names: tuple[str, ...]) -> str:
    if not names:
        return "claim more by rules"
    more = ", ..." if len(names) > _MOST_TOLD else ""
    return f"`helpgen verify --coverage` lists them: {', '.join(names[:_MOST_TOLD])}{more}"


def _sentences(figures: Coverage) -> Iterator[Diagnostic]:
    for each in figures.sentences:
        if not each.form:
            message = f"nothing vouches for: {each.text}"
            hint = "claim it by a rule, or have a person look at it: `help:manual`"
            yield Diagnostic(Place(each.path, each.line, 1), "CL915", message, hint)
