"""Terms that very many articles have, told apart from all others once, for all organizations.

A few hundred words are most of what a search counts: most articles have each of them. So who writes an index asks no
article which of these it has: they stand in one order, and each variant has a number for every one.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, repeat
from operator import itemgetter
from typing import NamedTuple

_SHARE = 8
"""Terms are frequent that one of so many variants has: there, a number for every variant costs less than a search."""
_BYTE = 255


class Common(NamedTuple):
    """Terms, each once, in runs that come equally often: `runs` has how often, and how many such terms there are."""

    terms: tuple[str, ...]
    runs: tuple[tuple[int, int], ...]

    def counts(self) -> Iterator[tuple[str, int]]:
        """Each term with its number."""
        numbers = list[int]()
        for count, length in self.runs:
            numbers += [count] * length
        return zip(self.terms, numbers, strict=True)

    def times(self, term: str) -> int:
        """How often one term comes: nobody has a table of them, for hardly any is asked for."""
        if term not in self.terms:
            return 0
        place, ends = self.terms.index(term), accumulate([length for _, length in self.runs])
        return next(count for (count, _), end in zip(self.runs, ends, strict=True) if place < end)


@dataclass(frozen=True, slots=True, eq=False)
class Frequent:
    """Frequent terms with the place of each; one object for all variants that were told apart by it."""

    places: Mapping[str, int]


@dataclass(frozen=True, slots=True, eq=False)
class Parted:
    """The terms of one field of a variant: `often` has how often it has each frequent one, `rare` are all others.

    There are very many numbers in all, so they are bytes where none is larger than a byte. `size` is how many different
    terms the field has. One object for all who see the variant: what is made of it is remembered by that.
    """

    frequent: Frequent
    often: Sequence[int]
    rare: Common
    size: int

    def counts(self) -> Iterator[tuple[str, int]]:
        """Each term with its number."""
        for term, count in zip(self.frequent.places, self.often, strict=True):
            if count:
                yield term, count
        yield from self.rare.counts()

    def times(self, term: str) -> int:
        """How often the field has a term."""
        place = self.frequent.places.get(term)
        return self.rare.times(term) if place is None else self.often[place]

    def unparted(self) -> "Parted":
        """The same where no term counts as frequent."""
        return parted(_common(self.counts()), NONE_FREQUENT)


NONE_FREQUENT = Frequent({})
"""Nobody has looked for frequent terms: all are rare."""


def frequent_in(fields: Collection[Common]) -> Frequent:
    """What is frequent in one field of many variants."""
    seen: Counter[str] = Counter()
    for field in fields:
        seen.update(field.terms)
    found = sorted([term for term, count in seen.items() if count * _SHARE >= len(fields)])
    return Frequent({term: place for place, term in enumerate(found)})


def parted(field: Common, frequent: Frequent) -> Parted:
    """The terms of a field, told apart."""
    places, size = frequent.places, len(field.terms)
    if not places:
        return Parted(frequent, (), field, size)
    counts = dict(field.counts())
    often = tuple(map(counts.get, places, repeat(0)))
    packed = bytes(often) if max(often) <= _BYTE else often
    rare = [each for each in counts.items() if each[0] not in places]
    return Parted(frequent, packed, _common(rare), size)


def _common(counts: Iterable[tuple[str, int]]) -> Common:
    """Terms with their numbers, in runs."""
    terms = sorted(counts, key=itemgetter(1))
    runs = Counter([count for _, count in terms])
    return Common(tuple([term for term, _ in terms]), tuple(runs.items()))
