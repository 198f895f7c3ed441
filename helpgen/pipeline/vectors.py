"""Test vectors: questions to an engine of bookings with what it has to answer, drawn near limits with a stated seed.

The answers are our own engine's, without what is for people (docs/engine.md, What two engines agree on). Of all that is
drawn so many are kept that every kind of answer is there, the seldom ones first.
"""

import json
import random
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain, islice, zip_longest
from typing import cast

from helpgen import __version__
from helpgen.booking.engine.cells import Json
from helpgen.booking.engine.described import PROTOCOL
from helpgen.booking.engine.engine import answer
from helpgen.booking.engine.told import normative
from helpgen.booking.values import zone, zones_version
from helpgen.bookings.drawn_offices import drawn_attempt, wide_open
from helpgen.frozen import frozen
from helpgen.model.engine_description import RuleDescription
from helpgen.pipeline.own_engine import OwnEngine
from helpgen.verify.cells import Clock
from helpgen.verify.description import Description
from helpgen.verify.drawing import drawn
from helpgen.verify.drawn_policies import drawn_policy, with_one_limit

FORMAT = 1
"""The version of the files."""

SEED, COUNT = 1, 40

FLOWS = "flows"

_CASES, _TRIES = 10, 5
"""Cases under each policy of a rule, for a limit is seldom met exactly, and as many times more tries of each flow."""

_LAWS = 2
_OFFICES, _WISHES = 15, 3
"""Of so many offices so many times more are kept: every rule has a say in them."""

_MOVES = 5
"""As many times more are kept of the step: its table has many rows."""

_NOTHING: tuple[object, ...] = (None, "", "PT0S", [], {})
"""What a fact says that says nothing, or no time at all."""

_CODE = re.compile(r"[a-z]+(?:_[a-z]+)*")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_LENGTH = re.compile("-?PT[0-9]")
_COMPARED = re.compile(r"(?P<left>.+) (?:<|<=|>|>=|=|!=) (?P<right>.+)")

Line = Mapping[str, object]


@frozen
class Vector:
    """A question, with an `id` of its own, and all that two engines have to agree on in its answer."""

    question: Line
    answer: Line


@frozen
class VectorSet:
    """The vectors about one rule, one operation or all flows; `header` says of what they were made."""

    about: str
    header: Line
    vectors: Sequence[Vector]


def vector_sets(
    seed: int = SEED, count: int = COUNT, only: Collection[str] = ()
) -> Iterator[VectorSet]:
    """Up to so many vectors for each rule, each operation and each flow; the same seed draws the same.

    `only` names the rules and operations that are wanted, and `flows`; empty: all.
    """
    description = OwnEngine().describe()
    drawers = {
        **{rule.id: partial(_rule_set, rule, description) for rule in description.said.rules},
        FLOWS: partial(_flow_set, description),
        **{
            each.id: partial(_operation_set, each.id, description)
            for each in description.said.operations
        },
    }
    for about, draw in drawers.items():
        if not only or about in only:
            yield _set(about, seed, count, draw(seed, count))


def _rule_set(
    rule: RuleDescription, description: Description, seed: int, count: int
) -> Sequence[Vector]:
    chance = _chance(seed, rule.id)
    most = count * (_MOVES if rule.id == description.said.step else 1)
    kept = _spread(_answered(_about_rule(rule, description, chance, seed, most)), most)
    laws = _answered(chain.from_iterable(_about_laws(rule, kept)))
    return [*kept, *(each for _, each in laws)]


def _flow_set(description: Description, seed: int, count: int) -> Sequence[Vector]:
    flows = _answered(_about_flows(description, _chance(seed, FLOWS), count))
    named = ((str(each.question["flow"]), each) for _, each in flows)
    return _spread(named, count * len(description.flows))


def _operation_set(name: str, description: Description, seed: int, count: int) -> Sequence[Vector]:
    lines = _about_operation(name, description, _chance(seed, name), count)
    return _spread(_answered(lines), count * _WISHES)


def _chance(seed: int, about: str) -> random.Random:
    return random.Random(f"{seed} {about}")  # noqa: S311  no secret: anybody may draw it again


def _set(about: str, seed: int, count: int, kept: Iterable[Vector]) -> VectorSet:
    made = {
        "vectors": FORMAT,
        "about": about,
        "protocol": PROTOCOL,
        "helpgen": __version__,
        "tzdata": zones_version(),
        "seed": seed,
        "count": count,
    }
    named = [
        Vector({"id": f"{about}/{number}", **each.question}, each.answer)
        for number, each in enumerate(kept, 1)
    ]
    return VectorSet(about, made, named)


