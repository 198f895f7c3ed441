"""All faults that can be planted: known drifts first, then small ones, each rule's first before anybody's second.

So a run that is cut short has looked at every rule.
"""

from collections import Counter
from functools import cache

from helpgen.booking.mutants.drift import Drift
from helpgen.booking.mutants.drifts import DRIFTS
from helpgen.booking.mutants.generated import generated
from helpgen.booking.mutants.planted_fault import PlantedFault, source_of


@cache
def faults() -> tuple[PlantedFault, ...]:
    """Every fault, in the order in which they are tried."""
    turn: Counter[str] = Counter()
    ordered: list[tuple[int, int, PlantedFault]] = []
    for at, fault in enumerate(generated()):
        turn[fault.module] += 1
        ordered.append((turn[fault.module], at, fault))
    return (*map(planted_drift, DRIFTS), *(fault for _, _, fault in sorted(ordered, key=_by)))


def _by(each: tuple[int, int, PlantedFault]) -> tuple[int, int]:
    return each[:2]


def planted_drift(drift: Drift) -> PlantedFault:
    """A drift as a fault; raises ValueError where its text does not stand exactly once."""
    source, old = source_of(drift.module), drift.old.encode()
    if source.count(old) != 1:
        raise ValueError(f"{drift}: {drift.old!r} stands {source.count(old)} times")
    start = source.index(old)
    line = source.count(b"\n", 0, start) + 1
    was, becomes = (" ".join(text.split()) for text in (drift.old, drift.new))
    return PlantedFault(
        str(drift),
        "drift",
        drift.module,
        line,
        start,
        start + len(old),
        drift.new,
        was,
        becomes,
        drift.id,
    )
