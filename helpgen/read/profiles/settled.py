"""The values that hold for one profile, and what its findings about several of them share."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace

from helpgen.frozen import frozen
from helpgen.logic.condition import Scalar
from helpgen.model.diagnostic import Place
from helpgen.model.profile import Origin
from helpgen.read.profiles.layered import with_more
from helpgen.read.yaml.tree import Tree


@frozen
class Settled:
    """Every value by its full key, with where it came from."""

    values: Mapping[str, Scalar]
    structures: Mapping[str, object]
    origins: Mapping[str, Origin]
    synonyms: Mapping[str, tuple[str, ...]]

    def with_own(self, values: dict[str, Scalar], origins: dict[str, Origin]) -> "Settled":
        """With what nobody shares: who it is, and how it is reached."""
        return replace(
            self, values=with_more(self.values, values), origins={**self.origins, **origins}
        )

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
    return tree.place(("template",)) if "template" in tree.value else tree.top()
