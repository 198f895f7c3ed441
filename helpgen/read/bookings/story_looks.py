"""Whether a step of a story can be asked what it is asked: who looks at what, and what may be expected of it."""

from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType

from helpgen.model.bookings.expect import DetailsFile, ExpectFile
from helpgen.model.bookings.practice_file import PracticeFile
from helpgen.model.bookings.scenario import StepFile
from helpgen.model.diagnostic import Diagnostic
from helpgen.read.bookings.practice import event_faults, unknown
from helpgen.read.yaml.tree import Tree, Way, dotted
from helpgen.text.slug import shortened

_PORTAL, _PRACTICE = frozenset({"client", "caregiver", "guest"}), frozenset({"clinician", "staff"})

WHO: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "see_slots": _PORTAL,
        "see_why": _PORTAL,
        "see_appointments": _PORTAL - {"guest"},
        "see_requests": _PRACTICE,
        "add_entry": _PRACTICE,
    }
)
"""In which capacity somebody looks, or enters something; whoever does anything else is the desk's to judge."""

_ANSWER = frozenset({"allowed", "refused", "message"})
_DETAILS = frozenset(DetailsFile.model_fields)
_FOLLOWS = frozenset({"effects", "never", "texts"})
_SEEN: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "see_slots": frozenset({"free", "offers", "lacks", "unavailable", "empty"}),
        "see_why": _ANSWER | {"approval", "provider"},
        "see_appointments": _ANSWER | {"upcoming", "past", "next"},
        "see_requests": frozenset({"waiting", "changes", "pending"}),
        "add_entry": frozenset(),
        "hold": _ANSWER | {"provider", "start", "minutes", "expires"},
        "fill_in": _ANSWER | _DETAILS,
        "reschedule": _ANSWER | _DETAILS | _FOLLOWS | {"replacement"},
        "request_reschedule": _ANSWER | _DETAILS | _FOLLOWS | {"replacement"},
    }
)

_LISTS = ("upcoming", "past", "waiting", "changes")


def expectable(deed: str) -> frozenset[str]:
    """The fields of `expect` that a step of this deed can come to."""
    return _SEEN.get(deed, _ANSWER | _DETAILS | _FOLLOWS)


def look_faults(
    tree: Tree, way: Way, step: StepFile, practice: PracticeFile
) -> Iterator[Diagnostic]:
    """Who cannot look or enter, whom a caregiver does not act for, and what is wrong with an entry."""
    kind, _, name = step.by.partition(" ")
    if step.does in WHO and kind not in WHO[step.does]:
        message = f"`{dotted((*way, 'by'))}`: {_an(kind)} cannot {step.does}"
        hint = f"write {' or '.join(sorted(WHO[step.does]))}"
        yield Diagnostic(tree.place((*way, "by")), "BK902", message, hint)
    if kind == "caregiver" and name in practice.caregivers:
        yield from _cares(tree, way, step, practice.caregivers[name].clients)
    elif step.client and kind != "caregiver":
        message = f"`{dotted((*way, 'for'))}`: only a caregiver acts for somebody else"
        yield Diagnostic(tree.place((*way, "for")), "BK919", message, "remove `for:`")
    if step.entry is not None:
        yield from event_faults(tree, (*way, "entry"), step.entry, practice)


def _an(kind: str) -> str:
    return {"clock": "the clock", "staff": "staff"}.get(kind, f"a {kind}")


def _cares(tree: Tree, way: Way, step: StepFile, clients: tuple[str, ...]) -> Iterator[Diagnostic]:
    """Whom the caregiver acts for has to be one of theirs, and said where there are several."""
    if step.client and step.client not in clients:
        message = (
            f"`{dotted((*way, 'for'))}`: {step.by} does not act for `{shortened(step.client)}`"
        )
        hint = f"write {' or '.join(f'`for: {each}`' for each in clients)}"
        yield Diagnostic(tree.place((*way, "for")), "BK919", message, hint)
    elif not step.client and len(clients) > 1:
        message = f"`{dotted((*way, 'by'))}`: {step.by} acts for {', '.join(clients)}"
        hint = f"say for whom: `for: {clients[0]}`"
        yield Diagnostic(tree.place((*way, "by")), "BK919", message, hint)


def expect_faults(
    tree: Tree, way: Way, step: StepFile, practice: PracticeFile, there: Collection[str]
) -> Iterator[Diagnostic]:
    """What cannot be expected of this deed, and what is named that is not there."""
    expect, can = step.expect, expectable(step.does)
    at = (*way, "expect")
    for name in sorted(expect.model_fields_set - can):
        alias = _alias(name)
        message = f"`{dotted((*at, alias))}`: {step.does} comes to nothing of this kind"
        known = ", ".join(_alias(each) for each in ExpectFile.model_fields if each in can)
        hint = f"it can be expected: {known}" if known else "remove it: nothing can be expected"
        yield Diagnostic(tree.place((*at, alias)), "BK918", message, hint)
    yield from _names(tree, at, expect, practice)
    if expect.replacement is not None:
        yield from _names(tree, (*at, "replacement"), expect.replacement, practice)
    for field in _LISTS:
        for index, name in enumerate(getattr(expect, field) or ()):
            if name not in there:
                yield unknown(tree, (*at, field, index), "appointment", name, there)
    if expect.next and expect.next not in there:
        yield unknown(tree, (*at, "next"), "appointment", expect.next, there)
    for field in ("free", "offers", "lacks", "unavailable"):
        for index, typed in enumerate(getattr(expect, field) or ()):
            name = typed.partition(" ")[2]
            if name and name not in practice.providers:
                yield unknown(tree, (*at, field, index), "provider", name, practice.providers)


def _alias(name: str) -> str:
    return ExpectFile.model_fields[name].alias or name


def _names(
    tree: Tree, at: Way, expect: DetailsFile, practice: PracticeFile
) -> Iterator[Diagnostic]:
    places = {place for each in practice.providers.values() for place in each.locations}
    known: dict[str, Collection[str]] = {
        "provider": practice.providers,
        "service": practice.services,
        "room": practice.rooms,
        "location": places,
    }
    for field, names in known.items():
        name = getattr(expect, field)
        if name and name not in names:
            yield unknown(tree, (*at, field), field, name, names)
