"""The fewest values that are enough to make something happen.

Of a diagram two nodes are taken: where it is `good` (what is to happen does, or nobody is like that), and who is
`possible` at all. Key by key, a value is either fixed, or left free: then all of its values have to be good, and some
have to be possible.
"""

from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import NamedTuple

from helpgen.frozen import frozen
from helpgen.logic.condition import Scalar
from helpgen.logic.diagram import NO, YES, Diagram
from helpgen.logic.effort import UndecidedError

_MOST_KEYS = 200  # one call is nested in another for each


class _Enough(NamedTuple):
    """Values that are enough, each by its key's level and its own place; how many of them are not the default."""

    size: int
    unusual: int
    chosen: tuple[tuple[int, int], ...]


@frozen
class _Choosing:
    diagram: Diagram
    usual: Mapping[str, Scalar]
    known: dict[tuple[int, int], _Enough | None] = field(default_factory=dict)

    def best(self, good: int, possible: int) -> _Enough | None:
        if NO in (good, possible):
            return None
        if good == YES:
            return _Enough(0, 0, ())
        pair = (good, possible)
        if pair not in self.known:
            self.diagram.effort.spend(1)
            self.known[pair] = min(
                self._ways(good, possible), default=None, key=lambda way: way[:2]
            )
        return self.known[pair]

    def _ways(self, good: int, possible: int) -> Iterator[_Enough]:
        diagram = self.diagram
        level = min(diagram.level(good), diagram.level(possible))
        goods, possibles = diagram.parts(good, level), diagram.parts(possible, level)
        free = self.best(diagram.all_of(goods), diagram.any_of(possibles))
        if free is not None:
            yield free
        usual = self.usual.get(diagram.keys[level])
        for at, value in enumerate(diagram.values[level]):
            rest = self.best(goods[at], possibles[at])
            if rest is not None:
                unusual = rest.unusual + (value != usual)
                yield _Enough(rest.size + 1, unusual, ((level, at), *rest.chosen))


def smallest(
    diagram: Diagram, good: int, possible: int, usual: Mapping[str, Scalar]
) -> dict[str, Scalar] | None:
    """The fewest values that some possible profile has and that are good whoever has them; None if there are none.

    Of several sets of that size it is one with as few values as may be that are not the `usual` ones.
    """
    if len(diagram.keys) > _MOST_KEYS:
        raise UndecidedError
    enough = _Choosing(diagram, usual).best(good, possible)
    if enough is None:
        return None
    return {diagram.keys[level]: diagram.values[level][at] for level, at in enough.chosen}
