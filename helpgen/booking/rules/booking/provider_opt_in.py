"""Does this provider take online bookings?

The opt-in is the provider's own; an organization only decides whether one is needed.
"""

from helpgen.booking.values import (
    OPT_IN_REQUIRED,
    PROVIDER_UNAVAILABLE,
    About,
    Cell,
    Decision,
    Field,
    Occasion,
    Policy,
    Property,
    Rule,
    allowed,
    refused,
)


def decide(opted_in: bool, policy: Policy) -> Decision:
    """Whoever opted in can be booked; everyone can where no opt-in is needed."""
    if not policy[OPT_IN_REQUIRED]:
        return allowed((OPT_IN_REQUIRED.name, "is", False))
    if not opted_in:
        return refused(PROVIDER_UNAVAILABLE, ("opted in", "is", False))
    return allowed(("opted in", "is", True))


def _none_without_opt_in(opted_in: bool, policy: Policy, answer: Decision) -> bool:
    return answer.allowed is not (policy[OPT_IN_REQUIRED] and not opted_in)


RULE = Rule(
    id="booking.provider-opt-in",
    says="Where providers have to opt in, only those who did are listed and can be booked.",
    decide=decide,
    asked=(Occasion.BOOK, Occasion.HOLD, Occasion.HOLD_TO_MOVE, Occasion.MOVE, Occasion.FORM),
    about=(About.PROVIDER,),
    found_in_bulk=True,
    stands_in="providers.{provider}.optedIn",
    given=(Field("opted_in", Cell.YES_NO, ("Opted in", "Provider opted in")),),
    keys=(OPT_IN_REQUIRED,),
    statements=("003.1", "003.4"),
    messages=(PROVIDER_UNAVAILABLE,),
    properties=(
        Property(
            "none-without-opt-in",
            "Where an opt-in is needed, a provider without one is refused, and only such a one.",
            _none_without_opt_in,
        ),
    ),
)
