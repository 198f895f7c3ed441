"""Who sees a client who asked for any available provider?

Work is spread: whoever has the fewest appointments that day. The rest only makes the answer the same each time.
"""

from typing import TypedDict

from helpgen.booking.values import (
    SLOT_TAKEN,
    Cell,
    Decision,
    Field,
    Property,
    Rule,
    allowed,
    refused,
)


class Candidate(TypedDict):
    """A provider who is free at that time, with the number of appointments on that day."""

    name: str
    id: str
    bookings: int


def first(candidates: tuple[Candidate, ...]) -> Candidate | None:
    """The fewest bookings that day, then the first by name, then by id; None where nobody is free."""
    return min(
        candidates,
        key=lambda each: order(each["bookings"], each["name"], each["id"]),
        default=None,
    )


def decide(candidates: tuple[Candidate, ...]) -> Decision:
    """The one who comes first sees the client; where nobody is free, the time is taken."""
    chosen = first(candidates)
    if chosen is None:
        return refused(SLOT_TAKEN, ("providers who are free", "=", 0), provider=None)
    return allowed(
        (chosen["bookings"], "is the fewest of", tuple(each["bookings"] for each in candidates)),
        provider=chosen["id"],
    )


def order(bookings: int, name: str, key: str) -> tuple[int, str, str]:
    """Who comes first has less of this: appointments that day, then name, then id."""
    return bookings, name.casefold(), key


def _has_the_fewest(candidates: tuple[Candidate, ...], answer: Decision) -> bool:
    fewest = min((each["bookings"] for each in candidates), default=0)
    least = {each["id"] for each in candidates if each["bookings"] == fewest}
    return answer.facts["provider"] in least or not candidates


def _same_in_any_order(candidates: tuple[Candidate, ...], answer: Decision) -> bool:
    return decide(candidates[::-1]).facts == answer.facts


RULE = Rule(
    id="booking.any-provider",
    says="Who asks for any provider is given the free one with the fewest appointments that day.",
    decide=decide,
    given=(
        Field(
            "candidates",
            Cell.WORDS,
            ("Free providers",),
            rows=(
                Field("name", Cell.WORDS, ("Name",)),
                Field("id", Cell.WORDS, ("Id",)),
                Field("bookings", Cell.INTEGER, ("Appointments that day",), least=0),
            ),
        ),
    ),
    gives=(Field("provider", Cell.CODE, ("Provider",), optional=True),),
    statements=("004.5", "004.11"),
    decision="Equal numbers: the first by name, upper and lower case alike, then by id.",
    messages=(SLOT_TAKEN,),
    properties=(
        Property(
            "has-the-fewest", "Nobody who is free has fewer appointments that day.", _has_the_fewest
        ),
        Property(
            "same-in-any-order",
            "The answer does not depend on the order in which providers are listed.",
            _same_in_any_order,
        ),
    ),
)
