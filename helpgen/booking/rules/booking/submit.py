"""Does a second click book twice?

Each attempt carries a word of its own. When that word has been used, the first result is the answer again; a word
that comes with another wish is a fault of whoever sent it, and answering with the first result would hide it.
"""

from helpgen.booking.values import Cell, Decision, Field, Message, Property, Rule, allowed, refused

TOKEN_REUSED = Message(
    "token_reused", "This form was sent before with other choices. Open it again, and send it once."
)


def decide(token: str, used: bool, same: bool | None = None) -> Decision:
    """The same word twice is one attempt, unless it is known not to be the `same` wish; without a word all are new."""
    if token and used and same is False:
        return refused(TOKEN_REUSED, (token, "was used for", "another wish"), repeated=False)
    return allowed((token, "used before is", used), repeated=bool(token) and used)


def _books_once(token: str, used: bool, same: bool | None, answer: Decision) -> bool:
    if not token or not used:
        return answer.allowed and answer.facts["repeated"] is False
    return answer.facts["repeated"] is answer.allowed is (same is not False)


RULE = Rule(
    id="booking.submit",
    says="Submitting creates the appointment once; submitting the same again returns the first result.",
    decide=decide,
    given=(
        Field("token", Cell.WORDS, ("Attempt", "Token")),
        Field("used", Cell.YES_NO, ("Used before", "Submitted before")),
        Field("same", Cell.YES_NO, ("Same wish",), optional=True),
    ),
    gives=(Field("repeated", Cell.YES_NO, ("Same result again", "Repeated")),),
    statements=("000.10", "003.9", "004.9", "004.11", "004.15"),
    decision=(
        "The submitter's token tells attempts apart; an empty one tells nothing, and one that comes with another wish "
        "is refused."
    ),
    messages=(TOKEN_REUSED,),
    properties=(
        Property("books-once", "A token that was used before books nothing more.", _books_once),
    ),
)
