"""Where does a provider's own link lead?

Straight to the form with that provider chosen: whoever follows it neither signs in nor looks for a button.
"""

from helpgen.booking.values import (
    DIRECT_LINK,
    GUEST_NOT_ALLOWED,
    GUEST_REQUEST,
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

DIRECT_LINK_DISABLED = Message(
    "direct_link_disabled", "This link cannot be used for booking. Use the portal."
)


def decide(provider: str, known: bool, policy: Policy) -> Decision:
    """A known client books as that client; anybody else as a guest, where guests are welcome."""
    if not policy[DIRECT_LINK]:
        return refused(DIRECT_LINK_DISABLED, (DIRECT_LINK.name, "is", False))
    if not known and not policy[GUEST_REQUEST]:
        return refused(GUEST_NOT_ALLOWED, (GUEST_REQUEST.name, "is", False))
    return allowed(
        (DIRECT_LINK.name, "is", True),
        provider=provider,
        actor="client" if known else "guest",
        skips=("sign_in", "navigation"),
    )


def _chooses_its_provider(provider: str, known: bool, policy: Policy, answer: Decision) -> bool:
    open_to = policy[DIRECT_LINK] and (known or policy[GUEST_REQUEST])
    return answer.allowed is open_to and answer.facts.get("provider", provider) == provider


RULE = Rule(
    id="booking.direct-link",
    says="A provider's link opens the form with that provider chosen, without signing in or navigating.",
    decide=decide,
    asked=(Occasion.BOOK, Occasion.HOLD),
    about=(About.PERSON,),
    only_given=("link",),
    given=(
        Field("provider", Cell.CODE, ("Provider", "Link of")),
        Field("known", Cell.YES_NO, ("Known client", "Already a client")),
    ),
    gives=(
        Field("provider", Cell.CODE, ("Chosen provider",)),
        Field("actor", Cell.CODE, ("Books as",), codes=("client", "guest")),
        Field("skips", Cell.CODE, ("Skips",), many=True, codes=("sign_in", "navigation")),
    ),
    keys=(DIRECT_LINK, GUEST_REQUEST),
    statements=("003.1", "003.5"),
    decision="A known client who follows the link is that client; anybody else is a guest.",
    messages=(DIRECT_LINK_DISABLED, GUEST_NOT_ALLOWED),
    properties=(
        Property(
            "chooses-its-provider",
            "Whoever may follow the link finds its provider chosen, and no other.",
            _chooses_its_provider,
        ),
    ),
)
