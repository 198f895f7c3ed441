import re

import pytest

from tests.faults.ward import Bench
from tests.project import FRONT, Project, codes


def article(project: Project, path: str, slug: str, *, more: str = "", own: str = "") -> None:
    front = FRONT.format(
        id=own or f"help.{path.replace('/', '.')}",
        slug=slug,
        title="X",
        category="portal",
        summary="X",
        more=more,
    )
    project.write(f"content/help/{path}.md", f"{front}## Steps\n\nOne.\n")


@pytest.mark.row("B34")
@pytest.mark.parametrize(
    ("one", "other", "name"),
    [
        ("/help/portal/Visit", "/help/portal/visit", "case"),
        ("/help/portal/caf\u00e9", "/help/portal/cafe\u0301", "composition"),
        ("/help/portal/cаse", "/help/portal/case", "cyrillic"),
        ("/help/portal/ｂook", "/help/portal/book", "full-width"),
        ("/help/portal/stra\u00dfe", "/help/portal/strasse", "folding"),
        ("/help/portal/step-1", "/help/portal/step-l", "one"),
        ("/help/portal/go-0", "/help/portal/go-o", "zero"),
        ("/help/portal/modern", "/help/portal/rnodern", "two letters"),
    ],
)
def test_slugs_that_people_or_disks_mix_up_name_both_files(
    project: Project, one: str, other: str, name: str
) -> None:
    article(project, "a", one)
    article(project, "b", other)
    project.profile("harbor")
    result = project.build()
    (found,) = [each for each in result.diagnostics if each.code == "SL502"]
    assert result.exit_code == 1, name
    assert (found.place.path, found.place.line) == ("content/help/b.md", 3)
    assert [(each.path, each.line) for each in found.others] == [("content/help/a.md", 3)]
    assert "a.md" in found.message
    assert found.hint
    assert not project.out.exists()


@pytest.mark.row("B34")
@pytest.mark.parametrize(
    ("one", "other"), [("help.Portal", "help.portal"), ("help.l", "help.1"), ("help.a", "help.а")]
)
def test_ids_that_people_mix_up_name_both_files(project: Project, one: str, other: str) -> None:
    article(project, "a", "/help/portal/a", own=one)
    article(project, "b", "/help/portal/b", own=other)
    (found,) = [each for each in project.check().diagnostics if each.code == "SL502"]
    assert (found.place.path, found.place.line, found.others[0].path) == (
        "content/help/b.md",
        2,
        "content/help/a.md",
    )


@pytest.mark.row("B34")
def test_categories_and_redirects_that_look_alike_are_found(project: Project) -> None:
    catalog = "categories:\n  - {slug: portal, title: X}\n  - {slug: porta1, title: X}\n"
    project.write("catalog.yaml", catalog)
    article(project, "step-l", "/help/portal/step-l")
    article(project, "other", "/help/portal/other", more="redirectFrom: [/help/portal/step-1]\n")
    found = [each for each in project.check().diagnostics if each.code == "SL502"]
    assert [(each.place.path, each.place.line) for each in found] == [
        ("catalog.yaml", 3),
        ("content/help/other.md", 8),
    ]


@pytest.mark.row("B34")
@pytest.mark.row("B36")
def test_names_that_are_merely_close_are_fine(project: Project) -> None:
    for slug in ("portal/book", "portal/books", "portal/book/again", "settings/book"):
        project.article(slug, "## Steps\n\nOne.\n")
    project.profile("harbor")
    assert codes(project.check().diagnostics) == []


@pytest.mark.row("B36")
def test_a_slug_and_an_id_belong_to_one_file_and_both_places_are_named(project: Project) -> None:
    project.profile("harbor")
    assert project.build().exit_code == 0
    before = project.tree()
    article(project, "portal/a/booking", "/help/portal/booking")
    article(project, "portal/z", "/help/portal/z", own="help.portal.booking")
    result = project.build()
    assert result.exit_code == 1
    assert [(each.code, each.place.path, each.place.line) for each in result.diagnostics] == [
        ("SL504", "content/help/portal/booking.md", 3),
        ("SL504", "content/help/portal/z.md", 2),
    ]
    assert [each.others[0].path for each in result.diagnostics] == [
        "content/help/portal/a/booking.md",
        "content/help/portal/booking.md",
    ]
    assert project.tree() == before


