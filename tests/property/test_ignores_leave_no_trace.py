"""Saying which findings are meant changes no byte of any page, wherever it is said."""

import random
import re
from collections.abc import Sequence

import pytest

from tests.property.hidden_bodies import draw, source_of
from tests.property.hidden_law import published

CANARY = '<!-- help:ignore ST101 reason="canary `|` [x] {{y}} **z** \' \\" " -->'
BLOCK = (
    '<!-- help:ignore ST101 reason="x" -->',
    '  <!-- help:ignore ST101, LB310 in=article reason="x" -->  ',
    '> <!-- help:ignore LK603 reason="x" -->',
    CANARY,
)
WORD = re.compile(r"(?<=[a-z]{3})(?=[\s.,]|$)")


def with_ignores(lines: Sequence[str], chance: random.Random) -> list[str]:
    """The lines with ignores between them, and behind words where no sign of Markdown stands near."""
    out: list[str] = []
    for line in lines:
        if chance.random() < 0.3:
            out.append(chance.choice(BLOCK))
        plain = not set(line) & set("<`{[")
        ends = [found.start() for found in WORD.finditer(line)] if plain else []
        at = chance.choice(ends) if ends and chance.random() < 0.4 else None
        behind = chance.choice(("", " ")) + chance.choice((BLOCK[0], CANARY))
        out.append(line if at is None else line[:at] + behind + line[at:])
    return out


@pytest.mark.long
def test_adding_ignores_changes_no_byte() -> None:
    compared = added = 0
    for number in range(400):
        lines = source_of(draw(f"ignores-{number}"))
        before = published(lines)
        if before is None:
            continue
        more = with_ignores(lines, random.Random(number))  # noqa: S311  any draw will do
        added += len(more) - len(lines)
        compared += 1
        assert published(more) == before, "\n".join(more)
    assert compared > 150
    assert added > 500
