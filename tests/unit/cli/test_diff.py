"""`helpgen diff`: the same differences for people, programs, a comment and a page."""

import json
import re
from pathlib import Path

import html5lib
import pytest

from helpgen.cli.main import run
from helpgen.report.diff.diff_markdown import MARKER, ROOM
from tests.project import Project

Said = pytest.CaptureFixture[str]
LINES = ("Ask @ana about #12.", "Call `x` **now** & then.")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project whose site was built before its article changed."""
    made = Project(tmp_path / "clinic")
    made.profile("bay")
    made.profile("cove")
    made.article("portal/a", f"{LINES[0]}\n\n{LINES[1]}\n")
    made.build()
    made.article("portal/a", f"{LINES[0]}\n\nCall `y` **now** <& then.\n\n    a  b\n")
    return made


def told(project: Project, said: Said, output_format: str) -> str:
    words = ["diff", str(project.out), "--project", str(project.root), "--format", output_format]
    assert run(words) == 0
    return said.readouterr().out


def test_at_a_terminal_lines_go_and_come(project: Project, capsys: Said) -> None:
    first, *_, title, gone, come, code = told(project, capsys, "text").splitlines()
    assert first == (
        f"{project.out} -> the project as it lies: "
        "2 of 2 tenants change, on 1 page, in 1 distinct way"
    )
    assert title == "/help/portal/a/ changed for 2 of 2: bay, cove"
    assert gone == "  - Call `x` **now** & then."
    assert come == "  + Call `y` **now** <& then."
    assert code == "  +     a  b"


def test_every_format_tells_the_same_lines(project: Project, capsys: Said) -> None:
    document = json.loads(told(project, capsys, "json"))
    (way,) = document["ways"]
    assert way["tenants"] == ["bay", "cove"]
    assert way["hunks"] == [
        {
            "before": ["Call `x` **now** & then."],
            "after": ["Call `y` **now** <& then.", "    a  b"],
        }
    ]
    for output_format in ("markdown", "html"):
        page = html5lib.parse(told(project, capsys, output_format), namespaceHTMLElements=False)
        lines = ["".join(line.itertext()) for cell in page.iter("td") for line in cell.iter("p")]
        assert [" ".join(line.split()) for line in lines] == [
            "Call x now & then.",
            "Call y now <& then.",
            "a b",
        ]
        assert [mark.text for mark in page.iter("del")] == ["x"]
        assert [mark.text for mark in page.iter("ins")] == ["y", "<"]


def test_a_comment_calls_nobody_and_names_no_issue(project: Project, capsys: Said) -> None:
    project.article("portal/a", "Ask @ana and @team/x, or see #13 and you/it#7.\n")
    comment = told(project, capsys, "markdown")
    assert comment.startswith(MARKER)
    body = comment.partition("<table>")[2]
    assert re.findall(r"[@#]", body) == re.findall(r"(?<=<code>)[@#](?=</code>)", body)
    assert len(re.findall(r"[@#]", body)) == 6


def test_no_blank_line_parts_a_table_of_a_comment(project: Project, capsys: Said) -> None:
    comment = told(project, capsys, "markdown")
    for table in re.findall(r"<details.*?</details>", comment, re.DOTALL):
        assert "\n\n" not in table


def test_a_comment_has_room_for_so_much_and_says_what_is_left_out(
    project: Project, capsys: Said
) -> None:
    for number in range(4):
        project.article(f"portal/long-{number}", f"{'word ' * 5_000}\n")
    comment = told(project, capsys, "markdown")
    assert len(comment) < ROOM + 100
    assert comment.rstrip().endswith("more ways have no room here.**")
    ways = len(json.loads(told(project, capsys, "json"))["ways"])
    left = int(re.findall(r"\*\*(\d+) more ways", comment)[0])
    assert comment.count("<details") + left == ways


def test_the_page_loads_nothing(project: Project, capsys: Said) -> None:
    page = told(project, capsys, "html")
    assert re.findall(r"(?:src|href)=", page) == []
    assert "default-src &#39;none&#39;" in page


def test_where_nothing_changed_that_is_said(project: Project, capsys: Said) -> None:
    project.build()
    said = told(project, capsys, "text")
    assert (
        said
        == f"{project.out} -> the project as it lies: no page says anything else to any of 2 tenants\n"
    )


def test_the_project_is_the_nearest_one_upwards(
    project: Project, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project.root / "content")
    assert run(["diff", str(project.out)]) == 0
    assert "2 of 2 tenants change" in capsys.readouterr().out


def test_what_cannot_be_compared_is_wrong_usage_and_says_why(
    project: Project, capsys: Said
) -> None:
    project.article("portal/torn", "<!-- help:when features.booking -->\n")
    assert run(["diff", str(project.out), "--project", str(project.root)]) == 2
    said = capsys.readouterr().err
    assert said.startswith("helpgen: the project as it lies has errors")
    assert "CD201" in said
