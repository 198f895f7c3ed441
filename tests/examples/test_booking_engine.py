"""The engine in JavaScript answers as ours does, and the vectors find what is wrong with it."""

import shlex
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from helpgen.pipeline.vector_check import Difference, VectorResult, held_to
from helpgen.pipeline.vectors import VectorSet, vector_sets
from helpgen.verify.conversation import Conversation
from helpgen.verify.process_engine import ProcessEngine
from tests.house.tree import ROOT
from tests.programs import node

pytestmark = pytest.mark.long

ENGINE = ROOT / "docs" / "examples" / "booking-engine.mjs"
NODE = shutil.which("node")
SECONDS = 30.0
UNNOTICED = "every vector is answered as if nothing were wrong"
FIRST = 10
OFFICES = 120
"""A third of the vectors of `find`: what is seldom in the way has to be in the way of one of them."""


@pytest.fixture(autouse=True, scope="module")
def needs_node() -> None:
    """The engine runs in it."""
    node()


def command(file: Path = ENGINE) -> str:
    return shlex.join([str(NODE), str(file)])


@pytest.fixture(scope="module")
def offered() -> Sequence[str]:
    """The rules and operations that the engine answers."""
    talk = Conversation(command(), SECONDS)
    said = ProcessEngine(talk).describe().said
    talk.finish()
    return [*(each.id for each in said.rules), *(each.id for each in said.operations)]


@pytest.fixture(scope="module")
def sets(offered: Sequence[str]) -> Sequence[VectorSet]:
    rules = [each for each in offered if each != "find"]
    return [*vector_sets(only=rules), *vector_sets(only=["find"], count=OFFICES)]


def test_it_offers_ten_rules_and_find(offered: Sequence[str]) -> None:
    assert len(offered) > 10
    assert "find" in offered


def test_it_answers_every_vector_of_what_it_offers_as_ours(sets: Sequence[VectorSet]) -> None:
    result = held_to(sets, command(), SECONDS)
    asked = sum(len(one.vectors) for one in sets)
    laws = sum("property" in each.question for one in sets for each in one.vectors)
    assert result == VectorResult(asked - laws)  # it offers no laws


