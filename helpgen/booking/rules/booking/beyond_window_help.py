"""What is a client told who wants a date beyond the limit? To ask the office, and how to reach it."""

from helpgen.booking.values import TOO_FAR, Cell, Decision, Field, Property, Rule, allowed

HELP = "contact_office"
"""The help that goes with a date too far ahead."""


def decide(code: str, contact: str) -> Decision:
    """Only a date too far ahead sends people to the office; other refusals speak for themselves."""
    if code != TOO_FAR.code:
        return allowed((code, "!=", TOO_FAR.code), help="", text="")
    text = f"{TOO_FAR.text} For a later date, contact the office{': ' if contact else ''}{contact}."
    return allowed((code, "=", TOO_FAR.code), help=HELP, text=text)


def _carries_contact(code: str, contact: str, answer: Decision) -> bool:
    return (code != TOO_FAR.code) or contact in str(answer.facts["text"])


RULE = Rule(
    id="booking.beyond-window-help",
    says="Who is refused because a date is too far ahead is told to contact the office, and how.",
    decide=decide,
    given=(
        Field("code", Cell.CODE, ("Refused with",)),
        Field("contact", Cell.WORDS, ("Office",)),
    ),
    gives=(Field("help", Cell.CODE, codes=("", HELP)), Field("text", Cell.WORDS)),
    statements=("000.15",),
    properties=(
        Property("carries-contact", "The advice says how to reach the office.", _carries_contact),
    ),
)
