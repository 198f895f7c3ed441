"""What the five source articles say of booking: their passages, in our words, and the statements these make up."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from tools.reference.booking.statements import (
    patient_portal,
    portal_booking,
    requests,
    self_schedule,
    self_scheduling,
)
from tools.reference.booking.statements.passage import Passage

ARTICLES: Mapping[str, tuple[Passage, ...]] = MappingProxyType(
    {
        "Booking in the portal": portal_booking.PASSAGES,
        "Self-scheduling with and without approval": self_scheduling.PASSAGES,
        "The settings of the patient portal": patient_portal.PASSAGES,
        "Self-Schedule, where the therapist takes part": self_schedule.PASSAGES,
        "Requesting, moving and canceling": requests.PASSAGES,
    }
)
"""The passages of each article, as they follow one another there, by what the article is about."""

PASSAGES: tuple[Passage, ...] = tuple(each for told in ARTICLES.values() for each in told)
"""Those of all articles."""

STATEMENTS: tuple[str, ...] = tuple(
    sorted(
        {number for each in PASSAGES for number in each.statements},
        key=lambda number: tuple(map(int, number.split("."))),
    )
)
"""Their numbers, in the order of the catalog: the article's, a dot, the place in it."""


def topics(statement: str) -> Iterator[str]:
    """What a statement is about, passage by passage."""
    return (each.topic for each in PASSAGES if statement in each.statements)
