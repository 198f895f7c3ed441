"""What each deed of a story needs, and what it takes: what it cannot change is a finding, and not passed over."""

from collections.abc import Iterator, Mapping

from helpgen.booking.values import FILLABLE
from helpgen.model.bookings.scenario import StepFile
from helpgen.model.diagnostic import Diagnostic
from helpgen.read.bookings.story_looks import WHO
from helpgen.read.bookings.story_step import StoryStep
from helpgen.read.yaml.tree import Tree, Way, dotted

CREATES = frozenset({"hold", "book", "request"})
REPLACES = frozenset({"reschedule", "request_reschedule"})
MOVES = REPLACES | {"edit"}
DECIDES = frozenset({"approve", "decline", "approve_change", "deny_change"})

CHOSEN = ("start", "provider", "service", "location")
"""What a client chooses, and may choose anew (`booking/values/appointment.Details` and the time)."""

_FORM = (*CHOSEN, "minutes", "call", "room", "guest", "kind", "direct_link")
_NEEDS: Mapping[str, tuple[str, ...]] = {
    "see_slots": ("day",),
    "see_why": ("start",),
    "see_appointments": (),
    "see_requests": (),
    "add_entry": ("entry",),
    **dict.fromkeys(CREATES, ("provider", "start", "call")),
    "reschedule": ("appointment", "call"),
}
"""What a deed cannot do without; all others need the appointment alone."""

_ONE_OF: Mapping[str, tuple[tuple[str, ...], str]] = {
    **dict.fromkeys(MOVES, (CHOSEN, "`start`, or what else is to be another")),
    "fill_in": (FILLABLE, "what is filled in"),
}
"""Fields of which a deed needs one at least, and what that is."""

_TAKES: Mapping[str, tuple[str, ...]] = {
    "see_slots": ("day", "appointment", "provider", "service"),
    "see_why": ("start", "appointment", "provider", "service"),
    "see_appointments": (),
    "see_requests": (),
    "add_entry": ("entry",),
    "fill_in": ("appointment", *FILLABLE),
    "hold": (*_FORM, "appointment"),
    **dict.fromkeys(("book", "request"), (*_FORM, "hold")),
    "edit": ("appointment", *CHOSEN, "minutes"),
    **dict.fromkeys(REPLACES, ("appointment", *CHOSEN, "minutes", "call", "hold")),
    **dict.fromkeys(DECIDES, ("appointment", "reason", *FILLABLE)),
    **dict.fromkeys(("cancel", "request_cancel"), ("appointment", "reason")),
}
"""What a deed has a use for, besides who does it, when, and what is expected; all others take the appointment alone."""

_OF_EVERY_STEP = frozenset({"does", "by", "client", "at", "expect"})
_SPELLED = {name: info.alias or name for name, info in StepFile.model_fields.items()}


def lacking(tree: Tree, way: Way, step: StoryStep) -> Iterator[Diagnostic]:
    """What a deed cannot do without and nobody wrote."""
    does = step.file.does
    for name in _NEEDS.get(does, ("appointment",)):
        if step.has(name) and not getattr(step.file, name):
            message = f"`{dotted(way)}`: to {does} needs `{name}`"
            yield Diagnostic(tree.place(way), "BK901", message, f"add `{name}:`")
    one_of, what = _ONE_OF.get(does, ((), ""))
    if one_of and step.has(*one_of) and not any(getattr(step.file, it) for it in one_of):
        message = f"`{dotted(way)}`: to {does} needs {what}"
        hint = f"add one or more of {_listed(one_of)}"
        yield Diagnostic(tree.place(way), "BK901", message, hint)


def superfluous(tree: Tree, way: Way, step: StoryStep) -> Iterator[Diagnostic]:
    """What somebody wrote and the deed cannot change."""
    does = step.file.does
    takes = _TAKES.get(does, ("appointment",))
    for name, info in StepFile.model_fields.items():
        if name in _OF_EVERY_STEP or name in takes or not step.has(name, _SPELLED[name]):
            continue
        if getattr(step.file, name) != info.get_default(call_default_factory=True):
            at = (*way, _SPELLED[name])
            message = f"`{dotted(at)}`: to {does} takes no `{_SPELLED[name]}`"
            yield Diagnostic(tree.key_place(at), "BK902", message, _way_out(does, name, takes))


def _way_out(does: str, name: str, takes: tuple[str, ...]) -> str:
    if name in FILLABLE and does in CREATES | MOVES:
        return "the practice fills it in: write it at the step that approves, or at `fill_in`"
    if name in CHOSEN and does not in {*CREATES, *WHO}:
        return "the client changes it: `edit` while a request waits, else `reschedule` or `request_reschedule`"
    return f"remove it; to {does} takes {_listed(takes)}" if takes else "remove it"


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{_SPELLED[name]}`" for name in names)
