"""Only active providers are listed, held and booked."""

from helpgen.booking.values import (
    EVERY_OCCASION,
    PROVIDER_UNAVAILABLE,
    About,
    Cell,
    Decision,
    Field,
    Property,
    Rule,
    allowed,
    refused,
)


def decide(active: bool) -> Decision:
    """Who is not active any more is as if not there."""
    if active:
        return allowed(("active", "is", True))
    return refused(PROVIDER_UNAVAILABLE, ("active", "is", False))


def _only_active(active: bool, answer: Decision) -> bool:
    return answer.allowed is active


RULE = Rule(
    id="availability.active-provider",
    says="A provider who is not active is never offered.",
    decide=decide,
    asked=EVERY_OCCASION,
    about=(About.PROVIDER,),
    found_in_bulk=True,
    quiet=True,
    stands_in="providers.{provider}.active",
    given=(Field("active", Cell.YES_NO, ("Active?",)),),
    decision="The seeds are silent; S0's product lists only active staff.",
    messages=(PROVIDER_UNAVAILABLE,),
    properties=(Property("only-active", "Only active providers are offered.", _only_active),),
)
