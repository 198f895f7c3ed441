"""What a story may expect: effects, codes, texts, labels and styles that there are; any other word is a fault.

An effect that is misspelled under `never` would always be missing, and the story would prove nothing.
"""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from helpgen.booking.moves import machine
from helpgen.booking.rules.booking import no_slots_help
from helpgen.booking.rules.notify import (
    approved,
    cancelled_by_client,
    change_decided,
    declined,
    request_submitted,
)
from helpgen.booking.values import (
    NOT_FOUND,
    STATUS_LABELS,
    STATUS_STYLES,
    EffectKind,
    Event,
    Policy,
)
from helpgen.model.bookings.expect import DetailsFile
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


TEXTS = (
    request_submitted.TEXT,
    approved.TEXT,
    declined.TEXT,
    cancelled_by_client.TEXT,
    change_decided.APPROVED,
    change_decided.DENIED,
)
"""Whatever a mail or a notice can say."""

TELLING = tuple(
    f"{kind}:{about}" for kind in (EffectKind.EMAIL, EffectKind.NOTIFY) for about in ABOUT[kind]
)
"""The effects that say something."""

EMPTY = (
    *no_slots_help.REASONS,
    "past",
    "inactive",
    "not_opted_in",
    "service_not_offered",
    "time_off",
    "away",
    "client_busy",
    "room_taken",
    *CODES,
)
"""Why a day can be empty: for a reason of the day, of a provider, or with a refusal that holds whatever the time."""


def expectation_faults(story: Story, policy: Policy | None = None) -> Iterator[Diagnostic]:
    """The words that can never come of a step; without a policy there are no labels and styles to compare with."""
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
        yield from _texts(story, way, step.expect.texts)
        for position, word in enumerate(step.expect.empty or ()):
            if word not in EMPTY:
                yield _unheard(story, (*way, "empty", position), word, EMPTY, _REASON)
        if policy is not None:
            yield from _looks(story, way, step.expect, policy)
            if step.expect.replacement is not None:
                yield from _looks(story, (*way, "replacement"), step.expect.replacement, policy)
        if step.expect.allowed and step.expect.refused:
            message = f"`{dotted(way)}`: what is refused is not allowed"
            hint = "write `allowed: true` or `refused:`, not both"
            yield Diagnostic(story.tree.place((*way, "refused")), "BK902", message, hint)


def _texts(story: Story, way: Way, texts: Mapping[str, str]) -> Iterator[Diagnostic]:
    for effect, text in texts.items():
        at = (*way, "texts", effect)
        if effect not in TELLING:
            yield _unheard(story, at, effect, TELLING, _TELLING)
        elif text not in TEXTS:
            yield _unheard(story, at, text, TEXTS, _TEXT)


def _looks(story: Story, way: Way, expect: DetailsFile, policy: Policy) -> Iterator[Diagnostic]:
    """Words and colors are the organization's own."""
    for field, key in (("label", STATUS_LABELS), ("style", STATUS_STYLES)):
        word, known = getattr(expect, field), tuple(dict.fromkeys(policy[key].values()))
        if word is not None and word not in known:
            elsewhere = f"{key.name} of the profile has {', '.join(known)}"
            yield _unheard(story, (*way, field), word, known, (field, elsewhere))


_TELLING = "mail or notice", f"there are {', '.join(TELLING)}"
_TEXT = "text of a mail", "docs/format.md lists the texts under Stories of bookings"
_REASON = (
    "reason for an empty day",
    "docs/booking.md lists the reasons under Ask about a day or a time",
)
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
