"""All profiles that a catalog allows: values of the right types that keep to what is asked of several together."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from helpgen.logic.algebra import both, keys, opposite
from helpgen.logic.condition import Compare, Condition, Scalar, Vocabulary
from helpgen.logic.counterexample import smallest
from helpgen.logic.diagram import NO, YES, Diagram
from helpgen.logic.effort import Effort
from helpgen.logic.satisfying import domains_of


class PossibleProfiles:
    """Answers about every profile that there may ever be: exact, and the same however many there are today.

    `bounds` hold of all of them, `usual` are the catalog's defaults, and `asked` all conditions that questions will be
    made of: they tell which values have to be told apart. An effort that does not suffice is an UndecidedError.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        bounds: Sequence[Condition] = (),
        usual: Mapping[str, Scalar] | None = None,
        asked: Iterable[Condition] = (),
    ) -> None:
        self._bounds = tuple(bounds)
        self._usual = {} if usual is None else usual
        conditions = dict.fromkeys((*self._bounds, *asked))
        named = {key for each in conditions for key in keys(each)}
        defaults = [
            Compare(key, "==", value)
            for key, value in self._usual.items()
            if key in named and value is not None
        ]
        domains = domains_of((*conditions, *defaults), vocabulary)
        self._are_any: bool | None = None if all(domains.values()) else False
        self._diagram = Diagram(domains if all(domains.values()) else {}, Effort())
        self._by_key: defaultdict[str, set[int]] = defaultdict(set)
        for number, bound in enumerate(self._bounds):
            for key in keys(bound):
                self._by_key[key].add(number)
        self._kept: dict[frozenset[int], int] = {}
        self._known: dict[AbstractSet[str], int] = {}

    def may_hold(self, condition: Condition, effort: Effort) -> bool:
        """Whether the condition holds for some possible profile."""
        diagram = self._about(effort)
        if not self._are_any:
            return False
        return diagram.all_of((diagram.of(condition), self._possible(keys(condition)))) != NO

    def always_holds(self, condition: Condition, given: Condition, effort: Effort) -> bool:
        """Whether the condition holds for every possible profile for which `given` does."""
        return not self.may_hold(both(given, opposite(condition)), effort)

    def smallest(self, condition: Condition, effort: Effort) -> dict[str, Scalar] | None:
        """The fewest values of keys that the condition names which are enough for it to hold; None where it never does.

        Every possible profile with these values makes it hold, and there is one. Keys that it does not name are left
        out of account, even where one of them would decide several others.
        """
        diagram = self._about(effort)
        if not self._are_any:
            return None
        possible = self._possible(keys(condition))
        good = diagram.any_of((diagram.of(condition), diagram.opposite(possible)))
        return smallest(diagram, good, possible, self._usual)

    def _about(self, effort: Effort) -> Diagram:
        self._diagram.effort = effort
        if self._are_any is None:
            apart = {self._touching(keys(bound)) for bound in self._bounds}
            self._are_any = NO not in map(self._keeping, sorted(apart, key=sorted))
        return self._diagram

    def _possible(self, named: frozenset[str]) -> int:
        """Which values of these keys some possible profile has, taken together."""
        known = self._known.get(named)
        if known is None:
            numbers = self._touching(named)
            known = self._known[named] = (
                self._diagram.known_of(self._keeping(numbers), named) if numbers else YES
            )
        return known

    def _touching(self, named: Iterable[str]) -> frozenset[int]:
        """The bounds in which one of these keys stands, and those that they have keys in common with, and so on."""
        found: set[int] = set()
        waiting, seen = list(named), set(named)
        while waiting:
            for number in self._by_key.get(waiting.pop(), set()) - found:
                found.add(number)
                new = keys(self._bounds[number]) - seen
                seen |= new
                waiting.extend(new)
        return frozenset(found)

    def _keeping(self, numbers: frozenset[int]) -> int:
        if numbers not in self._kept:
            nodes = [self._diagram.of(self._bounds[number]) for number in sorted(numbers)]
            self._kept[numbers] = self._diagram.all_of(nodes)
        return self._kept[numbers]
