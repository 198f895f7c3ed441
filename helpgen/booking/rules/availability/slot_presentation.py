"""How does a client see a time that is not free? Never why, and never whose it is."""

from helpgen.booking.values import (
    UNAVAILABLE,
    Cell,
    Decision,
    Field,
    Policy,
    Property,
    Rule,
    allowed,
)

LABEL = "Unavailable"
"""All that is ever said about a taken time; color alone would not reach everyone."""

FREE, BUSY = "free", "busy"


def listed(free: bool, policy: Policy) -> bool:
    """The time stands in the list of a day."""
    return free or policy[UNAVAILABLE] != "hide"


def decide(free: bool, policy: Policy) -> Decision:
    """Hidden, with a label, or gray with the same label."""
    how = policy[UNAVAILABLE]
    shown = listed(free, policy)
    return allowed(
        (how, "decides", free),
        listed=shown,
        label=LABEL if shown and not free else "",
        style="grey" if how == "grey" and not free else "",
    )


def _never_why(free: bool, policy: Policy, answer: Decision) -> bool:
    shown = free or policy[UNAVAILABLE] in ("label", "grey")
    word = "" if free or not shown else LABEL
    return answer.facts["listed"] is shown and answer.facts["label"] == word


RULE = Rule(
    id="availability.slot-presentation",
    says='A time that is not free is left out, labeled "Unavailable", or gray and labeled; nothing tells why.',
    decide=decide,
    given=(Field("free", Cell.YES_NO, ("Free?",)),),
    gives=(
        Field("listed", Cell.YES_NO, ("Listed?",)),
        Field("label", Cell.WORDS, ("Label",)),
        Field("style", Cell.CODE, ("Style",), codes=("", "grey")),
    ),
    keys=(UNAVAILABLE,),
    statements=("000.3", "000.10", "001.7", "003.8", "004.6"),
    properties=(
        Property("never-why", "A taken time tells nothing but that it is taken.", _never_why),
    ),
)
