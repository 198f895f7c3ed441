"""Very many imagined organizations and what articles read of them: columns of small numbers, one for each key.

The settings are as a product of this kind would have them, which is a guess and is written down here: twelve kinds of
business, few of them common; each kind has its defaults, and most organizations leave most of them alone. A word of
one's own is rare, and mostly one that others chose, too. Every draw is by the seed alone.
"""

import random
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

KINDS = 12
"""Kinds of business; the n-th is chosen 1/n as often as the first."""
UNIQUE = 1_000
"""From this number on a value is one organization's own."""


@dataclass(frozen=True, slots=True)
class Trait:
    """A sort of key: how many there are, and how many values are usual.

    `apart` is the part of the organizations that chose otherwise than their kind of business does, `alone` the part
    whose value nobody else has.
    """

    name: str
    keys: int
    values: int
    apart: float
    alone: float = 0.0


TRAITS = (
    Trait("switch", 30, 2, 0.08),
    Trait("number", 15, 8, 0.12),
    Trait("choice", 5, 4, 0.10),
    Trait("word", 8, 20, 0.05, 0.005),
    Trait("identity", 1, 1, 0.0, 1.0),
)
READS: tuple[tuple[float, tuple[tuple[str, int], ...]], ...] = (
    (0.30, ()),
    (0.25, (("word", 1),)),
    (0.15, (("word", 2), ("switch", 1))),
    (0.12, (("word", 1), ("switch", 3))),
    (0.08, (("word", 1), ("number", 1), ("switch", 1))),
    (0.04, (("word", 2), ("number", 2), ("choice", 1), ("switch", 2))),
    (0.03, (("word", 3), ("number", 4), ("switch", 6))),
    (0.03, (("identity", 1), ("word", 1))),
)
"""How large a part of the articles reads how many keys of which sort."""
GATED = 0.25
"""The part of the articles that exist only for organizations with a switch on."""

Column = Sequence[int]


@dataclass(frozen=True, slots=True)
class Imagined:
    """An article: the keys that it reads, and the switch without which it does not exist; empty where there is none."""

    reads: tuple[str, ...]
    gate: str


def keys_of(trait: str) -> list[str]:
    """The names of a sort's keys."""
    return [
        f"{trait}{number}" for each in TRAITS if each.name == trait for number in range(each.keys)
    ]


def population(seed: str, many: int) -> dict[str, Column]:
    """The value of each key for so many organizations; a part from the front is a smaller population."""
    draw = random.Random(f"{seed}/kinds")
    kinds = draw.choices(range(KINDS), [1 / (number + 1) for number in range(KINDS)], k=many)
    return {
        key: _column(random.Random(f"{seed}/{key}"), trait, kinds)
        for trait in TRAITS
        for key in keys_of(trait.name)
    }


def articles(seed: str, many: int) -> list[Imagined]:
    """So many articles, which need not be the first of more."""
    draw = random.Random(f"{seed}/articles")
    sorts = draw.choices([reads for _, reads in READS], [part for part, _ in READS], k=many)
    return [Imagined(tuple(_drawn_keys(draw, sort)), _gate(draw)) for sort in sorts]


def _gate(draw: random.Random) -> str:
    return draw.choice(keys_of("switch")) if draw.random() < GATED else ""


def _drawn_keys(draw: random.Random, sort: Sequence[tuple[str, int]]) -> Iterator[str]:
    for trait, many in sort:
        yield from sorted(draw.sample(keys_of(trait), many))


def _column(draw: random.Random, trait: Trait, kinds: Sequence[int]) -> Column:
    weights = list(accumulate(1 / (value + 1) for value in range(trait.values)))
    usual = draw.choices(range(trait.values), cum_weights=weights, k=KINDS)
    column = array("I", [usual[kind] for kind in kinds])
    for place in _chosen(draw, len(kinds), trait.apart):
        column[place] = draw.choices(range(trait.values), cum_weights=weights)[0]
    for place in _chosen(draw, len(kinds), trait.alone):
        column[place] = UNIQUE + place
    return column


def _chosen(draw: random.Random, many: int, part: float) -> Iterator[int]:
    """Places of so large a part of them, in order; a part of a population is chosen as if it were all."""
    if part >= 1:
        yield from range(many)
    elif part > 0:
        place = int(draw.expovariate(part))
        while place < many:
            yield place
            place += 1 + int(draw.expovariate(part))
