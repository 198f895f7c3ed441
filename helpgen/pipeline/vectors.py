"""Test vectors: questions to an engine of bookings with what it has to answer, drawn near limits with a stated seed.

The answers are our own engine's, without what is for people (docs/engine.md, What two engines agree on). Of all that is
drawn so many are kept that every kind of answer is there, the seldom ones first.
"""

import json
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice, zip_longest
from typing import cast

from helpgen import __version__
from helpgen.booking.engine.cells import Json
from helpgen.booking.engine.described import PROTOCOL
from helpgen.booking.engine.engine import answer
from helpgen.booking.engine.told import normative
from helpgen.booking.values import zone, zones_version
from helpgen.bookings.drawn_offices import drawn_attempt, wide_open
from helpgen.model.engine_description import RuleDescription
from helpgen.pipeline.own_engine import OwnEngine
from helpgen.verify.cells import Clock
from helpgen.verify.description import Description
from helpgen.verify.drawing import drawn
from helpgen.verify.drawn_policies import drawn_policy

FORMAT = 1
"""The version of the files."""

SEED, COUNT = 1, 40

_CASES = 5
_LAWS = 2
_OFFICES = 12
_MOVES = 5
"""As many times more are kept of the step: its table has many rows."""

Line = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Vector:
    """A question, with an `id` of its own, and all that two engines have to agree on in its answer."""

    question: Line
    answer: Line


@dataclass(frozen=True, slots=True)
class VectorSet:
    """The vectors about one rule, one operation or all flows; `header` says of what they were made."""

    about: str
    header: Line
    vectors: Sequence[Vector]


def vector_sets(seed: int = SEED, count: int = COUNT) -> Iterator[VectorSet]:
    """Up to so many vectors for each rule, each operation and each flow; the same seed draws the same."""
    description = OwnEngine().describe()
    for rule in description.said.rules:
        chance = _chance(seed, rule.id)
        most = count * (_MOVES if rule.id == description.said.step else 1)
        kept = _spread(_answered(_about_rule(rule, description, chance, seed, most)), most)
        laws = chain.from_iterable(_about_laws(rule, kept))
        yield _set(rule.id, seed, count, [*kept, *_answered(laws)])
    flows = _answered(_about_flows(description, _chance(seed, "flows"), count))
    yield _set("flows", seed, count, _spread(flows, count * len(description.flows)))
    for operation in description.said.operations:
        lines = _about_operation(operation.id, description, _chance(seed, operation.id), count)
        yield _set(operation.id, seed, count, _spread(_answered(lines), count))


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
    for _ in range(count):
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


def _answered(lines: Iterable[Line]) -> Iterator[Vector]:
    """Those that can be answered, each once."""
    seen: set[str] = set()
    for line in lines:
        text = json.dumps(line, sort_keys=True)
        told = normative(answer(text))
        if "error" not in told and text not in seen:
            seen.add(text)
            yield Vector(line, {name: each for name, each in told.items() if name != "id"})


def _spread(vectors: Iterable[Vector], count: int) -> Sequence[Vector]:
    """So many of them, one of each kind of answer, then a second one of each, and so on."""
    kinds: defaultdict[str, list[Vector]] = defaultdict(list)
    for each in vectors:
        kinds[_kind(each.answer)].append(each)
    rounds = zip_longest(*kinds.values())
    return list(islice((each for one in rounds for each in one if each is not None), count))


def _kind(told: Line) -> str:
    """What makes an answer another one than most: its code, effects and numbers, and which facts say yes or nothing."""
    facts = cast("Mapping[str, Json]", told.get("facts", {}))
    effects = cast("Sequence[Mapping[str, Json]]", told.get("effects", []))
    said = {
        name: value if isinstance(value, bool | int) else bool(value)
        for name, value in facts.items()
    }
    return json.dumps(
        [told.get("code"), [each["kind"] for each in effects], said, told.get("holds")],
        sort_keys=True,
    )
