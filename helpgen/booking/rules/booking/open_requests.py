"""Has somebody as many requests waiting as there may be?

Those count that nobody has decided, of the same client, or of guests with the same email address.
"""

from helpgen.booking.values import (
    MAX_OPEN_REQUESTS,
    About,
    Cell,
    Decision,
    Field,
    Message,
    Occasion,
    Policy,
    Property,
    Rule,
    allowed,
    refused,
)

TOO_MANY_REQUESTS = Message(
    "too_many_requests",
    "You have as many open requests as are possible. Wait until one of them is decided, or withdraw one.",
)


def decide(open_requests: int, policy: Policy) -> Decision:
    """A request that is changed is no new one, so it does not count; without a limit any number is possible."""
    most = policy[MAX_OPEN_REQUESTS]
    if most is None:
        return allowed((MAX_OPEN_REQUESTS.name, "is", "empty"))
    if open_requests >= most:
        return refused(TOO_MANY_REQUESTS, (open_requests, ">=", most))
    return allowed((open_requests, "<", most))


def _never_more(open_requests: int, policy: Policy, answer: Decision) -> bool:
    most = policy[MAX_OPEN_REQUESTS]
    return answer.allowed is (most is None or open_requests + 1 <= most)


RULE = Rule(
    id="booking.open-requests",
    says="A client or a guest has at most so many requests that wait for a decision, where there is such a limit.",
    decide=decide,
    asked=(Occasion.BOOK, Occasion.HOLD),
    about=(About.PERSON, About.FORM),
    stands_in="calendar.appointments",
    only_with=MAX_OPEN_REQUESTS,
    given=(Field("open_requests", Cell.INTEGER, ("Open requests",), least=0),),
    keys=(MAX_OPEN_REQUESTS,),
    decision="The seeds are silent. It holds where bookings need no approval too: what waits has to be decided first.",
    messages=(TOO_MANY_REQUESTS,),
    properties=(
        Property(
            "never-more-than-the-limit",
            "Nobody comes to have more open requests than there may be.",
            _never_more,
        ),
    ),
)
