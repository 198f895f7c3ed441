"""Does a provider hold every certification that the client requires, on the day of the appointment?

Names are compared without regard to case and outer spaces; a certification counts on the day it expires.
"""

from collections.abc import Iterable
from datetime import date
from typing import TypedDict

from helpgen.booking.values import (
    EVERY_OCCASION,
    About,
    Cell,
    Certification,
    Decision,
    Field,
    Message,
    Property,
    Rule,
    allowed,
    refused,
)

NOT_QUALIFIED = Message(
    "not_qualified", "This provider does not hold a certification that your care requires."
)


class CertificationRow(TypedDict):
    """A certification and the last day on which it counts; without one it never ends."""

    name: str
    expires: date | None


def missing(required: Iterable[str], held: Iterable[Certification], day: date) -> tuple[str, ...]:
    """The required certifications that none held on that day answers; without any, everyone is qualified."""
    valid = {_plain(each.name) for each in held if each.expires is None or day <= each.expires}
    return tuple(name for name in required if _plain(name) not in valid)


def _plain(name: str) -> str:
    return name.strip().casefold()


def decide(required: Iterable[str], held: Iterable[CertificationRow], day: date) -> Decision:
    """A provider holds all that is required, not just some of it."""
    lacking = missing(required, (Certification(row["name"], row["expires"]) for row in held), day)
    if lacking:
        return refused(NOT_QUALIFIED, (lacking, "not held on", day), missing=lacking)
    return allowed(missing=())


def _none_required_is_enough(
    required: Iterable[str], held: Iterable[CertificationRow], day: date, answer: Decision
) -> bool:
    wanted = {name.strip().casefold() for name in required}
    valid = {
        row["name"].strip().casefold()
        for row in held
        if row["expires"] is None or row["expires"] >= day
    }
    return answer.allowed is (wanted <= valid)


RULE = Rule(
    id="availability.qualifications",
    says="Only providers who hold every certification that the client requires are offered.",
    decide=decide,
    asked=EVERY_OCCASION,
    about=(About.PERSON, About.PROVIDER),
    found_in_bulk=True,
    stands_in="providers.{provider}.certifications",
    given=(
        Field("required", Cell.WORDS, ("Client requires", "Required"), many=True),
        Field(
            "held",
            Cell.WORDS,
            ("Provider holds",),
            many=True,
            rows=(
                Field("name", Cell.WORDS),
                Field("expires", Cell.DATE, ("Runs out",), optional=True),
            ),
        ),
        Field("day", Cell.DATE, ("Day",)),
    ),
    gives=(Field("missing", Cell.WORDS, ("Missing",), many=True),),
    statements=("000.5", "000.14"),
    messages=(NOT_QUALIFIED,),
    properties=(
        Property(
            "holds-all-that-is-required",
            "A provider is offered exactly when all that is required is held that day.",
            _none_required_is_enough,
        ),
    ),
)