def _about_rule(
    rule: RuleDescription, description: Description, chance: random.Random, seed: int, count: int
) -> Iterator[Line]:
    for round_ in range(count):
        policy = drawn_policy(rule.keys, description, chance)
        if round_ % 2:
            policy = with_one_limit(policy, description, chance)
        name = policy.get(description.said.zone, "UTC")
        clock = Clock(zone(str(name)), str(name))
        for given in drawn(rule, policy, description, clock, _CASES, seed + round_):
            yield {"rule": rule.id, "policy": policy, "given": given}


def _about_laws(rule: RuleDescription, kept: Sequence[Vector]) -> Iterator[Iterator[Line]]:
    """Each law, asked of the first few questions that were kept: those are of different kinds."""
    for law in rule.properties:
        yield ({**each.question, "property": law.name} for each in kept[:_LAWS])


def _about_flows(description: Description, chance: random.Random, count: int) -> Iterator[Line]:
    """Each flow under the settings that it needs and others at will, and now and then without them."""
    step = description.rules[description.said.step]
    for _ in range(count * _TRIES):
        for flow in description.said.flows:
            policy = drawn_policy(step.keys, description, chance)
            needed = flow.where if chance.random() < 0.8 else {}  # noqa: PLR2004  mostly as it needs them
            yield {"flow": flow.name, "policy": {**policy, **needed}}


def _about_operation(
    name: str, description: Description, chance: random.Random, count: int
) -> Iterator[Line]:
    for _ in range(count * _OFFICES):
        policy = wide_open(drawn_policy(description.keys, description, chance), chance)
        yield {"operation": name, "policy": policy, **drawn_attempt(name, policy, chance)}


def _answered(lines: Iterable[Line]) -> Iterator[tuple[str, Vector]]:
    """Those that can be answered, each once, with its kind."""
    seen: set[str] = set()
    for line in lines:
        text = json.dumps(line, sort_keys=True)
        said = answer(text)
        if "error" not in said and text not in seen:
            seen.add(text)
            told = {name: each for name, each in normative(said).items() if name != "id"}
            kind = _kind(told, str(said.get("because", "")), line.get("given"))
            yield kind, Vector(line, told)


def _spread(vectors: Iterable[tuple[str, Vector]], count: int) -> Sequence[Vector]:
    """So many of them, one of each kind of answer, then a second one of each, and so on."""
    kinds: defaultdict[str, list[Vector]] = defaultdict(list)
    for kind, each in vectors:
        kinds[kind].append(each)
    rounds = zip_longest(*kinds.values())
    return list(islice((each for one in rounds for each in one if each is not None), count))


def _kind(told: Line, because: str, given: object) -> str:
    """What makes an answer another one than most.

    Its code, effects, numbers and codes, which facts say yes or nothing, and whether what was compared is equal, as
    where a limit is met exactly, or two of the times and days that were given.
    """
    facts = cast("Mapping[str, Json]", told.get("facts", {}))
    effects = cast("Sequence[Mapping[str, Json]]", told.get("effects", []))
    said = {
        name: value if isinstance(value, bool | int) else value not in _NOTHING
        for name, value in facts.items()
    }
    return json.dumps(
        [
            told.get("code"),
            [each["kind"] for each in effects],
            said,
            sorted(_codes(facts)),
            _is_met(because) or _are_equal(facts),
            _meet(given),
        ],
        sort_keys=True,
    )


def _codes(value: object) -> set[str]:
    """Every code in a value, however deep."""
    if isinstance(value, Mapping):
        return set[str]().union(*map(_codes, value.values()))
    if isinstance(value, list):
        return set[str]().union(*map(_codes, value))
    return {value} if isinstance(value, str) and _CODE.fullmatch(value) else set()


def _are_equal(facts: Mapping[str, object]) -> bool:
    """Whether two lengths of time that are told are the same."""
    told = [each for each in facts.values() if isinstance(each, str) and _LENGTH.match(each)]
    return len(set(told)) < len(told)


def _meet(given: object) -> bool:
    """Whether a time or a day is given twice."""
    times = [each for each in _texts(given) if _DAY.match(each)]
    return len(set(times)) < len(times)


def _texts(value: object) -> Iterator[str]:
    """Every text in a value, however deep."""
    if isinstance(value, Mapping):
        value = list(value.values())
    if isinstance(value, list):
        yield from chain.from_iterable(map(_texts, value))
    elif isinstance(value, str):
        yield value


def _is_met(because: str) -> bool:
    """Whether a comparison has the same on both sides."""
    found = _COMPARED.fullmatch(because)
    return found is not None and found["left"] == found["right"]
