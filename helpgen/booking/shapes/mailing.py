"""Who hears of something: those whom the organization names for it, and nobody else.

Section 5 of the catalog. A list that is empty is a decision that nobody does; a list that is missing is no
decision yet, and nobody is told either.
"""

from helpgen.booking.values import (
    NOTIFICATIONS,
    Cell,
    Decision,
    Effect,
    EffectKind,
    Field,
    Policy,
    effect,
)

GIVES = (Field("decided", Cell.YES_NO, ("Decided",)),)
EFFECTS = (EffectKind.EMAIL, EffectKind.NOTIFY)
CLIENT = "email:client"
CONTACT = Effect(EffectKind.TASK, "contact_client")
"""Somebody who works there has to tell the client in person (seed 004, 10)."""
UNDECIDED = (
    "Where the organization has not decided, nobody is told; an article may claim nothing about it."
)


def told(occasion: str, text: str, policy: Policy) -> Decision:
    """The text goes to everybody who stands under the occasion."""
    named = policy[NOTIFICATIONS].get(occasion)
    return Decision(
        facts={"decided": named is not None},
        effects=tuple(effect(each, text=text) for each in named or ()),
    )


def nobody_else(occasion: str, policy: Policy, answer: Decision) -> bool:
    """A law of such a rule: what follows is the organization's list."""
    return tuple(str(each) for each in answer.effects) == policy[NOTIFICATIONS].get(occasion, ())
