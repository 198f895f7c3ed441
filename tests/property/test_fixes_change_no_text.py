"""What `lint --fix` changes is what its rules say, once; no page says anything else where a rule keeps its text."""

import random
from pathlib import Path

import pytest

from helpgen.pipeline.fixing import Fixes, fixes
from helpgen.pipeline.mended_file import write_files
from tests.project import Project
from tests.property.fixable_articles import ALIKE, CHANGING, KEEPING, Drawn, draw

ARTICLES = 30


def project_of(folder: Path, drawn: list[Drawn]) -> Project:
    made = Project(folder)
    made.profile("bay", "labels: {patient: {singular: Client, plural: Clients}}\n")
    made.profile("cove", "features: {portal: true}\n")
    made.profile("oak", "features: {booking: true}\n")
    made.article("portal/target", "Text.\n", more="redirectFrom: [/help/portal/was]\n")
    for number, each in enumerate(drawn):
        made.article(f"settings/drawn-{number}", each.before)
    return made


def planned(project: Project) -> Fixes:
    return fixes(project.root, lambda seen: seen.found, jobs=1)


@pytest.mark.parametrize("seed", range(4))
def test_each_article_becomes_what_was_meant_and_stays_so(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  any draw will do
    drawn = [draw(chance, (*KEEPING, *CHANGING, *ALIKE)) for _ in range(ARTICLES)]
    project = project_of(tmp_path / "project", drawn)
    made = planned(project)
    assert made.left == ()
    assert len(made.files) > ARTICLES // 2
    write_files(project.root, made.files)
    for number, each in enumerate(drawn):
        text = (project.root / f"content/help/settings/drawn-{number}.md").read_text()
        assert text.partition("\n---\n")[2] == each.after
    assert planned(project) == Fixes()


@pytest.mark.parametrize("seed", range(4))
def test_where_a_rule_keeps_the_text_no_byte_of_any_page_differs(tmp_path: Path, seed: int) -> None:
    chance = random.Random(100 + seed)  # noqa: S311  any draw will do
    drawn = [draw(chance, (*KEEPING, *ALIKE)) for _ in range(ARTICLES)]
    assert all(each.keeps for each in drawn)
    project = project_of(tmp_path / "project", drawn)
    assert project.build().exit_code == 0
    before = project.tree()
    made = planned(project)
    assert made.left == ()
    assert sum(each.places for each in made.files) > ARTICLES
    write_files(project.root, made.files)
    assert project.build().exit_code == 0
    assert project.tree() == before
