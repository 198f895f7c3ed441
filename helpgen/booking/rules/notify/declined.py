"""Who hears that a request was declined?

Some practices send a mail; others send none, and contact the client themselves. Rows 5 and 6 of the table of moves.
"""

from helpgen.booking.shapes.mailing import (
    CLIENT,
    CONTACT,
    EFFECTS,
    GIVES,
    nobody_else,
    told,
)
from helpgen.booking.values import NOTIFICATIONS, Decision, EffectKind, Policy, Property, Rule

OCCASION = "declined"
TEXT = "The appointment was not approved. Call your provider or the office for help."


def decide(policy: Policy) -> Decision:
    """The organization names who gets a message; a client who gets no mail has to be told in person."""
    answer = told(OCCASION, TEXT, policy)
    return answer if _is_mailed(policy) else answer._replace(effects=(*answer.effects, CONTACT))


def _is_mailed(policy: Policy) -> bool:
    return CLIENT in policy[NOTIFICATIONS].get(OCCASION, ())


def _nobody_else(policy: Policy, answer: Decision) -> bool:
    messages = tuple(each for each in answer.effects if each.kind in EFFECTS)
    return nobody_else(OCCASION, policy, answer._replace(effects=messages))


def _client_is_told(policy: Policy, answer: Decision) -> bool:
    is_mailed = CLIENT in {str(each) for each in answer.effects}
    return (CONTACT in answer.effects) is not is_mailed and is_mailed is _is_mailed(policy)


RULE = Rule(
    id="notify.declined",
    says="A refusal goes to those whom the organization names and says whom to call; who gets no mail is contacted.",
    decide=decide,
    gives=GIVES,
    keys=(NOTIFICATIONS,),
    statements=("001.17", "004.10"),
    decision=(
        "A client who gets no mail is contacted by the practice, as one whose change was denied, also where the "
        "organization has decided nothing. Messages go to nobody then; an article may claim nothing about them."
    ),
    effects=(*EFFECTS, EffectKind.TASK),
    properties=(
        Property(
            "nobody-else",
            "A refusal is sent to just those whom the organization names.",
            _nobody_else,
        ),
        Property(
            "client-is-told",
            "The practice contacts the client exactly where the client gets no mail.",
            _client_is_told,
        ),
    ),
)
