"""Whoever reads the same follows each other, and nobody is lost on the way."""

from pathlib import Path

from helpgen.model.compiled_project import CompiledProject
from helpgen.pipeline.alike import alike_together
from helpgen.pipeline.compiling import compiled_project
from tests.project import Project


def ordered(project: Project) -> list[str]:
    compiled = compiled_project(project.root, 1).value
    assert isinstance(compiled, CompiledProject)
    tenants = alike_together(compiled.corpus.tenants, compiled.blueprints)
    return [tenant.id for tenant in tenants]


def test_those_who_read_the_same_stand_behind_the_first_of_them(tmp_path: Path) -> None:
    project = Project(tmp_path / "p")
    project.article("portal/a", "{{settings.mode}}\n")
    project.article("portal/b", "{{features.leadHours}}\n")
    for name, mode, hours in (
        ("a", "request", 1),
        ("b", "immediate", 1),
        ("c", "request", 1),
        ("d", "request", 2),
        ("e", "immediate", 1),
    ):
        more = f"settings: {{mode: {mode}}}\nfeatures: {{leadHours: {hours}}}\n"
        project.profile(name, more, title="One")
    assert ordered(project) == ["a", "c", "b", "e", "d"]


def test_among_them_those_of_one_name_stand_together(tmp_path: Path) -> None:
    project = Project(tmp_path / "p")
    project.article("portal/a", "{{settings.mode}}\n")
    for name, title in (("a", "Elm"), ("b", "Oak"), ("c", "Elm"), ("d", "Oak")):
        project.profile(name, title=title)
    assert ordered(project) == ["a", "c", "b", "d"]


def test_values_that_nobody_reads_part_nobody(tmp_path: Path) -> None:
    project = Project(tmp_path / "p")
    project.article("portal/a", "Text.\n")
    for name, mode in (("a", "request"), ("b", "immediate"), ("c", "request")):
        project.profile(name, f"settings: {{mode: {mode}}}\n", title="One")
    assert ordered(project) == ["a", "b", "c"]
