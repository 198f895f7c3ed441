"""Does a second click book twice?

Each attempt carries a word of its own. When that word has been used, the first result is the answer again.
"""

from helpgen.booking.values import Cell, Decision, Field, Property, Rule, allowed


def decide(token: str, used: bool) -> Decision:
    """The same word twice is one attempt; without a word every attempt is a new one."""
    return allowed((token, "used before is", used), repeated=bool(token) and used)


def _books_once(token: str, used: bool, answer: Decision) -> bool:
    return answer.allowed and answer.facts["repeated"] is (used if token else False)


RULE = Rule(
    id="booking.submit",
    says="Submitting creates the appointment once; submitting the same again returns the first result.",
    decide=decide,
    elsewhere="Whoever stores attempts: the ledger finds a token that was used among those that it keeps.",
    given=(
        Field("token", Cell.WORDS, ("Attempt", "Token")),
        Field("used", Cell.YES_NO, ("Used before", "Submitted before")),
    ),
    gives=(Field("repeated", Cell.YES_NO, ("Same result again", "Repeated")),),
    statements=("000.10", "003.9", "004.9", "004.11", "004.15"),
    decision="The submitter's token tells attempts apart; an empty one tells nothing.",
    properties=(
        Property("books-once", "A token that was used before books nothing more.", _books_once),
    ),
)
