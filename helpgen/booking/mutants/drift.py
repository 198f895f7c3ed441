"""A known way in which a product drifted from its documentation."""

from helpgen.frozen import frozen


@frozen
class Drift:
    """`old`, which stands in `module` exactly once, becomes `new`; `id` is its number in the list of drifts."""

    id: str
    name: str
    module: str
    old: str
    new: str

    def __str__(self) -> str:
        return f"{self.id}-{self.name}"
