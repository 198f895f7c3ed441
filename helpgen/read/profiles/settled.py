"""The values that hold for one profile, and what its findings about several of them share."""

import json
from collections.abc import Iterable

from helpgen.frozen import frozen
from helpgen.logic.condition import Scalar
from helpgen.model.diagnostic import Place
from helpgen.model.profile import Origin
from helpgen.read.yaml.tree import Tree


@frozen
class Settled:
    """Every value by its full key, with where it came from."""

    values: dict[str, Scalar]
    structures: dict[str, object]
    origins: dict[str, Origin]
    synonyms: dict[str, tuple[str, ...]]

    def told(self, name: str) -> str:
        """The value of a key, and where it came from."""
        origin = self.origins[name]
        shown = json.dumps(self.values.get(name))
        return f"{shown} ({origin.source}, {origin.place.path}:{origin.place.line})"


def blamed(tree: Tree, names: Iterable[str], settled: Settled) -> Place:
    """Where the profile can mend it: what it says of the first of these keys, or its template."""
    for key in names:
        origin = settled.origins.get(key)
        if origin is not None and origin.source == "profile":
            return origin.place
    return tree.place(("template",)) if "template" in tree.value else Place(tree.path, 1, 1)
