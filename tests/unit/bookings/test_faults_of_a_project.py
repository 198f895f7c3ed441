from pathlib import Path

import pytest

from helpgen.pipeline.check import check
from tests.unit.bookings.sample_practice import PRACTICE, opened

TENANT = "maple-street-therapy"
FILE = f"content/booking/{TENANT}.yaml"
STORIES = "content/booking/scenarios"
STORY = """\
title: Jo books.
tenant: maple-street-therapy
now: 2026-03-02 09:00
story:
  - {does: book, by: client jo, provider: ana, start: 2026-03-10 10:00, call: mine}
"""


def found(folder: Path, story: str = STORY) -> list[tuple[str, str, int]]:
    """What lint says of bookings: code, place and line of each."""
    file = folder / STORIES / "one.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(story)
    read = check(folder).diagnostics
    return [
        (each.code, each.place.path, each.place.line)
        for each in read
        if each.code.startswith(("BK", "FS704"))
    ]


def test_a_story_that_can_be_run_is_no_finding(tmp_path: Path) -> None:
    opened(tmp_path)
    assert found(tmp_path) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("name: Ana", "nme: Ana"),
        ("services: [talk, long]", "services: [tlak]"),
        ("name: Ana", '"'),
    ],
)
def test_a_fault_of_a_booking_file_is_not_blamed_on_its_stories(
    tmp_path: Path, old: str, new: str
) -> None:
    opened(tmp_path)
    (tmp_path / FILE).write_text(PRACTICE.replace(old, new))
    story = STORY.replace("client jo", "client nobody")
    read = check(tmp_path).diagnostics
    assert read
    assert all(path == FILE for _, path, _ in found(tmp_path, story))
    assert any(each.place.path == FILE for each in read)


def test_a_story_of_an_organization_without_a_booking_file_is_told(tmp_path: Path) -> None:
    opened(tmp_path)
    (tmp_path / FILE).unlink()
    assert found(tmp_path) == [("BK903", f"{STORIES}/one.yaml", 2)]
    (tmp_path / FILE).with_suffix(".yml").write_text(PRACTICE)
    assert found(tmp_path) == [
        ("FS704", FILE.replace(".yaml", ".yml"), 0),
        ("BK903", f"{STORIES}/one.yaml", 2),
    ]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (", call: mine", "", "BK901"),
        ("call: mine", "call: first", "BK902"),
        ("by: client jo", "by: clinician ana", "BK902"),
        ("call: mine", 'call: mine, expect: {never: ["mail:client"]}', "BK902"),
        ("call: mine", "call: mine, at: 2026-03-01 09:00", "BK902"),
        ("by: client jo", "by: client joe", "BK903"),
    ],
)
def test_lint_finds_in_a_story_what_replay_would_refuse(
    tmp_path: Path, old: str, new: str, code: str
) -> None:
    opened(tmp_path)
    assert found(tmp_path, STORY.replace(old, new)) == [(code, f"{STORIES}/one.yaml", 5)]


def test_lint_finds_what_cannot_be_in_a_calendar(tmp_path: Path) -> None:
    opened(tmp_path)
    (tmp_path / FILE).write_text(
        PRACTICE.replace(
            "- {day: 2026-03-24}", "- {start: 2026-03-24 10:00, end: 2026-03-24 10:00}"
        )
    )
    line = PRACTICE.splitlines().index("    - {day: 2026-03-24}") + 1
    assert found(tmp_path) == [("BK902", FILE, line)]
