"""Conditions as decision diagrams, in which whatever holds for the same facts is one and the same node.

A node asks for one key and has a child for each value worth trying. Keys are asked in one order on every way down, and
no two nodes are alike: so a condition that never holds *is* the node `NO`, one that always does is `YES`, and nothing
has to be searched for.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from helpgen.logic.algebra import Test
from helpgen.logic.condition import And, Condition, Constant, Not, Or, Scalar
from helpgen.logic.effort import Effort
from helpgen.logic.truth import holds

NO, YES = 0, 1

Domains = Mapping[str, Sequence[Scalar]]
"""The values worth trying for each key, in the order in which keys are asked. None is without values."""


class Diagram:
    """The nodes of conditions about these keys, each made once. Whatever is made is counted as `effort`.

    The number of a node is greater than those of its children.
    """

    def __init__(self, domains: Domains, effort: Effort) -> None:
        self.effort = effort
        self.keys = tuple(domains)
        self.values = tuple([tuple(values) for values in domains.values()])
        self._levels = {key: level for level, key in enumerate(self.keys)}
        self._level = [len(self.keys), len(self.keys)]
        self._children: list[tuple[int, ...]] = [(), ()]
        self._known: dict[tuple[int, tuple[int, ...]], int] = {}
        self._tests: dict[Test, int] = {}
        self._joined: tuple[dict[tuple[int, int], int], ...] = ({}, {})

    def of(self, condition: Condition, *, is_true: bool = True) -> int:
        """The node of a condition, or of its opposite; a key without a level is a KeyError."""
        match condition:
            case Constant(value):
                return YES if value is is_true else NO
            case Not(operand):
                return self.of(operand, is_true=not is_true)
            case And(operands) | Or(operands):
                nodes = [self.of(each, is_true=is_true) for each in operands]
                return (
                    self.all_of(nodes)
                    if isinstance(condition, And) is is_true
                    else self.any_of(nodes)
                )
            case test:
                return self._test(test) if is_true else self.opposite(self._test(test))

    def _test(self, test: Test) -> int:
        node = self._tests.get(test)
        if node is None:
            level = self._levels[test.key]
            truths = [holds(test, {test.key: value}) for value in self.values[level]]
            node = self._tests[test] = self._node(level, tuple(map(int, truths)))
        return node

    def all_of(self, nodes: Iterable[int]) -> int:
        """The node that holds where all of these do."""
        return self._folded(nodes, NO)

    def any_of(self, nodes: Iterable[int]) -> int:
        """The node that holds where one of these does."""
        return self._folded(nodes, YES)

    def opposite(self, node: int) -> int:
        """The node that holds exactly where this one does not."""
        made = {NO: YES, YES: NO}
        for each in sorted(self._below(node)):
            children = [made[child] for child in self._children[each]]
            made[each] = self._node(self._level[each], tuple(children))
        return made[node]

    def level(self, node: int) -> int:
        """The place in the order of the key that the node asks for; that behind the last key where it asks for none."""
        return self._level[node]

    def parts(self, node: int, level: int) -> tuple[int, ...]:
        """What is left of a node for each value of the key at a level that is not below its own."""
        if self._level[node] == level:
            return self._children[node]
        return (node,) * len(self.values[level])

    def known_of(self, node: int, keys: Collection[str]) -> int:
        """What a node says of these keys alone: it holds where some values of all others make the node hold."""
        kept = {self._levels[key] for key in keys}
        made = {NO: NO, YES: YES}
        for each in sorted(self._below(node)):
            children = tuple([made[child] for child in self._children[each]])
            level = self._level[each]
            made[each] = self._node(level, children) if level in kept else self.any_of(children)
        return made[node]

    def facts(self, node: int) -> dict[str, Scalar] | None:
        """A value for every key, such that the node holds, the first one that does where there is a choice."""
        if node == NO:
            return None
        facts: dict[str, Scalar] = {
            key: values[0] for key, values in zip(self.keys, self.values, strict=True)
        }
        while node != YES:
            level, children = self._level[node], self._children[node]
            at = next(at for at, child in enumerate(children) if child != NO)
            facts[self.keys[level]] = self.values[level][at]
            node = children[at]
        return facts

    def _below(self, node: int) -> Iterator[int]:
        """The node and all that can be reached from it, the two ends excepted."""
        seen, waiting = {NO, YES}, [node]
        while waiting:
            each = waiting.pop()
            if each not in seen:
                seen.add(each)
                yield each
                waiting.extend(self._children[each])

    def _node(self, level: int, children: tuple[int, ...]) -> int:
        if children.count(children[0]) == len(children):
            return children[0]
        key = (level, children)
        node = self._known.get(key)
        if node is None:
            self.effort.spend(len(children))
            node = self._known[key] = len(self._children)
            self._level.append(level)
            self._children.append(children)
        return node

    def _folded(self, nodes: Iterable[int], deciding: int) -> int:
        """Nodes joined, the deepest first: what is joined to them then goes through few levels."""
        distinct = {*nodes, 1 - deciding}
        if deciding in distinct:
            return deciding
        folded = 1 - deciding
        for node in sorted(distinct, key=lambda each: (self._level[each], each), reverse=True):
            folded = self._join(node, folded, deciding)
            if folded == deciding:
                break
        return folded

    def _join(self, one: int, other: int, deciding: int) -> int:
        """Two nodes with `and` (NO decides) or with `or` (YES does)."""
        first = (one, other) if one < other else (other, one)
        plain = _plainly(*first, deciding)
        if plain is not None:
            return plain
        done = self._joined[deciding]
        waiting = [
            first
        ]  # a stack, not calls: a condition may name more keys than Python nests calls
        while waiting:
            pair = waiting[-1]
            if pair in done:
                waiting.pop()
                continue
            open_pairs: list[tuple[int, int]] = []
            children = self._children_of(pair, deciding, done, open_pairs)
            if open_pairs:
                waiting += open_pairs
            else:
                level = min(self._level[pair[0]], self._level[pair[1]])
                done[pair] = self._node(level, tuple(children))
        return done[first]

    def _children_of(
        self,
        pair: tuple[int, int],
        deciding: int,
        done: Mapping[tuple[int, int], int],
        open_pairs: list[tuple[int, int]],
    ) -> list[int]:
        """The children of two nodes joined; those pairs of them that are not joined yet are added to `open_pairs`."""
        level = min(self._level[pair[0]], self._level[pair[1]])
        self.effort.spend(len(self.values[level]))
        children: list[int] = []
        for one, other in zip(self.parts(pair[0], level), self.parts(pair[1], level), strict=True):
            both = (one, other) if one < other else (other, one)
            plain = _plainly(*both, deciding)
            joined = done.get(both) if plain is None else plain
            if joined is None:
                open_pairs.append(both)
            else:
                children.append(joined)
        return children


def _plainly(one: int, other: int, deciding: int) -> int | None:
    """Two nodes joined, where no look at their children is needed; `one` is not the greater."""
    if one <= YES:
        return one if one == deciding else other
    return one if one == other else None
