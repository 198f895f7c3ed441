"""After every edit, what is made of memory is byte for byte what a clean build makes."""

import shutil
from pathlib import Path

import pytest

from helpgen.model.diagnostic import Diagnostic, Severity
from helpgen.pipeline.exit_codes import FINDINGS, failing, severities
from helpgen.pipeline.memory.snapshot import Snapshot
from helpgen.pipeline.memory.workshop import Workshop
from tests.property.project_edits import ProjectEdits


def test_after_every_edit_all_pages_equal_those_of_a_clean_build(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    edits = ProjectEdits(tmp_path / "p", seed=13)
    workshop = Workshop(edits.project.root)
    built = refused = 0
    gone: set[str] = set()
    for number in range(request.config.getoption("--edits")):
        snapshot = Snapshot(workshop, workshop.look())
        shutil.rmtree(edits.project.out, ignore_errors=True)
        result = edits.project.build()
        said = f"edit {number}: {edits.last}"
        if result.exit_code == FINDINGS:
            refused += 1
            assert errors(snapshot), said
            edits.take_back()
        else:
            built += 1
            paths = compare(snapshot, edits, gone, said)
            gone = (gone | paths) - {"manifest.json"}
            if result.held:
                edits.take_back()
            else:
                edits.edit()
    assert built > refused > 0


def compare(snapshot: Snapshot, edits: ProjectEdits, gone: set[str], said: str) -> set[str]:
    """Every file of every tenant, and none that was there before and is not any more."""
    assert snapshot.corpus is not None
    paths: set[str] = set()
    for tenant in snapshot.corpus.tenants:
        told = snapshot.with_facts(tenant).value
        tree = edits.project.tree(tenant.id)
        for path, data in tree.items():
            if path != "manifest.json":
                file = snapshot.file(told, path).value
                assert file is not None, f"{said}: {tenant.id} lacks {path}"
                assert file.data == data, f"{said}: {path} of {tenant.id}"
        for path in gone - set(tree):
            assert snapshot.file(told, path).value is None, f"{said}: {tenant.id} still has {path}"
        paths |= set(tree)
    return paths


def errors(snapshot: Snapshot) -> tuple[Diagnostic, ...]:
    """What keeps a build from being made, as somebody meets it who asks for every page."""
    found: list[Diagnostic] = list(snapshot.read_findings)
    if snapshot.corpus is not None:
        for tenant in snapshot.corpus.tenants:
            told = snapshot.with_facts(tenant)
            found += told.diagnostics
            for path in ("index.html", "404.html", *snapshot.paths):
                found += snapshot.file(told.value, path).diagnostics
    options = snapshot.corpus.options if snapshot.corpus else None
    return failing(found, Severity.ERROR, severities(options))
