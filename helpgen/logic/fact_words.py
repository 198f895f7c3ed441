"""`fact RULE.OUTPUT name=value ...`: what a rule tells, asked where an article prints it.

Only the words are read here. Whether there is such a rule is for whoever knows the rules.
"""

import json
import re

from helpgen.frozen import frozen
from helpgen.logic.claim_words import Malformed, Pair

WORD = "fact"
"""What stands first between the braces."""

_SUBJECT = re.compile(r"[A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*)+")
_PAIR = re.compile(
    r'([A-Za-z]\w*)=("(?:[^"\\\x00-\x1f]++|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*+"|[^\s"]+)'
)
_EXAMPLE = "write {{fact RULE.OUTPUT name=value}}, such as {{fact booking.window-dates.last now=2026-03-02T09:00}}"


@frozen
class FactAsked:
    """A value that a rule tells: which one, of which rule, and what the rule is given."""

    rule: str
    output: str
    given: tuple[Pair, ...] = ()


def is_fact(inside: str) -> bool:
    """Whether what stands between the braces asks for a fact."""
    return inside.strip(" \t").partition(" ")[0] == WORD


def fact_key(inside: str) -> str:
    """The name under which the answer is known: the same words, spaced alike."""
    return " ".join(inside.split())


def read_fact(inside: str) -> FactAsked | Malformed:
    """What is asked, or the first thing that is wrong with it."""
    word, *parts = fact_key(inside).split(" ", 2)
    subject = parts[0] if parts else ""
    if word != WORD or not _SUBJECT.fullmatch(subject):
        return Malformed(0, f"{subject or 'nothing'} names no value of a rule", _EXAMPLE)
    rule, _, output = subject.rpartition(".")
    if "." not in rule:
        return Malformed(0, f"{subject} names a rule and none of its values", _EXAMPLE)
    rest = parts[1] if len(parts) > 1 else ""
    given: list[Pair] = []
    at = 0
    while at < len(rest):
        found = _PAIR.match(rest, at)
        if found is None or (found.end() < len(rest) and rest[found.end()] != " "):
            return Malformed(
                at,
                f"{rest[at:]} gives the rule nothing",
                "write name=value, text of several words in quotes",
            )
        if any(found[1] == pair.name for pair in given):
            return Malformed(at, f"{found[1]} is given twice", "leave one out")
        quoted = found[2].startswith('"')
        given.append(Pair(found[1], json.loads(found[2]) if quoted else found[2], at, quoted))
        at = found.end() + 1
    return FactAsked(rule, output, tuple(given))
