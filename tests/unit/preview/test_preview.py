"""What stands at an address of the preview: pages as a build makes them, with the bar, or the last good ones."""

import re
from pathlib import Path

import pytest

from tests.unit.preview.looked_at import BODY, PAGE, page, preview, project, without_bar


def test_a_page_is_that_of_a_build_but_for_the_bar(tmp_path: Path) -> None:
    made = project(tmp_path / "p")
    made.build()
    shown = preview(made)
    for tenant in ("north", "south"):
        for path, data in made.tree(tenant).items():
            if path != "manifest.json":
                answer = shown.page(f"{tenant}/{path}")
                assert without_bar(answer.data) == (data, int(path.endswith(".html"))), path


def test_a_build_knows_nothing_of_the_bar(tmp_path: Path) -> None:
    made = project(tmp_path / "p")
    made.build()
    shown = preview(made)
    shown.page(f"north~w/{PAGE}")
    assert not [
        path for path, data in made.tree().items() if b"/-/" in data or b"data-lines" in data
    ]


def test_the_top_leads_to_the_first_organization_and_a_folder_to_its_page(tmp_path: Path) -> None:
    shown = preview(project(tmp_path / "p"))
    assert (shown.page("").status, shown.page("").location) == (307, "/north/")
    assert shown.page("south").location == "/south/"
    assert shown.page("south~w/help/portal/page").location == "/south~w/help/portal/page/"


@pytest.mark.parametrize(
    "path", ["nobody/", "north/nothing", "NORTH/", "north~x/", "north/help/nothing/"]
)
def test_nothing_stands_anywhere_else(tmp_path: Path, path: str) -> None:
    assert preview(project(tmp_path / "p")).page(path).status == 404


def test_the_page_for_nothing_finds_its_style_below_the_organization(tmp_path: Path) -> None:
    made = project(tmp_path / "p")
    made.profile("north", "baseUrl: https://example.org/far/away/\n")
    assert b'href="/north/assets/theme-' in preview(made).page("north/help/nothing/").data


@pytest.mark.row("B51")
def test_the_last_good_page_stays_until_the_article_can_be_read_again(tmp_path: Path) -> None:
    made = project(tmp_path / "p")
    shown = preview(made)
    good = page(shown, f"north/{PAGE}")
    made.article("portal/page", "<!-- help:when features.nothing -->\nx\n<!-- help:end -->\n")
    shown.refresh()
    kept = page(shown, f"north/{PAGE}")
    assert 'data-stopped="yes"' in kept
    assert "Only with the portal." in kept
    made.article("portal/page", BODY)
    shown.refresh()
    assert re.sub('data-version="."', "", page(shown, f"north/{PAGE}")) == re.sub(
        'data-version="."', "", good
    )


@pytest.mark.row("B60")
def test_where_there_was_no_good_page_it_is_told_what_is_wrong_and_nothing_of_it_is_markup(
    tmp_path: Path,
) -> None:
    made = project(tmp_path / "p")
    made.article("portal/page", "<!-- help:when <b>x</b> -->\nx\n<!-- help:end -->\n")
    answer = preview(made).page(f"north/{PAGE}")
    assert answer.status == 500
    assert b"content/help/portal/page.md:9" in answer.data
    assert b"<b>x</b>" not in answer.data


@pytest.mark.row("B51")
@pytest.mark.parametrize(
    "path", ["catalog.yaml", "helpgen.yaml", "profiles/north.yaml", "content/help/portal/page.md"]
)
def test_a_file_that_is_saved_half_leaves_the_last_good_page(tmp_path: Path, path: str) -> None:
    made = project(tmp_path / "p")
    made.write("helpgen.yaml", "title: Help\nlanguage: en\n")
    shown = preview(made)
    good = page(shown, f"north/{PAGE}")
    whole = (made.root / path).read_text()
    for half in ("", whole[: len(whole) // 2] + "\x00", "{"):
        made.write(path, half)
        shown.refresh()
        text = page(shown, f"north/{PAGE}")
        assert "Everybody reads this" in text
    made.write(path, whole)
    shown.refresh()
    assert re.sub('data-version="[0-9]+"', "", page(shown, f"north/{PAGE}")) == re.sub(
        'data-version="[0-9]+"', "", good
    )


@pytest.mark.row("B51")
def test_a_last_good_page_keeps_its_style(tmp_path: Path) -> None:
    made = project(tmp_path / "p")
    shown = preview(made)
    found = re.search(r'href="(?:\.\./)*(assets/theme-[^"]+)"', page(shown, f"north/{PAGE}"))
    assert found
    style = shown.page(f"north/{found[1]}").data
    made.write("catalog.yaml", "features: [\n")
    shown.refresh()
    assert shown.page(f"north/{found[1]}").data == style
    assert shown.page("north/assets/never-asked-for.css").status == 404


def test_a_folder_without_organizations_says_what_is_missing(tmp_path: Path) -> None:
    made = project(tmp_path / "p")
    for file in (made.root / "profiles").iterdir():
        file.unlink()
    answer = preview(made).page("")
    assert b"There is no organization yet" in answer.data
    assert b"FS703" in answer.data


def test_a_theme_that_fails_is_told_at_its_line(tmp_path: Path) -> None:
    made = project(tmp_path / "p")
    shown = preview(made)
    page(shown, f"north/{PAGE}")
    made.write("helpgen.yaml", "title: Help\ntheme: own\n")
    for name in ("home", "category", "redirect", "not-found", "navigation", "head", "top", "foot"):
        made.write(f"themes/own/{name}.html", "")
    made.write("themes/own/article.html", "\n{{ page.bdy }}\n")
    shown.refresh()
    assert "Everybody reads this" in page(shown, f"north/{PAGE}")
    assert b"themes/own/article.html:2" in shown.page("south/help/portal/other/").data


@pytest.mark.long
def test_memory_does_not_grow_with_reloads(tmp_path: Path) -> None:
    made = project(tmp_path / "p")
    shown = preview(made)
    for number in range(300):
        made.article("portal/page", f"{BODY}\n{number}\n")
        shown.refresh()
        page(shown, f"north/{PAGE}")
    memories = shown.studio.memories
    assert len(memories.sources) == 2
    assert len(memories.compiled) <= 4
    assert len(memories.listings) <= 2
