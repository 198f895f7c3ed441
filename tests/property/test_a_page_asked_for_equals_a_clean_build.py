"""After every edit, each page of the preview is byte for byte what a clean build makes, but for the bar."""

import shutil
from collections import deque
from collections.abc import Collection, Iterable
from pathlib import Path

import pytest

from helpgen.logic import holds
from helpgen.model.article import Article
from helpgen.model.diagnostic import Diagnostic, Place, Severity
from helpgen.pipeline.build import build
from helpgen.pipeline.exit_codes import FINDINGS, severities, stopping
from helpgen.preview import Preview
from helpgen.preview.lens import Lens
from tests.project import TODAY
from tests.property.clean_sites import CleanSites, clean_sites
from tests.property.project_edits import ProjectEdits
from tests.unit.preview.looked_at import without_bar

WRITTEN = 20
"""Of so many states one is built into a folder, too: what is clean in memory is what a command publishes."""
GONE = 40
"""So many paths are asked for that were there last and are not any more; older ones ask nothing else."""


def test_after_every_edit_all_pages_equal_those_of_a_clean_build(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    seed = request.config.getoption("--edits-seed")
    edits = ProjectEdits(tmp_path / "p", seed)
    shown = Preview(edits.project.root, "token", lambda: TODAY)
    built = refused = 0
    before: set[str] = set()
    gone: deque[str] = deque(maxlen=GONE)
    for number in range(request.config.getoption("--edits")):
        shown.refresh()
        clean = clean_sites(edits.project.root)
        said = f"seed {seed}, edit {number}: {edits.last}"
        if number % WRITTEN == 0:
            as_published(edits, clean, said)
        if not clean.trees:
            refused += 1
            compare_refusals(shown, clean, said)
            edits.take_back()
            continue
        built += 1
        paths = {path for tree in clean.trees.values() for path in tree}
        gone.extend(sorted(before - paths))
        compare(shown, clean, [*gone, *before], said)
        before = paths
        if clean.held:
            edits.take_back()
        else:
            edits.edit()
    assert built > refused > 0


def compare(shown: Preview, clean: CleanSites, known: Collection[str], said: str) -> None:
    """Every file of every tenant, and none of those known that the tenant has not."""
    assert {tenant.id for tenant in shown.studio.tenants} == clean.trees.keys(), said
    assert {*shown.studio.held_back} == {*clean.held}, said
    for tenant, tree in clean.trees.items():
        for path, data in tree.items():
            answer = shown.page(f"{tenant}/{path}")
            is_page = path.endswith(".html")
            assert answer.status == 200, f"{said}: {tenant} lacks {path}"
            assert (b'data-stopped=""' in answer.data) == is_page, f"{said}: {path} of {tenant}"
            assert without_bar(answer.data) == (data, int(is_page)), f"{said}: {path} of {tenant}"
        for path in {*known} - tree.keys():
            assert shown.studio.made(Lens(tenant), path).is_missing, f"{said}: {tenant} has {path}"


def compare_refusals(shown: Preview, clean: CleanSites, said: str) -> None:
    """What stops a build is found as the project is read, or told by a page, unless an article of nobody's has it."""
    faults, told = stopped_by(shown, clean.found), stopped_by(shown, found_by(shown))
    assert faults, said
    for place, code, message in faults - told:
        article = named(shown, place.home)
        assert article is not None, f"{said}: nobody is told {code} {message}"
        had = [each.id for each in shown.studio.tenants if holds(article.exists, each.values)]
        assert not had, f"{said}: {code} {message} is not told on pages of {', '.join(had)}"


def stopped_by(shown: Preview, found: Iterable[Diagnostic]) -> set[tuple[Place, str, str]]:
    """The findings that stop everybody, whoever told them."""
    studio = shown.studio
    bad = stopping(found, Severity.ERROR, severities(studio.options), studio.held_back)
    return {(each.place, each.code, each.message) for each in bad}


def found_by(shown: Preview) -> Iterable[Diagnostic]:
    """All that was found as the project was read, and that somebody is told who asks for every page."""
    studio = shown.studio
    yield from studio.snapshot.read_findings
    if studio.snapshot.corpus is not None:
        for tenant in studio.tenants:
            for path in ("index.html", "404.html", *studio.broken, *studio.snapshot.paths):
                yield from studio.made(Lens(tenant.id), path).findings


def named(shown: Preview, path: str) -> Article | None:
    """The article that stands in a file."""
    known = shown.studio.snapshot.articles.values() if shown.studio.snapshot.corpus else ()
    return next((each for each in known if each.path == path), None)


def as_published(edits: ProjectEdits, clean: CleanSites, said: str) -> None:
    """A build that believes nothing publishes into a new folder what is clean, and refuses what is refused."""
    shutil.rmtree(edits.project.out, ignore_errors=True)
    result = build(edits.project.root, out=edits.project.out, jobs=1, anew=True)
    assert (result.exit_code == FINDINGS) == (not clean.trees), said
    assert clean.held == (result.held if clean.trees else ()), said
    for tenant, tree in clean.trees.items():
        published = dict(edits.project.tree(tenant))
        published.pop("manifest.json", None)
        assert published == tree, f"{said}: {tenant}"
