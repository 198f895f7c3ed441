"""Sites are shown when all are made."""

from pathlib import Path

from tests.project import Project


def stands(project: Project, tenant: str) -> str:
    file = project.out / tenant / "index.html"
    return file.read_text(encoding="utf-8") if file.exists() else ""


def test_a_theme_that_fails_for_the_last_tenant_publishes_for_none(tmp_path: Path) -> None:
    project = Project(tmp_path / "project")
    project.article("portal/booking", "## Steps\n")
    project.profile("ann")
    project.profile("zoe", "contact: {phone: 212-555-0101}\n")
    assert project.build().exit_code == 0
    before = stands(project, "ann")
    project.write("helpgen.yaml", "title: Other words\ntheme: own\n")
    project.write("themes/own/theme.yaml", "extends: default\n")
    project.write(
        "themes/own/home.html", "{% if tenant.phone %}{{ page.recent[9].href }}{% endif %}"
    )
    result = project.build()
    assert [each.code for each in result.diagnostics] == ["TH804"]
    assert result.summary is None
    assert before == stands(project, "ann") != ""
    project.write("themes/own/home.html", "{{ site.title }}")
    assert project.build().exit_code == 0
    assert stands(project, "ann") == stands(project, "zoe") == "Other words"
