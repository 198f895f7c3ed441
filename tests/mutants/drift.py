"""A known way in which a product drifted from its documentation, as a fault that can be planted."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Drift:
    """`old` in `module` becomes `new`; some test under `tests` must fail then."""

    id: str
    name: str
    module: str
    old: str
    new: str
    tests: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.id}-{self.name}"
