"""What is asked of a wish, what people read, and what an organization decides: each with the rules concerned."""

from collections.abc import Iterator

from helpgen.booking.moves import machine
from helpgen.booking.order import ORDER
from helpgen.booking.registry import RULES
from helpgen.booking.values import KEYS, NOT_FOUND, Message, Occasion
from tools.reference.booking import links
from tools.reference.tables import table

_DESK = (NOT_FOUND,)
"""What no rule and no move says: there is no appointment that they could be asked about."""


def order() -> str:
    """The one order of asking, with the occasions on which each rule is asked."""
    rows = (
        (links.rule(rule.id), ", ".join(each for each in Occasion if each in rule.asked))
        for rule in ORDER
    )
    return table(("rule", "asked to"), rows)


def elsewhere() -> str:
    """The rules that no operation asks, and who does."""
    rows = ((links.rule(rule.id), rule.elsewhere) for rule in RULES if rule.elsewhere)
    return table(("rule", "asked by"), rows)


def messages() -> str:
    """Every message with its code, by the code; the machine stands there only where no rule says it."""
    said: dict[Message, list[str]] = {message: [] for message in _DESK}
    for rule in RULES:
        for message in rule.messages:
            said.setdefault(message, []).append(rule.id)
    for message in machine.RULE.messages:
        said.setdefault(message, [machine.RULE.id])
    rows = (
        (f"`{message.code}`", message.text, links.rules(names) or "the desk")
        for message, names in sorted(said.items(), key=lambda pair: pair[0].code)
    )
    return table(("code", "what people read", "said by"), rows)


def keys() -> str:
    """Every key of the policy and its readers; the machine stands there only where no rule reads a key."""
    return table(
        ("key", "read by"), ((f"`{key.name}`", links.rules(_readers(key.name))) for key in KEYS)
    )


def _readers(name: str) -> Iterator[str]:
    found = [rule.id for rule in RULES if any(key.name == name for key in rule.keys)]
    return iter(found or [machine.RULE.id])
