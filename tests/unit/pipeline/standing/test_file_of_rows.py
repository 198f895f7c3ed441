"""Profiles in one file: a row is its organization's own, and nobody else's."""

import pickle
from pathlib import Path

import pytest

from helpgen.pipeline.standing.at_once import at_once
from helpgen.pipeline.standing.build_asked import BuildAsked
from helpgen.read.corpus import read
from tests.project import Project

ROWS = '{"id": "ann", "name": "Ann"}\n{"id": "bob", "name": "Bob", "features": {"portal": true}}\n'


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path / "p")
    made.write("helpgen.yaml", "profiles: {source: profiles/all.jsonl}\n")
    made.article("portal/welcome", "Welcome to {{tenant.name}}.\n")
    made.write("profiles/all.jsonl", ROWS)
    assert made.build().exit_code == 0
    return made


def test_where_nothing_changed_nothing_is_read(project: Project) -> None:
    assert at_once(BuildAsked(project.root, project.out), 0.0) is not None


def test_a_row_that_changed_makes_one_site(project: Project) -> None:
    project.write("profiles/all.jsonl", ROWS.replace("Bob", "Bobby"))
    result = project.build()
    assert result.explanation == ("bob: the row of bob changed",)
    assert result.summary is not None
    assert result.summary.unchanged == 1
    assert "Welcome to Bobby" in project.body("bob", "portal/welcome")


def test_a_row_that_only_moved_makes_none(project: Project) -> None:
    project.write("profiles/all.jsonl", "".join(reversed(ROWS.splitlines(keepends=True))))
    result = project.build()
    assert result.summary is not None
    assert result.summary.unchanged == 2


def test_a_broken_line_holds_back_one_and_removes_nobody(project: Project) -> None:
    project.write("profiles/all.jsonl", ROWS.replace('"Ann"}', '"Ann"'))
    before = project.tree("ann")
    result = project.build()
    assert (result.exit_code, result.held) == (4, ("profiles/all.jsonl:1",))
    assert project.tree("ann") == before


def test_an_organization_travels_to_another_process_as_it_is(project: Project) -> None:
    corpus = read(project.root).value
    assert corpus is not None
    there = pickle.loads(pickle.dumps(corpus.tenants))  # noqa: S301  our own
    assert [dict(each.values) for each in there] == [dict(each.values) for each in corpus.tenants]
    assert [dict(each.origins) for each in there] == [dict(each.origins) for each in corpus.tenants]
    assert there == corpus.tenants
