"""`helpgen matrix`: the same answer at a terminal, for a spreadsheet, for programs, as a page."""

import csv
import json
import re
from pathlib import Path

import html5lib
import pytest

from helpgen.cli.main import run
from tests.project import Project

Said = pytest.CaptureFixture[str]
NEEDS = "prerequisites: {features: [booking]}\nwhenUnmet: omit\n"


@pytest.fixture
def root(tmp_path: Path) -> str:
    project = Project(tmp_path / "clinic")
    project.profile("bay", "features: {booking: true}\n")
    project.profile("cove")
    project.profile("dune")
    project.article("portal/always", "Text.\n")
    project.article("portal/booking", "Text.\n", more=NEEDS)
    return str(project.root)


def told(root: str, said: Said, output_format: str) -> str:
    assert run(["matrix", root, "--format", output_format]) == 0
    return said.readouterr().out


def test_at_a_terminal_tenants_with_the_same_articles_share_a_column(
    root: str, capsys: Said
) -> None:
    lines = told(root, capsys, "text").splitlines()
    assert lines == [
        "2 articles for 3 tenants",
        "",
        "1  bay",
        "2  cove, dune",
        "",
        "                      1 2",
        "/help/portal/always   + +",
        "/help/portal/booking  + -",
        "",
        "+ there   n there, under a notice   t title and notice only   - not there",
        "",
        "/help/portal/booking (content/help/portal/booking.md)",
        "  no: cove, dune",
        "    features.booking = false, from the default at catalog.yaml:7:37",
    ]


def test_every_format_gives_the_same_cells(root: str, capsys: Said) -> None:
    table = list(csv.reader(told(root, capsys, "csv").splitlines()))
    document = json.loads(told(root, capsys, "json"))
    page = html5lib.parse(told(root, capsys, "html"), namespaceHTMLElements=False)
    from_csv = {row[0]: [cell.partition(":")[0] for cell in row[2:]] for row in table[1:]}
    from_json = {
        each["slug"]: [each["tenants"][name]["presence"] for name in document["tenants"]]
        for each in document["articles"]
    }
    rows = page.findall(".//tbody/tr")
    from_page = {
        "".join(row[0].itertext()): [cell.text for cell in row.findall("td")] for row in rows
    }
    assert from_csv == from_json == from_page
    assert from_csv["/help/portal/booking"] == ["yes", "no", "no"]
    assert table[0] == ["article", "file", "bay", "cove", "dune"]


def test_every_format_says_why(root: str, capsys: Said) -> None:
    why = "features.booking = false, from the default at catalog.yaml:7:37"
    assert why in told(root, capsys, "csv")
    assert why in told(root, capsys, "html")
    document = json.loads(told(root, capsys, "json"))
    assert document["articles"][1]["tenants"]["cove"]["reasons"] == [
        {
            "key": "features.booking",
            "value": False,
            "source": "default",
            "path": "catalog.yaml",
            "line": 7,
            "column": 37,
        }
    ]


def test_the_page_loads_nothing_and_what_it_quotes_stays_text(tmp_path: Path, capsys: Said) -> None:
    project = Project(tmp_path / "clinic")
    project.profile("bay", 'settings: {mode: "request"}\n')
    project.article("portal/a", "Text.\n", more=NEEDS)
    (project.root / "content/help/portal/a.md").rename(
        project.root / "content/help/portal/<script>.md"
    )
    page = told(str(project.root), capsys, "html")
    assert "<script" not in page
    assert "content/help/portal/&lt;script&gt;.md" in page
    assert "default-src &#39;none&#39;" in page
    assert re.findall(r"(?:src|href)=\"[^#]", page) == []


@pytest.mark.parametrize(
    "words", [["--tenant", "nobody"], ["--article", "/help/portal/alway"]], ids=["tenant", "slug"]
)
def test_what_does_not_exist_is_wrong_usage(root: str, capsys: Said, words: list[str]) -> None:
    assert run(["matrix", root, *words]) == 2
    assert capsys.readouterr().err.startswith("helpgen: there is no ")
