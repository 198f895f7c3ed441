"""Whose hold is it? Only who made it may book, release or move with it."""

from helpgen.booking.values import (
    HOLD_MINUTES,
    About,
    Cell,
    Decision,
    Field,
    Message,
    Occasion,
    Property,
    Rule,
    allowed,
    refused,
)

HOLD_OF_ANOTHER = Message("hold_of_another", "This time is kept for somebody else.")


def decide(contact: str, holder: str) -> Decision:
    """Nobody in particular owns nothing, so two unknown contacts are not the same."""
    if contact and contact == holder:
        return allowed((contact, "=", holder))
    return refused(HOLD_OF_ANOTHER, (contact, "!=", holder))


def _only_the_holder(contact: str, holder: str, answer: Decision) -> bool:
    return not answer.allowed or contact == holder != ""


RULE = Rule(
    id="hold.owner",
    says="Only the contact who made a hold may use it.",
    decide=decide,
    asked=(Occasion.BOOK, Occasion.MOVE, Occasion.USE_HOLD),
    about=(About.TIME,),
    only_given=("contact", "holder"),
    only_with=HOLD_MINUTES,
    given=(
        Field("contact", Cell.CODE, ("Contact",)),
        Field("holder", Cell.CODE, ("Hold of",)),
    ),
    decision="The seeds are silent; without it a hold would not keep anything from anyone.",
    messages=(HOLD_OF_ANOTHER,),
    properties=(Property("only-the-holder", "Nobody uses another's hold.", _only_the_holder),),
)
