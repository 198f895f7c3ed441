"""Adding claims changes no byte of any page, wherever they stand."""

import random
import re
from collections.abc import Sequence

import pytest

from tests.property.hidden_bodies import draw, source_of
from tests.property.hidden_law import published

BLOCK = (
    "<!-- help:claim a.b#c -->",
    "<!-- help:examples a.b with features.x=1 -->",
    "<!-- help:flow a-b -->",
    '<!-- help:manual reason="x" until=2030-01-01 -->',
    "  <!-- help:claim a.b not=c -->  ",
    "> <!-- help:claim a.b#c -->",
)
HIDDEN = ("<!-- help:examples a.b hidden -->", "| a |", "| - |", "| canary |", "<!-- help:end -->")
INLINE = (
    "<!-- help:is features.x -->",
    " <!-- help:message a -->",
    "<!-- help:event a by=b -->",
    " <!-- help:row a=b -->",
)
WORD = re.compile(r"(?<=[a-z]{3})(?=[\s.,]|$)")


def claimed(lines: Sequence[str], chance: random.Random) -> list[str]:
    """The lines with claims between them, and behind words where no sign of Markdown stands near."""
    out: list[str] = []
    for line in lines:
        if chance.random() < 0.3:
            out += HIDDEN if chance.random() < 0.2 else [chance.choice(BLOCK)]
        plain = not set(line) & set("<`{[")
        ends = [found.start() for found in WORD.finditer(line)] if plain else []
        at = chance.choice(ends) if ends and chance.random() < 0.4 else None
        out.append(line if at is None else line[:at] + chance.choice(INLINE) + line[at:])
    return out


@pytest.mark.long
def test_adding_claims_changes_no_byte() -> None:
    compared = added = 0
    for number in range(700):
        lines = source_of(draw(f"claims-{number}"))
        before = published(lines)
        if before is None:
            continue
        more = claimed(lines, random.Random(number))  # noqa: S311  any draw will do
        added += len(more) - len(lines)
        compared += 1
        assert published(more) == before, "\n".join(more)
    assert compared > 300
    assert added > 1_000
