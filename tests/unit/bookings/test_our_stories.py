"""Our own stories go as they are told, and each of their expectations would be missed if it were another."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import get_args

import pytest

from helpgen.bookings.beat import Beat
from helpgen.bookings.keeping import InMemory
from helpgen.bookings.opened import Booking, open_booking
from helpgen.bookings.replay import beats, replay
from helpgen.model.bookings.expect import DetailsFile, ExpectFile
from helpgen.model.bookings.scenario import Deed, StepFile
from helpgen.read.bookings import Story, read_story
from tests.house.tree import ROOT

FOLDER = ROOT / "content" / "booking" / "scenarios"
WAITING: dict[str, str] = {}
"""Stories that are told as it should be, ahead of the rules; one that goes as it is told has to leave this list."""

NAMES = sorted(
    file.relative_to(FOLDER).with_suffix("").as_posix() for file in FOLDER.rglob("*.yaml")
)
GOING = [name for name in NAMES if name not in WAITING]
LATER = timedelta(minutes=1)


@cache
def booking_of(tenant: str) -> Booking:
    opened = open_booking(ROOT, tenant)
    assert opened.value, opened
    return opened.value


@cache
def story_of(name: str) -> Story:
    read = read_story(ROOT, f"content/booking/scenarios/{name}.yaml")
    assert read.value, read
    assert not read.diagnostics
    return read.value


def run(story: Story) -> tuple[Beat, ...]:
    return tuple(beats(booking_of(story.file.tenant), story, InMemory()))


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=pytest.mark.xfail(strict=True, reason=WAITING[name]))
        if name in WAITING
        else name
        for name in NAMES
    ],
)
def test_a_story_goes_as_it_is_told(name: str) -> None:
    told = replay(ROOT, FOLDER / f"{name}.yaml")
    assert not told.refusal, told.diagnostics
    assert [miss for beat in told.beats for miss in beat.misses] == []


def test_there_are_stories_of_every_practice_and_of_every_kind() -> None:
    stories = [story_of(name).file for name in NAMES]
    practices = {file.stem for file in (ROOT / "content" / "booking").glob("*.yaml")}
    assert {each.tenant for each in stories} == practices
    assert {step.does for each in stories for step in each.story} == set(get_args(Deed))
    assert len({each.title for each in stories}) == len(stories) >= 70


def test_every_expectation_that_can_be_written_is_written_somewhere() -> None:
    written = {
        name
        for story in NAMES
        for step in story_of(story).file.story
        for name in step.expect.model_fields_set
    }
    assert written == set(ExpectFile.model_fields)


@pytest.mark.parametrize("name", GOING)
def test_each_expectation_is_missed_where_another_is_written(name: str) -> None:
    story = story_of(name)
    true = run(story)
    others = [
        list(otherwise(step, beat)) for step, beat in zip(story.file.story, true, strict=True)
    ]
    for turn in range(max(map(len, others), default=0)):
        picked = {at: each[turn] for at, each in enumerate(others) if turn < len(each)}
        steps = tuple(
            step.model_copy(update={"expect": picked[at][1]}) if at in picked else step
            for at, step in enumerate(story.file.story)
        )
        changed = replace(story, file=story.file.model_copy(update={"story": steps}))
        for at, beat in enumerate(run(changed)):
            assert bool(beat.misses) is (at in picked), (at, picked.get(at))


def otherwise(step: StepFile, beat: Beat) -> Iterator[tuple[str, ExpectFile]]:
    """The expectations of a step, each time with another of them turned false."""
    expect = step.expect
    for field in sorted(expect.model_fields_set):
        value = getattr(expect, field)
        if field == "replacement":
            for each, inner in details(value):
                yield f"replacement.{each}", expect.model_copy(update={field: inner})
        elif (wrong := another(field, value, beat)) != value:
            yield field, expect.model_copy(update={field: wrong})


def details(value: DetailsFile) -> Iterator[tuple[str, DetailsFile]]:
    for field in sorted(value.model_fields_set):
        wrong = plain(getattr(value, field))
        yield field, value.model_copy(update={field: wrong})


def another(field: str, value: object, beat: Beat) -> object:
    """A value that is not so; the same one where nothing follows or is free that could be denied."""
    if field == "never":
        return beat.effects[:1] or value
    if field == "lacks":
        free = dict(beat.seen)["free"].strip("[]")
        return tuple(free.split(", ")[:1]) if free else value
    if field == "texts":
        return {"email:client": "Something else."}
    if field in {"free", "offers", "unavailable"}:
        return ("23:59",)
    return plain(value)


def plain(value: object) -> object:
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + 1
    if isinstance(value, datetime):
        return value + LATER
    if isinstance(value, tuple):
        return (*value, "something-else")
    return "something-else"


def test_what_should_be_false_is_not_hidden_by_a_step_without_a_name(tmp_path: Path) -> None:
    file = tmp_path / "nothing.yaml"
    file.write_text(
        "title: Nothing is meant.\ntenant: maple-street-therapy\nnow: 2026-03-02 09:00\nstory:\n"
        "  - {does: see_appointments, by: client lee-hart, expect: {upcoming: [max-on-monday]}}\n"
    )
    (beat,) = replay(ROOT, file).beats
    assert beat.misses == ("the upcoming should be [max-on-monday], and is []",)
