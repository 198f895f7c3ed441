from pathlib import Path

import pytest

from helpgen.cli.main import run
from tests.house.tree import ROOT

Said = pytest.CaptureFixture[str]
STORIES = sorted((ROOT / "content" / "booking" / "scenarios").glob("*.yaml"))


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.stem)
def test_every_story_of_ours_goes_as_it_is_told(capsys: Said, story: Path) -> None:
    assert run(["booking", "replay", str(story), str(ROOT)]) == 0
    assert capsys.readouterr().out.endswith("all as expected\n")


def test_a_story_that_goes_otherwise_fails_and_says_where(capsys: Said, tmp_path: Path) -> None:
    story = tmp_path / "other.yaml"
    told = (ROOT / "content/booking/scenarios/late-cancellation.yaml").read_text()
    story.write_text(told.replace("state: late_cancelled", "state: cancelled"))
    assert run(["booking", "replay", str(story), str(ROOT)]) == 1
    assert "other.yaml:23:5 but the state should be cancelled" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("call: visit", "", "add `call:`"),
        ("    appointment: visit\n", "", "add `appointment:`"),
        ("client jo-park", "client joe", "there is no client"),
        ("tenant: maple-street-therapy", "tenant: maple", "there is no tenant maple"),
        ("story:", "stroy:", "`story` is missing"),
    ],
)
def test_a_story_with_a_fault_is_not_run(
    capsys: Said, tmp_path: Path, old: str, new: str, says: str
) -> None:
    story = tmp_path / "other.yaml"
    told = (ROOT / "content/booking/scenarios/late-cancellation.yaml").read_text()
    story.write_text(told.replace(old, new))
    assert run(["booking", "replay", str(story), str(ROOT)]) == 2
    assert says in capsys.readouterr().err


def test_a_step_that_cannot_be_asked_is_refused_in_words(capsys: Said, tmp_path: Path) -> None:
    story = tmp_path / "other.yaml"
    told = (ROOT / "content/booking/scenarios/late-cancellation.yaml").read_text()
    story.write_text(told.replace("call: second", "call: visit"))
    run(["booking", "replay", str(story), str(ROOT)])
    assert "refused: cannot_be_asked (This cannot be asked: there is an" in capsys.readouterr().out


def test_a_story_whose_time_runs_backward_is_refused_where_it_does(
    capsys: Said, tmp_path: Path
) -> None:
    story = tmp_path / "other.yaml"
    told = (ROOT / "content/booking/scenarios/late-cancellation.yaml").read_text()
    story.write_text(told.replace("at: 2026-03-04 12:01", "at: 2026-03-02 08:59"))
    assert run(["booking", "replay", str(story), str(ROOT)]) == 2
    said = capsys.readouterr()
    assert "other.yaml:26:9 BK902 `story[6].at`: 2026-03-02 08:59 is before" in said.err
    assert "leave `at:` out" in said.err
    assert not said.out
    story.write_text(told.replace("at: 2026-03-04 12:01", "at: 2026-03-02 09:00"))
    assert run(["booking", "replay", str(story), str(ROOT)]) == 1


def test_a_hold_for_an_appointment_is_not_in_its_own_way(capsys: Said, tmp_path: Path) -> None:
    hold = "does: hold, by: client jo-park, provider: ben-cole, start: 2026-03-04 11:30"
    story = tmp_path / "moves.yaml"
    story.write_text(
        f"""\
title: Jo moves by half an hour.
tenant: maple-street-therapy
now: 2026-03-02 08:00
story:
  - {{{hold}, call: new, expect: {{refused: slot_taken}}}}
  - {{{hold}, call: kept, appointment: jo-on-wednesday, expect: {{allowed: true}}}}
"""
    )
    assert run(["booking", "replay", str(story), str(ROOT)]) == 0
    assert "client jo-park: hold kept\n    done\n" in capsys.readouterr().out
