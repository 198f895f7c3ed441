"""What a story may expect: the effects that can follow and the codes of refusals; any other word is a fault.

An effect that is misspelled under `never` would always be missing, and the story would prove nothing.
"""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from helpgen.booking.moves import machine
from helpgen.booking.values import NOT_FOUND, EffectKind, Event
from helpgen.model.diagnostic import Diagnostic
from helpgen.read.bookings import Story
from helpgen.read.yaml.tree import Way, dotted
from helpgen.text.nearest import nearest
from helpgen.text.slug import shortened

ABOUT: Mapping[EffectKind, tuple[str, ...]] = MappingProxyType(
    {
        EffectKind.AUDIT: tuple(Event),
        EffectKind.EMAIL: ("client", "clinician"),
        EffectKind.NOTIFY: ("clinician",),
        EffectKind.TASK: ("contact_client",),
        EffectKind.CHART_NOTE: ("cancellation",),
        EffectKind.CALENDAR: ("request", "schedule", "none"),
        EffectKind.STYLE: ("client_calendar", "clinician_calendar"),
        EffectKind.BLOCK: ("time", "proposed"),
        EffectKind.FREE: ("time", "proposed"),
        EffectKind.LINK: ("replacement",),
        EffectKind.MESSAGE: ("late_cancellation",),
    }
)
"""Whom or what each kind of effect can concern, where it follows from a move."""

EFFECTS = tuple(f"{kind}:{about}" for kind, words in ABOUT.items() for about in words)

CODES = tuple(sorted({NOT_FOUND.code, *(each.code for each in machine.RULE.messages)}))
"""Whatever any rule or the machine can refuse with; no story can bring about all of them."""


def expectation_faults(story: Story) -> Iterator[Diagnostic]:
    """The words that can never come of a step."""
    for index, each in enumerate(story.steps):
        if each is None:
            continue
        step, way = each.file, ("story", index, "expect")
        if step.expect.refused and step.expect.refused not in CODES:
            yield _unheard(story, (*way, "refused"), step.expect.refused, CODES, _CODE)
        for field in ("effects", "never"):
            for position, word in enumerate(getattr(step.expect, field)):
                if word not in EFFECTS:
                    yield _unheard(story, (*way, field, position), word, EFFECTS, _EFFECT)
        if step.expect.allowed and step.expect.refused:
            message = f"`{dotted(way)}`: what is refused is not allowed"
            hint = "write `allowed: true` or `refused:`, not both"
            yield Diagnostic(story.tree.place((*way, "refused")), "BK902", message, hint)


_CODE = "refusal", "docs/booking.md lists the codes of refusals under Messages"
_EFFECT = "effect", "docs/format.md lists the effects under Stories of bookings"


def _unheard(
    story: Story, way: Way, word: str, known: Iterable[str], named: tuple[str, str]
) -> Diagnostic:
    what, elsewhere = named
    near = nearest(word, known)
    message = f"`{dotted(way)}`: there is no {what} `{shortened(word)}`"
    hint = f"did you mean `{near}`?" if near else elsewhere
    return Diagnostic(story.tree.place(way), "BK902", message, hint)
