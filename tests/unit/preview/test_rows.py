"""Organizations that are rows of a table, in the preview."""

import sqlite3
from pathlib import Path

import pytest

from helpgen.preview.studio import Studio
from tests.source_project import VARIABLE, RowProject
from tests.unit.preview.looked_at import ask, change, page, preview

PAGE = "help/portal/welcome/index.html"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> RowProject:
    made = RowProject(tmp_path / "p", monkeypatch)
    made.add(1, "ann")
    return made


def test_a_row_is_shown_as_a_file_is_and_the_next_look_asks_again(project: RowProject) -> None:
    shown = preview(project)
    assert "Welcome to Organization 1." in page(shown, f"ann/{PAGE}")
    project.change(1, 9, display_name="Anna")
    shown.refresh()
    assert "Welcome to Anna." in page(shown, f"ann/{PAGE}")


def test_what_is_tried_on_a_row_is_shown_and_not_saved_as_a_file(project: RowProject) -> None:
    shown = preview(project)
    typed = {"features.portal": "false"}
    assert "The portal is open" in page(shown, f"ann/{PAGE}")
    lens = change(shown, "try", "ann", typed=typed)["lens"]
    assert "The portal is open" not in page(shown, f"{lens}/{PAGE}")
    answer = change(shown, "save", "ann", typed=typed, id="west", name="West")
    assert answer == {"wrong": {"id": "profiles come from sql: change the row there"}}
    assert not (project.root / "profiles").exists()


def test_why_names_the_column(project: RowProject) -> None:
    blocks = ask(preview(project), "why", "ann", PAGE)["blocks"]
    assert "organizations row 1, column flags" in str(blocks)


def test_while_the_database_is_away_what_was_read_last_is_shown_and_that_is_said(
    project: RowProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    studio = Studio(project.root, said.append)
    monkeypatch.setenv(VARIABLE, f"sqlite:///{project.root}/away.db")
    studio.refresh()
    assert [each.id for each in studio.tenants] == ["ann"]
    assert len(said) == 1
    assert said[0].startswith("the database failed while it was opened")
    assert said[0].endswith("what is shown is as it was")
    assert "away.db" not in said[0]
    monkeypatch.setenv(VARIABLE, f"sqlite:///{project.database}")
    with sqlite3.connect(project.database) as connection:
        connection.execute("update organizations set slug = 'anna'")
    studio.refresh()
    assert [each.id for each in studio.tenants] == ["anna"]
