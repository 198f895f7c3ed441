"""All profiles that a catalog allows: values of the right types that keep to what is asked of several together."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from helpgen.logic.algebra import keys
from helpgen.logic.condition import And, Compare, Condition, Scalar, Vocabulary
from helpgen.logic.counterexample import smallest
from helpgen.logic.diagram import NO, Diagram
from helpgen.logic.effort import Effort, UndecidedError
from helpgen.logic.satisfying import domains_of


class PossibleProfiles:
    """Answers about every profile that there may ever be: exact, and the same however many there are today.

    `bounds` hold of all of them, `usual` are the catalog's defaults, and `asked` all conditions that questions will be
    made of: they tell which values have to be told apart. An effort that does not suffice is an UndecidedError; so is
    every question where `is_decided` is false: then the bounds themselves are too tangled.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        bounds: Sequence[Condition] = (),
        usual: Mapping[str, Scalar] | None = None,
        asked: Iterable[Condition] = (),
    ) -> None:
        self._vocabulary = vocabulary
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
        self._diagram = Diagram(domains if all(domains.values()) else {}, Effort())
        self._parts = _parts(self._bounds)
        self._part_of = {
            key: number
            for number, part in enumerate(self._parts)
            for bound in part
            for key in keys(bound)
        }
        self._known: dict[frozenset[str], int] = {}
        self._answers: dict[Condition, bool] = {}
        self._kept: list[int] = []
        self._are_any = all(domains.values())
        self.is_decided = self._are_settled()

    def asked_about(self, conditions: Iterable[Condition]) -> "PossibleProfiles":
        """The same profiles, for questions that are made of these conditions.

        Nothing else that is asked of them, here or there, changes an answer, or what it takes to find it.
        """
        asked = tuple(dict.fromkeys(conditions))
        named = {key for each in asked for key in keys(each)}
        near = sorted({self._part_of[key] for key in named if key in self._part_of})
        bounds = [bound for part in near for bound in self._parts[part]]
        narrowed = PossibleProfiles(self._vocabulary, bounds, self._usual, asked)
        narrowed._are_any &= self._are_any
        narrowed.is_decided &= self.is_decided
        return narrowed

    def may_hold(self, condition: Condition, effort: Effort) -> bool:
        """Whether the condition holds for some possible profile."""
        diagram = self._about(effort)
        if not self._are_any:
            return False
        answer = self._answers.get(condition)
        if answer is None:
            possible = self._possible(keys(condition))
            answer = diagram.all_of((diagram.of(condition), possible)) != NO
            self._answers[condition] = answer
        return answer

    def smallest(self, condition: Condition, effort: Effort) -> dict[str, Scalar] | None:
        """The fewest values of keys that the condition names which are enough for it to hold; None where it never does.

        Every possible profile with these values makes it hold, and there is one. Keys that it does not name are left
        out of account, even where one of them would decide several others.
        """
        if not self.may_hold(condition, effort):
            return None
        diagram, possible = self._diagram, self._possible(keys(condition))
        good = diagram.any_of((diagram.of(condition), diagram.opposite(possible)))
        return smallest(diagram, good, possible, self._usual)

    def _about(self, effort: Effort) -> Diagram:
        if not self.is_decided:
            raise UndecidedError
        self._diagram.effort = effort
        return self._diagram

    def _are_settled(self) -> bool:
        """Whether the bounds could be understood; what that takes is nobody's effort but theirs."""
        if not self._are_any:
            return True
        try:
            self._kept = [self._diagram.of(And(part)) for part in self._parts]
        except UndecidedError:
            return False
        self._are_any = NO not in self._kept
        return True

    def _possible(self, named: frozenset[str]) -> int:
        """Which values of these keys some possible profile has, taken together."""
        known = self._known.get(named)
        if known is None:
            parts = sorted({self._part_of[key] for key in named if key in self._part_of})
            nodes = [self._diagram.known_of(self._kept[part], named) for part in parts]
            known = self._known[named] = self._diagram.all_of(nodes)
        return known


def _parts(bounds: Sequence[Condition]) -> tuple[tuple[Condition, ...], ...]:
    """The bounds in parts that have no key in common, so that each can be looked at alone."""
    by_key: defaultdict[str, list[Condition]] = defaultdict(list)
    for bound in bounds:
        for key in keys(bound):
            by_key[key].append(bound)
    parts: list[tuple[Condition, ...]] = []
    placed: set[Condition] = set()
    for first in bounds:
        part: dict[Condition, None] = {}
        waiting = [] if first in placed else [first]
        while waiting:
            bound = waiting.pop()
            if bound not in part:
                part[bound] = None
                waiting += [other for key in keys(bound) for other in by_key[key]]
        placed.update(part)
        if part:
            parts.append(tuple(part))
    return tuple(parts)
