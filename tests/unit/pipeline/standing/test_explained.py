"""`--explain` names the file, the key or the tenant for which something was made anew."""

from pathlib import Path

import pytest

from helpgen.pipeline.build import build
from helpgen.pipeline.kept_articles import ASKED, OWN
from helpgen.pipeline.standing import explained
from helpgen.pipeline.standing.explained import NOTHING
from helpgen.pipeline.standing.program_seen import ProgramSeen
from helpgen.pipeline.standing.sources import owner
from tests.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path / "p")
    made.article("portal/one", "See [](/help/portal/two).\n")
    made.article("portal/two", "## Steps\n")
    made.profile("ann")
    made.profile("bob")
    assert why(made) == [
        "ann, bob: no record of a site",
        f"/help/portal/one, /help/portal/two: {OWN}",
    ]
    return made


def why(project: Project) -> list[str]:
    return list(project.build().explanation)


def test_where_nothing_was_made_that_is_said(project: Project) -> None:
    assert why(project) == [NOTHING]


def test_an_article_is_named_and_what_it_made_others_say(project: Project) -> None:
    project.article("portal/two", "## Steps\n", title="Second")
    assert sorted(why(project)) == [
        f"/help/portal/one: {ASKED}",
        f"/help/portal/two: {OWN}",
        "ann, bob: content/help/portal/two.md changed",
    ]


def test_a_profile_is_named_with_its_tenant(project: Project) -> None:
    project.profile("bob", "labels: {patient: {singular: Guest, plural: Guests}}\n")
    assert why(project) == ["bob: profiles/bob.yaml changed"]


def test_the_name_of_one_tenant_is_no_reason_for_another(project: Project) -> None:
    project.profile("bob", title="Bobby")
    assert why(project) == ["bob: profiles/bob.yaml changed"]


def test_a_tenant_that_is_new_and_a_file_that_is_gone_are_told(project: Project) -> None:
    project.write("content/assets/x.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    why(project)
    (project.root / "content/assets/x.svg").unlink()
    project.profile("cleo")
    assert why(project)[:2] == [
        "cleo: no record of a site",
        "ann, bob: content/assets/x.svg is gone",
    ]


def test_a_site_that_was_touched_is_told_apart(project: Project) -> None:
    (project.out / "ann/index.html").write_text("x")
    assert why(project) == ["ann: what stands there is not what was published"]


def test_another_program_is_the_reason_for_everything(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    another = ProgramSeen("", "another")
    monkeypatch.setattr("helpgen.pipeline.build.program_seen", lambda _: another)
    assert why(project)[0] == "ann, bob: helpgen, Python or a package is another than it was"


def test_without_memory_there_is_one_reason(project: Project) -> None:
    told = build(project.root, out=project.out, anew=True).explanation
    assert told == ("ann, bob: nothing was to be believed of builds before",)


def test_whose_a_file_is_is_asked_no_oftener_where_tenants_are_many(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def asking(path: str) -> str:
        asked.append(path)
        return owner(path)

    monkeypatch.setattr(explained, "owner", asking)
    made = Project(tmp_path / "many")
    made.article("portal/one", "Text.\n")
    names = [f"t{number}" for number in range(10, 22)]
    for name in names:
        made.profile(name)
    made.build()
    for name in names:
        made.profile(name, title="Another")
    assert why(made) == [f"{name}: profiles/{name}.yaml changed" for name in names]
    assert len(asked) <= 2 * len(names)
