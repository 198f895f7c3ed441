"""Which organizations a question is about: those that are named, or all."""

from collections.abc import Collection, Iterable

from helpgen.model.diagnostic import Diagnostic

_LISTED = 12  # organizations that a message lists


def unknown_tenants(asked: Iterable[str], known: Collection[str]) -> str:
    """What is wrong with the question where it names an organization that is not there; else nothing."""
    unknown = sorted({*asked} - {*known})
    if not unknown:
        return ""
    return (
        f"there is no tenant {', '.join(unknown)}; there are {', '.join(sorted(known)[:_LISTED])}"
    )


def held_among(asked: Collection[str], held_back: Iterable[str]) -> tuple[str, ...]:
    """Those of them whose profile has an error."""
    return tuple(each for each in held_back if not asked or each in asked)


def concerns(finding: Diagnostic, asked: Collection[str]) -> bool:
    """Whether a finding is about what was asked for: about everybody, or about an organization among them."""
    return not asked or not finding.tenants or not {*finding.tenants}.isdisjoint(asked)
