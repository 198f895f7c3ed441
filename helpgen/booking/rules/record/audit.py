"""What is left on record of an attempt?"""

from datetime import datetime

from helpgen.booking.values import (
    Cell,
    Decision,
    Effect,
    EffectKind,
    Field,
    Property,
    Rule,
    fields,
    utc,
)


def decide(actor: str, event: str, before: str, after: str, now: datetime) -> Decision:
    """One entry for each attempt: who, what, from which state to which, when. Also when it was denied."""
    details = (
        ("actor", actor),
        ("event", event),
        ("before", before),
        ("after", after),
        ("now", utc(now)),
    )
    return Decision(effects=(Effect(EffectKind.AUDIT, event, details),))


def _one_entry_each(
    actor: str, event: str, before: str, after: str, now: datetime, answer: Decision
) -> bool:
    (entry,) = answer.effects
    told = (actor, event, before, after, utc(now))
    return entry.kind is EffectKind.AUDIT and tuple(value for _, value in entry.details) == told


RULE = Rule(
    id="record.audit",
    says="Every attempt leaves one entry, whether it was allowed or not.",
    decide=decide,
    given=(
        Field("actor", Cell.CODE, ("Who",)),
        Field("event", Cell.CODE, ("What",)),
        Field("before", Cell.CODE, ("State before",)),
        Field("after", Cell.CODE, ("State after",)),
        fields.NOW,
    ),
    decision="The seeds are silent; one system's product keeps such a record, and so does this one, denials included.",
    effects=(EffectKind.AUDIT,),
    properties=(
        Property(
            "one-entry-each",
            "An attempt leaves exactly one entry, which says who, what, from, to and when.",
            _one_entry_each,
        ),
    ),
)
