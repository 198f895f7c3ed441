"""Questions about small catalogs, drawn by number: what the procedure that decides conditions is held against.

`tried` answers one by trying every profile that there can be, and nothing else.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, product
from random import Random

from helpgen.logic import (
    Among,
    And,
    Compare,
    Condition,
    Effort,
    IsSet,
    IsTrue,
    KeyType,
    Not,
    Or,
    Scalar,
    Vocabulary,
    holds,
    keys,
    show,
)
from helpgen.logic.possible_profiles import PossibleProfiles

ORDERS = ("==", "!=", "<", "<=", ">", ">=")
WORDS = ("x", "y", "z")


@dataclass(frozen=True)
class Question:
    """Whether `condition` may hold of a profile that keeps to the `bounds`. `worlds` are all values of each key."""

    worlds: Mapping[str, tuple[Scalar, ...]]
    vocabulary: Vocabulary
    bounds: tuple[Condition, ...]
    usual: Mapping[str, Scalar]
    condition: Condition

    def asked(self) -> PossibleProfiles:
        """The procedure, ready for it."""
        return PossibleProfiles(self.vocabulary, self.bounds, self.usual, [self.condition])

    def __str__(self) -> str:
        """The question as one would write it down."""
        return f"{show(self.condition)} where {[show(each) for each in self.bounds]}, usually {dict(self.usual)}"


def question(number: int, seed: str = "1") -> Question:
    """The question with this number; the same one every time."""
    rng = Random(f"{seed} {number}")  # noqa: S311  not for secrets: the same number has to draw the same question
    worlds: dict[str, tuple[Scalar, ...]] = {}
    vocabulary: dict[str, KeyType] = {}
    for name in "abcdef"[: rng.randint(1, 6)]:
        key = f"features.{name}"
        vocabulary[key], worlds[key] = _key(rng)
    draw = _Drawing(rng, vocabulary, worlds)
    bounds = tuple([draw.tree(2) for _ in range(rng.randint(0, 3))])
    usual = {key: rng.choice(values) for key, values in worlds.items()}
    return Question(worlds, vocabulary, bounds, usual, draw.tree(3))


def _key(rng: Random) -> tuple[KeyType, tuple[Scalar, ...]]:
    nullable = rng.random() < 0.3
    null = (None,) if nullable else ()
    kind = rng.choice(("boolean", "boolean", "integer", "string"))
    if kind == "boolean":
        return KeyType("boolean", nullable), (True, False, *null)
    if kind == "string":
        return KeyType("string", nullable, WORDS), (*WORDS, *null)
    most = rng.randint(1, 4)
    return KeyType("integer", nullable, minimum=0, maximum=most), (*range(most + 1), *null)


@dataclass(frozen=True)
class _Drawing:
    rng: Random
    vocabulary: Vocabulary
    worlds: Mapping[str, tuple[Scalar, ...]]

    def tree(self, depth: int) -> Condition:
        if depth == 0 or self.rng.random() < 0.3:
            return self._test()
        if self.rng.random() < 0.2:
            return Not(self.tree(depth - 1))
        inner = tuple([self.tree(depth - 1) for _ in range(self.rng.randint(2, 3))])
        return And(inner) if self.rng.random() < 0.5 else Or(inner)

    def _test(self) -> Condition:
        key = self.rng.choice(list(self.vocabulary))
        key_type = self.vocabulary[key]
        if key_type.nullable and self.rng.random() < 0.3:
            return IsSet(key)
        if key_type.kind == "boolean":
            return IsTrue(key)
        if key_type.kind == "string":
            if self.rng.random() < 0.5:
                return Among(key, tuple(self.rng.sample(WORDS, 2)))
            return Compare(key, self.rng.choice(("==", "!=")), self.rng.choice(WORDS))
        literal = self.rng.randint(0, int(key_type.maximum or 0))
        return Compare(key, self.rng.choice(ORDERS), literal)  # type: ignore[arg-type]  # ORDERS are orders


def tried(asked: Question) -> tuple[int, int] | None:
    """How few values are enough, and how few of those need not be the usual ones; None where nothing is."""
    possible = list(profiles(asked))
    truths = [holds(asked.condition, each) for each in possible]
    if not any(truths):
        return None
    named = sorted(keys(asked.condition))
    for size in range(len(named) + 1):
        unusual = [
            sum(value != asked.usual[key] for key, value in zip(chosen, values, strict=True))
            for chosen in combinations(named, size)
            for values, truth in _alike(possible, truths, chosen).items()
            if truth
        ]
        if unusual:
            return size, min(unusual)
    raise AssertionError("the values of all keys are enough")


def profiles(asked: Question) -> Iterator[dict[str, Scalar]]:
    """Every profile that keeps to the bounds."""
    for values in product(*asked.worlds.values()):
        facts = dict(zip(asked.worlds, values, strict=True))
        if all(holds(bound, facts) for bound in asked.bounds):
            yield facts


def _alike(
    possible: list[dict[str, Scalar]], truths: list[bool], chosen: tuple[str, ...]
) -> dict[tuple[Scalar, ...], bool]:
    """Whether the condition holds of all who have the same values of some keys."""
    alike: dict[tuple[Scalar, ...], bool] = {}
    for facts, truth in zip(possible, truths, strict=True):
        values = tuple([facts[key] for key in chosen])
        alike[values] = alike.get(values, True) and truth
    return alike


def judged_by_trying(asked: Question) -> str:
    """What is wrong with the procedure's answer, as trying everybody shows it; nothing, where it is right."""
    procedure, expected = asked.asked(), tried(asked)
    found = procedure.smallest(asked.condition, Effort())
    if procedure.may_hold(asked.condition, Effort()) is (expected is None):
        return f"it may {'not ' * (expected is None)}hold: {asked}"
    if found is None or expected is None:
        is_right = found is None and expected is None
        return "" if is_right else f"{found} is said to be enough for {asked}"
    unusual = sum(value != asked.usual[key] for key, value in found.items())
    if (len(found), unusual) != expected:
        return f"{found} is not the smallest for {asked}: that is {expected}"
    alike = [each for each in profiles(asked) if all(each[key] == found[key] for key in found)]
    if not alike or not all(holds(asked.condition, each) for each in alike):
        return f"{found} is not enough for {asked}"
    return ""
