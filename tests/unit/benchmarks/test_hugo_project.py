import tomllib
from pathlib import Path

import pytest

from benchmarks.corpus.article import article
from benchmarks.corpus.hugo_project import FULL, KINDS, MATCHED, Kind, write_hugo
from benchmarks.corpus.organization import organization


def written(folder: Path, kind: Kind) -> Path:
    write_hugo(folder, kind, [article(0, "test")], [organization(0, "test")])
    return folder


@pytest.mark.parametrize("kind", KINDS)
def test_a_site_has_its_settings_and_every_layout_that_its_pages_need(
    tmp_path: Path, kind: Kind
) -> None:
    site = written(tmp_path, kind)
    settings = tomllib.loads((site / "hugo.toml").read_text("utf-8"))
    assert tuple(settings["disableKinds"]) == kind.disabled
    assert tomllib.loads((site / "organizations/t000.toml").read_text("utf-8"))["params"]["labels"]
    needed = {"baseof.html", "single.html", "home.html", "home.json", "_shortcodes/when.html"}
    found = {path.relative_to(site / "layouts").as_posix() for path in site.rglob("layouts/**/*.*")}
    assert needed <= found


def test_only_the_site_with_pages_like_ours_has_a_page_for_each_category(tmp_path: Path) -> None:
    assert not list(written(tmp_path / "full", FULL).rglob("_index.md"))
    assert len(list(written(tmp_path / "matched", MATCHED).rglob("_index.md"))) == 10


def test_the_full_navigation_is_cached_once_for_the_whole_site(tmp_path: Path) -> None:
    frame = (written(tmp_path, FULL) / "layouts/baseof.html").read_text("utf-8")
    assert '{{ partialCached "navigation.html" . }}' in frame