IN_RULES = {
    "exactly the lead time is not enough": ("return ahead < needed ?", "return ahead <= needed ?"),
    "the lead time counts days": ("policy[KEY.leadTime] * HOUR", "policy[KEY.leadTime] * 24 * HOUR"),
    "the days of notice are not kept": ("policy[KEY.notice] ?? 0);", "0);"),
    "the day after the notice is the first": (
        "policy[KEY.zone]) < first) return",
        "policy[KEY.zone]) <= first) return",
    ),
    "days of notice are those of Greenwich": (
        "localDay(instantOf(start), policy[KEY.zone]) < first",
        'localDay(instantOf(start), "UTC") < first',
    ),
    "one request more can wait": ("open_requests >= most ?", "open_requests > most ?"),
    "now is past already": ("instantOf(start) < instantOf(now) ?", "instantOf(start) <= instantOf(now) ?"),
    "the last day does not count": ("day > last ?", "day >= last ?"),
    "days are those of Greenwich": (
        "return days === null ? null : dayAfter(localDay(now, policy[KEY.zone]), days)",
        'return days === null ? null : dayAfter(localDay(now, "UTC"), days)',
    ),
    "a link works at its last instant": ("instantOf(now) >= expires", "instantOf(now) > expires"),
    "a hold lasts an instant too long": (
        "instantOf(now) < instantOf(expires) ?",
        "instantOf(now) <= instantOf(expires) ?",
    ),
    "exactly the window is late": ("ahead < window,", "ahead <= window,"),
    "without a window all is late": ("window > 0 && ahead < window", "ahead < window"),
    "a certification ends a day early": ("day <= each.expires", "day < each.expires"),
    "letters of certifications matter": (".toUpperCase().toLowerCase()", ""),
    "nobody has to opt in": ("policy[KEY.optIn] && !opted_in", "false"),
    "the other reason is told first": (
        'if (!policy[KEY.portal]) return no("portal_disabled");',
        "",
    ),
    "only the first reason for an empty day is told": (
        ".filter((reason) => holds[reason]) });",
        ".filter((reason) => holds[reason]).slice(0, 1) });",
    ),
    "a service without minutes is an error": ("service ?? policy[KEY.length]", "policy[KEY.length]"),
}  # fmt: skip
IN_FIND = {
    "times back to back are in each other's way": (
        "Math.max(one[0], other[0]) < Math.min(one[1], other[1])",
        "Math.max(one[0], other[0]) <= Math.min(one[1], other[1])",
    ),
    "nothing stays free between two": ("Math.max(before, after);", "0;"),
    "what is over takes time": (
        "const blocking = appointments.filter((each) => BLOCKING.includes(each.state));",
        "const blocking = appointments;",
    ),
    "what nobody answered in time still waits": (
        '{ ...one, state: "declined", proposed: null }',
        "one",
    ),
    "the second of two equal times is offered": (
        "const [start] = shown(day, minute, zone);",
        "const start = shown(day, minute, zone).at(-1);",
    ),
    "time off is worked": ("const off = (date) => rows(date, false);", "const off = () => [];"),
    "time off that nobody approved is taken": (".filter((each) => each.approved)", ""),
    "the office is always open": ("return hours.open ?", "return true ?"),
    "whoever is busiest comes first": ("a[0] - b[0] || order", "b[0] - a[0] || order"),
    "busy times are shown": ('policy[KEY.shows] !== "hide"', "true"),
    "one's own hold is in the way": ("return active && hold.contact !== holder;", "return active;"),
    "one more than the most is booked on a day": (".length >= most;", ".length > most;"),
    "entries need no room beside them": ("wider(time, after, before)", "time"),
    "the buffers stand on the wrong sides of an entry": (
        "wider(time, after, before)",
        "wider(time, before, after)",
    ),
    "nothing goes on after midnight": ("return [...late, ...own, ...next];", "return own;"),
    "hours end at midnight": ("to > from ? to : to + DAY]", "to > from ? to : DAY]"),
    "providers are all in the office's zone": ("provider.zone ?? zone", "zone"),
    "a weekly entry never comes again": ("event.weekly ?", "false ?"),
    "a weekly entry comes for ever": ("event.until && event.until < near", "false"),
    "only the first day of an entry is taken": ("event.last ?? event.day;", "event.day;"),
    "a free entry takes its time": ("if (event.free) return [];", ""),
    "two can be in one room": ("wish.room && wish.room === other", "false"),
    "the usual hours are worked besides other ones": (
        "return other.length ? other : ",
        "return ",
    ),
    "starts lie on a grid of the hours": ('policy[KEY.anchor] === "window"', "true"),
}  # fmt: skip


@pytest.mark.parametrize("fault", IN_RULES)
def test_the_vectors_of_rules_find_that(
    fault: str, sets: Sequence[VectorSet], tmp_path: Path
) -> None:
    rules = [one for one in sets if one.about != "find"]
    told = found(rules, *IN_RULES[fault], tmp_path)
    assert len({each.question["rule"] for each in told}) == 1, "one rule is wrong"


@pytest.mark.parametrize("fault", IN_FIND)
def test_the_vectors_of_find_find_that(
    fault: str, sets: Sequence[VectorSet], tmp_path: Path
) -> None:
    (find,) = (one for one in sets if one.about == "find")
    for few in parts(find):  # an office takes its time; most faults are in the way of a first one
        if differences(few, *IN_FIND[fault], tmp_path):
            return
    pytest.fail(UNNOTICED)


def parts(whole: VectorSet) -> Iterator[Sequence[VectorSet]]:
    """All vectors once, twice as many each time."""
    start, most = 0, FIRST
    while start < len(whole.vectors):
        yield [replace(whole, vectors=whole.vectors[start : start + most])]
        start, most = start + most, most * 2


def found(sets: Sequence[VectorSet], right: str, wrong: str, folder: Path) -> Sequence[Difference]:
    """What the engine answers otherwise when a part of it is replaced: something, for sure."""
    told = differences(sets, right, wrong, folder)
    assert told, UNNOTICED
    return told


def differences(
    sets: Sequence[VectorSet], right: str, wrong: str, folder: Path
) -> Sequence[Difference]:
    """What the engine answers otherwise when a part of it is replaced."""
    text = ENGINE.read_text("utf-8")
    assert text.count(right) == 1, f"{right!r} has to stand there once"
    broken = folder / "broken.mjs"
    broken.write_text(text.replace(right, wrong), "utf-8")
    result = held_to(sets, command(broken), SECONDS)
    assert result.fault == ""
    assert all(each.expected != each.got for each in result.differences)
    return result.differences
