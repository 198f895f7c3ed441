"""How does a client sign in?

With a link, or with a code. There is no password, and no account as the people who work there have one:
whoever can read what is sent to the address on file is let in.
"""

from helpgen.booking.values import (
    PORTAL,
    PORTAL_DISABLED,
    Cell,
    Decision,
    Effect,
    EffectKind,
    Field,
    Message,
    Policy,
    Property,
    Rule,
    refused,
)

SIGN_IN_REFUSED = Message(
    "sign_in_refused", "This link or code is no longer valid. Ask for a new one."
)
SENT = "If we know this address, a message is on its way to it."
"""What somebody who asks for a link or code is told, whoever asks."""

CHANNELS = ("link", "email_code", "sms_code")
PROOFS = ("none", "current", "used", "superseded")


def decide(channel: str, proof: str, known: bool, policy: Policy) -> Decision:
    """No link or code yet: one is asked for, and the answer never tells whether the address is known."""
    if not policy[PORTAL]:
        return refused(PORTAL_DISABLED)
    if proof == "none":
        return Decision(
            facts={"signed_in": False, "reply": SENT}, effects=(_sent(channel),) if known else ()
        )
    if known and proof == "current":
        return Decision(facts={"signed_in": True})
    # Neither fact nor comparison tells which of the reasons it was.
    return refused(SIGN_IN_REFUSED, signed_in=False)


def _sent(channel: str) -> Effect:
    kind = EffectKind.MESSAGE if channel == "sms_code" else EffectKind.EMAIL
    return Effect(kind, "client", (("sends", channel),))


def _never_tells_who_is_known(
    channel: str, proof: str, known: bool, policy: Policy, answer: Decision
) -> bool:
    """Whoever tries an address, or a link or code that is not the newest, learns nothing from the answer."""
    other = decide(channel, proof, not known, policy)
    seen, instead = [(each.message, dict(each.facts)) for each in (answer, other)]
    return seen == instead or (proof == "current" and policy[PORTAL])


def _single_use(channel: str, proof: str, known: bool, policy: Policy, answer: Decision) -> bool:
    return proof == "current" or not answer.facts.get("signed_in", False)


RULE = Rule(
    id="portal.sign-in",
    says="A link of one's own, or a code sent to the address on file, signs a client in; no account is needed.",
    decide=decide,
    elsewhere="The door of the portal: whoever stands at the desk has signed in, or is a guest.",
    given=(
        Field("channel", Cell.CODE, ("Signs in with",), codes=CHANNELS),
        Field("proof", Cell.CODE, ("Link or code is",), codes=PROOFS),
        Field("known", Cell.YES_NO, ("Address is on file",)),
    ),
    gives=(
        Field("signed_in", Cell.YES_NO, ("Signed in",)),
        Field("reply", Cell.WORDS, ("Answer on the screen",), optional=True),
    ),
    keys=(PORTAL,),
    statements=("000.10", "002.6", "003.5"),
    decision=(
        "A link or code works once, and asking for a new one makes all earlier ones useless. "
        "Codes go out by email or text message. The answer is the same for an unknown address."
    ),
    messages=(PORTAL_DISABLED, SIGN_IN_REFUSED),
    effects=(EffectKind.EMAIL, EffectKind.MESSAGE),
    properties=(
        Property(
            "never-tells-who-is-known",
            "The answer on the screen is the same whether the address is on file or not.",
            _never_tells_who_is_known,
        ),
        Property("single-use", "Only the newest link or code works, and only once.", _single_use),
    ),
)
