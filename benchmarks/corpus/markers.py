"""The neutral markers of an article, and how a tool's own mechanism takes their place."""

import re
from dataclasses import dataclass

_MARKER = re.compile(r"@(?:(when|not) ([\w.]+)|(end)|(\w+\.\w+))@")


@dataclass(frozen=True, slots=True)
class Mechanism:
    """How one tool writes a label, the start of a conditional block and its end; `{}` is the key."""

    label: str
    when: str
    when_not: str
    end_when: str
    end_when_not: str


def translate(body: str, into: Mechanism) -> str:
    """The article's body in a tool's own words; its conditional blocks do not nest."""
    ends: list[str] = []

    def write(found: re.Match[str]) -> str:
        which, key, end, label = found.groups()
        if end:
            return ends.pop()
        if label:
            return into.label.format(label)
        ends.append(into.end_when if which == "when" else into.end_when_not)
        return (into.when if which == "when" else into.when_not).format(key)

    return _MARKER.sub(write, body)


def count(body: str) -> tuple[int, int]:
    """How many labels and how many conditional blocks a body holds."""
    found = [match.groups() for match in _MARKER.finditer(body)]
    return sum(bool(label) for *_, label in found), sum(bool(which) for which, *_ in found)
