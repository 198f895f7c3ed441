"""One small whole site under the default theme, kept as files: read the diff of `site/` as a visitor would."""

import re
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from helpgen.pipeline.build import build
from tests.golden.cases import HERE, PREMISES

SITE = HERE / "site"
THEMES_OWN = re.compile(r"\b(theme|site|search|search-index)-[0-9a-f]{8,}(?=\.)")
WRITTEN_ONLY = ("assets/", "manifest.json")
"""The theme's own files are reviewed where they are written; the manifest is their digests."""


def without_digests(text: str) -> str:
    """The names of the theme's files without what changes with each of its lines."""
    return THEMES_OWN.sub(r"\1-DIGEST", text)


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """The text of every file that a visitor may open, by its path."""
    folder = tmp_path_factory.mktemp("golden")
    shutil.copytree(PREMISES, folder / "project")
    result = build(folder / "project", out=folder / "site", tenants=("harbor",), jobs=1)
    assert result.exit_code == 0, result.diagnostics
    return texts(folder / "site" / "harbor")


def texts(root: Path) -> dict[str, str]:
    """The text files below a folder, but for the theme's own."""
    files = {file.relative_to(root).as_posix(): file for file in root.rglob("*") if file.is_file()}
    return {
        path: without_digests(file.read_text(encoding="utf-8"))
        for path, file in sorted(files.items())
        if not path.startswith(WRITTEN_ONLY)
    }


def test_a_small_site_is_what_was_read_and_accepted(
    published: Mapping[str, str], request: pytest.FixtureRequest
) -> None:
    if request.config.getoption("--update-golden"):
        shutil.rmtree(SITE, ignore_errors=True)
        for path, text in published.items():
            file = SITE / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
    expected = texts(SITE)
    assert published.keys() == expected.keys()
    for path, text in published.items():
        assert text == expected[path], f"{path}: rerun with --update-golden, then read the diff"
