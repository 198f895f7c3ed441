"""Findings that were there before: what is told is what came to them, and what is left of them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from helpgen.frozen import frozen
from helpgen.model.diagnostic import Diagnostic, Identity


@frozen
class Known:
    """How often each finding was there, and for whom it was; nobody named means whoever it concerns now.

    A finding is the same while code, file and message are: lines may come and go above it.
    """

    counts: Mapping[Identity, int]
    tenants: Mapping[Identity, frozenset[str]]

    def is_new(self, finding: Diagnostic, number: int) -> bool:
        """Whether the finding, the `number`th of its kind, was not there, or not for all whom it concerns."""
        if number > self.counts.get(finding.identity, 0):
            return True
        before = self.tenants.get(finding.identity, frozenset())
        return bool(before) and not (finding.tenants and before.issuperset(finding.tenants))

    def without(self, found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
        """The findings that are new; of several that are the same, the first ones in the file were there."""
        met: Counter[Identity] = Counter()
        for each in found:
            met[each.identity] += 1
            if self.is_new(each, met[each.identity]):
                yield each

    def gone(self, found: Iterable[Diagnostic]) -> Sequence[tuple[Identity, int]]:
        """What was there and is not found any more, and how often."""
        left = Counter(dict(self.counts)) - Counter(each.identity for each in found)
        return sorted(left.items())


NOTHING_KNOWN = Known({}, {})


def known_from(found: Sequence[Diagnostic]) -> Known:
    """What was found before, with those whom it concerned; `found` has the tenants of one finding together."""
    tenants: dict[Identity, frozenset[str]] = {}
    for each in found:
        before = tenants.get(each.identity)
        both = before | {*each.tenants} if before and each.tenants else frozenset(each.tenants)
        tenants[each.identity] = both if before is None or before else frozenset()
    return Known(Counter(each.identity for each in found), tenants)
