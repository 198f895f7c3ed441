"""Drawn bodies cut up: some of their lines lie in snippets, and an include stands where they stood."""

from collections.abc import Mapping, Sequence
from itertools import takewhile
from random import Random
from typing import NamedTuple

from tests.property.hidden_bodies import Body, source_of


class Shelved(NamedTuple):
    """The lines of the article, and those of each snippet by its name."""

    lines: Sequence[str]
    snippets: Mapping[str, Sequence[str]]


class _Stretch(NamedTuple):
    """A line, and by how much it changes the number of open blocks; None where it may stand in no snippet alone."""

    text: str
    step: int


def shelve(body: Body, random: Random) -> Shelved:
    """The body with up to three stretches in snippets, some of them in one another; none in one that cannot be cut."""
    rows = [_Stretch(text, _step(line)) for text, line in zip(source_of(body), body, strict=True)]
    snippets: dict[str, Sequence[str]] = {}
    for _ in range(random.randint(1, 3)):
        rows = _cut(rows, snippets, random, 0)
    return Shelved([row.text for row in rows], snippets)


_PARTS = 2  # a directive that belongs to the block around it: no snippet begins or ends between its branches


def _step(line: object) -> int:
    turns = getattr(line, "turns", [])
    if not getattr(line, "stands_alone", False):
        return 0
    name = turns[0].name
    if name.startswith("when"):
        return 1
    return -1 if name == "end" else _PARTS


def _cut(
    rows: list[_Stretch], snippets: dict[str, Sequence[str]], random: Random, depth: int
) -> list[_Stretch]:
    """The rows with a stretch of them in a snippet of its own."""
    spans = [
        (first, last)
        for first in range(len(rows))
        for last in range(first, min(len(rows), first + 12))
        if _is_whole(rows[first : last + 1])
    ]
    if not spans:
        return rows
    first, last = random.choice(spans)
    inside = rows[first : last + 1]
    margin = _margin(inside, random)
    inside = [row._replace(text=row.text[len(margin) :]) for row in inside]
    if depth < 2 and random.random() < 0.4:
        inside = _cut(inside, snippets, random, depth + 1)
    name = f"s{len(snippets)}"
    snippets[name] = [row.text for row in inside]
    include = _Stretch(f"{margin}<!-- help:include {name} -->", 0)
    return [*rows[:first], include, *rows[last + 1 :]]


def _is_whole(rows: Sequence[_Stretch]) -> bool:
    """Whether the rows close what they open and nothing else, and begin and end with text."""
    depth = 0
    for row in rows:
        if depth == 0 and row.step in (-1, _PARTS):
            return False
        depth += 0 if row.step == _PARTS else row.step
    ends = (rows[0].text, rows[-1].text)
    is_field = rows[0].text.rstrip(" \t") == "---"  # at a file's top it opens front matter
    return depth == 0 and all(text.strip(" \t") for text in ends) and not is_field


def _margin(rows: Sequence[_Stretch], random: Random) -> str:
    """Spaces and signs of quotes that all rows begin with: they may stand before the include instead."""
    columns = zip(*[row.text for row in rows], strict=False)
    common = "".join([column[0] for column in takewhile(lambda each: len({*each}) == 1, columns)])
    margin = common[: len(common) - len(common.lstrip(" \t>"))]
    margin = margin[: random.randint(0, len(margin))]
    is_text = all(row.text[len(margin) :].strip(" \t") for row in rows)
    is_field = rows[0].text[len(margin) :].rstrip(" \t") == "---"
    return margin if is_text and not is_field else ""