@pytest.mark.row("B36")
@pytest.mark.parametrize(
    "slug", ["/assets/x", "/search-index.js", "/help.json", "/index.html", "/help/index.html"]
)
def test_no_slug_reaches_a_file_of_helpgen_s_own(project: Project, slug: str) -> None:
    article(project, "portal/own", slug)
    project.profile("harbor")
    result = project.build()
    assert (result.exit_code, codes(result.diagnostics)) == (1, ["SL501"])


@pytest.mark.row("B36")
def test_names_of_own_files_are_fine_below_a_category_and_hit_none_of_them(
    project: Project,
) -> None:
    names = ("assets", "index", "help", "search-index", "manifest", "index-html", "404")
    for name in names:
        project.article(f"portal/{name}", f"## Steps\n\nzq{name}.\n")
    project.profile("harbor")
    assert project.build().exit_code == 0
    for name in names:
        assert f"zq{name}." in project.body("harbor", f"portal/{name}")


@pytest.mark.row("B36")
def test_a_double_category_is_found_at_the_second(project: Project) -> None:
    project.write("catalog.yaml", "categories:\n  - {slug: portal, title: X}\n" * 1 + SECOND)
    found = [each for each in project.check().diagnostics if each.code == "SL504"]
    assert [(each.place.line, each.others[0].line) for each in found] == [(3, 2)]


SECOND = "  - {slug: portal, title: Y}\n"
REDIRECTS = {
    "self": ("/help/portal/self", "itself"),
    "shadow": ("/help/portal/booking", "hide"),
    "cycle-a": ("/help/portal/cycle-b", "hide"),
    "cycle-b": ("/help/portal/cycle-a", "hide"),
    "twice-b": ("/help/portal/gone", "twice"),
    "external": ("https://e.example/x", "not an address"),
    "host": ("//e.example/x", "not an address"),
}


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    made = Bench(tmp_path_factory.mktemp("redirects"))
    made.project.article("portal/twice-a", "## Steps\n", more="redirectFrom: [/help/portal/gone]\n")
    for name, (source, _) in REDIRECTS.items():
        made.project.article(f"portal/{name}", "## Steps\n", more=f"redirectFrom: ['{source}']\n")
    made.run()
    return made


@pytest.mark.row("B37")
@pytest.mark.parametrize("name", REDIRECTS)
def test_a_redirect_that_leads_nowhere_or_hides_a_page_stops_the_run(
    bench: Bench, name: str
) -> None:
    (found,) = bench.of(f"portal/{name}")
    assert (found.code, found.place.line, found.place.column) == ("SL505", 8, 16)
    assert REDIRECTS[name][1] in found.message
    assert found.hint


@pytest.mark.row("B37")
def test_a_redirect_leads_straight_to_the_page_and_needs_no_script(project: Project) -> None:
    project.article(
        "settings/new",
        "## Steps\n",
        more="redirectFrom: [/help/settings/old, /help/portal/older]\n",
    )
    project.profile("harbor")
    assert project.build().exit_code == 0
    for source in ("settings/old", "portal/older"):
        page = project.page("harbor", f"help/{source}/index.html")
        refresh = re.findall(r'<noscript><meta http-equiv="refresh" content="0; url=(\S+)">', page)
        assert refresh == re.findall(r'<a data-moved href="(\S+)">', page)
        assert [each.endswith("new/") for each in refresh] == [True]
        assert re.findall(r"<script(?! src=)", page) == [], (
            "the theme's own file, and nothing inline"
        )
        assert "e.example" not in page


@pytest.mark.row("B37")
def test_where_the_target_is_hidden_there_is_no_redirect_either(project: Project) -> None:
    needs = "prerequisites: {features: [booking]}\nwhenUnmet: omit\nredirectFrom: [/help/portal/zq-old]\n"
    project.article("portal/secret", "## Steps\n", more=needs)
    project.profile("on", "features: {booking: true}\n")
    project.profile("off")
    assert project.build().exit_code == 0
    assert "help/portal/zq-old/index.html" in project.tree("on")
    assert not any(
        b"zq-old" in data or "zq-old" in path for path, data in project.tree("off").items()
    )
