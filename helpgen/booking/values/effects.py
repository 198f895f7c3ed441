"""What each kind of effect says, and which details it comes with.

Sections 3 and 5 of the catalog. Details named in `FOR_PEOPLE` are texts that somebody reads; all others are for
machines, as the kind and whom or what it concerns are.
"""

from collections.abc import Mapping
from typing import NamedTuple

from helpgen.booking.values.decision import EffectKind
from helpgen.booking.values.rule import Cell, Field


class EffectShape(NamedTuple):
    """What an effect of one kind says, and its details in order; one that is `optional` may be missing."""

    says: str
    details: tuple[Field, ...] = ()


FOR_PEOPLE = ("text",)

_SENDS = Field("sends", Cell.CODE, optional=True)

SHAPES: Mapping[EffectKind, EffectShape] = {
    EffectKind.AUDIT: EffectShape(
        "An entry is left of what somebody attempted, also where it was refused.",
        (
            Field("actor", Cell.CODE),
            Field("event", Cell.CODE),
            Field("before", Cell.CODE),
            Field("after", Cell.CODE),
            Field("now", Cell.INSTANT),
        ),
    ),
    EffectKind.EMAIL: EffectShape(
        "A mail goes to somebody: a text, or a link or code to sign in.",
        (Field("text", Cell.WORDS, optional=True), _SENDS),
    ),
    EffectKind.NOTIFY: EffectShape("Somebody sees a note.", (Field("text", Cell.WORDS),)),
    EffectKind.TASK: EffectShape("Somebody at the practice has something to do."),
    EffectKind.CHART_NOTE: EffectShape(
        "A note goes to the client's chart.",
        (Field("kind", Cell.WORDS), Field("tab", Cell.WORDS), Field("reason", Cell.WORDS)),
    ),
    EffectKind.CALENDAR: EffectShape("An appointment stands on a calendar or a list."),
    EffectKind.STYLE: EffectShape(
        "An appointment looks otherwise on a calendar.",
        (Field("style", Cell.WORDS, optional=True),),
    ),
    EffectKind.BLOCK: EffectShape("A time is taken."),
    EffectKind.FREE: EffectShape("A time is free again."),
    EffectKind.LINK: EffectShape("Two appointments are tied together."),
    EffectKind.MESSAGE: EffectShape("Somebody is told something at once.", (_SENDS,)),
}
"""Every kind of effect."""
