import json

import pytest

from tests.faults.ward import Bench
from tests.project import FRONT, Project, codes

SLUGS = {
    "parent": ("/help/portal/../../etc", "SL501"),
    "only-parent": ("..", "SL501"),
    "percent": ("/help/portal/%2e%2e/x", "SL501"),
    "double-percent": ("/help/portal/%252e%252e/x", "SL501"),
    "backslash": ("/help/portal\\x", "SL501"),
    "backslash-parent": ("/help/portal/..\\..\\x", "SL501"),
    "two-slashes": ("/help//portal/x", "SL501"),
    "host": ("//e.example/help/portal/x", "SL501"),
    "dot": ("/help/portal/./x", "SL501"),
    "nothing": ("", "SL501"),
    "no-slash": ("help/portal/x", "SL501"),
    "trailing-slash": ("/help/portal/x/", "SL501"),
    "root": ("/", "SL501"),
    "category-only": ("/help/portal", "SL501"),
    "elsewhere": ("/assets/portal/x", "SL501"),
    "query": ("/help/portal/x?y=1", "SL501"),
    "fragment": ("/help/portal/x#y", "SL501"),
    "nul-byte": ("/help/portal/x\0y", "FM105 SL501"),
    "newline": ("/help/portal/x\n", "SL501"),
    "newline-inside": ("/help/portal/x\ny", "SL501"),
    "space": ("/help/portal/x y", "SL501"),
    "tab": ("/help/portal/x\ty", "SL501"),
    "rtl": ("/help/portal/x\u202egpj", "SL501"),
    "zero-width": ("/help/portal/x\u200by", "SL501"),
    "long-segment": ("/help/portal/" + "a" * 300, "SL501"),
    "121-bytes": ("/help/portal/" + "a" * 108, "SL501"),
    "500-levels": ("/help" + "/a" * 500, "SL501"),
    "seven-levels": ("/help/portal" + "/a" * 6, "SL501"),
    "upper": ("/help/portal/Booking-2", "SL501"),
    "underscore": ("/help/portal/a_b", "SL501"),
    "two-hyphens": ("/help/portal/a--b", "SL501"),
    "hyphen-first": ("/help/portal/-rf", "SL501"),
    "accent": ("/help/portal/é", "SL501"),
    "cyrillic": ("/help/portal/сase", "SL501"),
    "full-width": ("/help/portal/ａｂ", "SL501"),
    "html": ("/help/portal/<script>", "SL501"),
    "variable": ("/help/portal/{{tenant.id}}", "LB302"),
    "scheme": ("javascript:alert(1)", "SL501"),
    "number": (7, "FM109"),
    "list": (["/help/portal/x"], "FM109"),
    "device": ("/help/portal/con", "SL503"),
    "device-inside": ("/help/portal/nul/x", "SL503"),
    "device-suffix": ("/help/portal/lpt1.x", "SL503"),
    "device-port": ("/help/portal/com9", "SL503"),
    "device-upper": ("/help/portal/AUX", "SL503"),
    "device-deep": ("/help/portal/a/b/c/d/prn", "SL503"),
    "trailing-dot": ("/help/portal/x.", "SL503"),
    "trailing-space": ("/help/portal/x ", "SL503"),
    "colon": ("/help/portal/x:stream", "SL503"),
    "data-stream": ("/help/portal/x::$data", "SL503"),
}
IDS = {
    "id-parent": ("help.../x", "SL501"),
    "id-upper": ("help.Portal", "SL501"),
    "id-slash": ("help/portal", "SL501"),
    "id-plain": ("portal", "SL501"),
    "id-newline": ("help.x\n", "SL501"),
    "id-accent": ("help.é", "SL501"),
}
FINE = ("/help/portal/a", "/help/portal/0/1", "/help/portal/a/b/c/d/e", "/help/portal/" + "a" * 107)


def written(slug: object, name: str) -> str:
    front = FRONT.format(
        id=f"help.{name}",
        slug=json.dumps(slug),
        title="X",
        category="portal",
        summary="X",
        more="",
    )
    return f"{front}## Steps\n"


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    made = Bench(tmp_path_factory.mktemp("slugs"))
    for name, (slug, _) in SLUGS.items():
        made.project.write(f"content/help/{name}.md", written(slug, name))
    for name, (wrong, _) in IDS.items():
        text = written(f"/help/portal/{name}", "x").replace(
            "id: help.x", f"id: {json.dumps(wrong)}"
        )
        made.project.write(f"content/help/{name}.md", text)
    made.run()
    return made


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=pytest.mark.row("B35" if code == "SL503" else "B33"))
        for name, (_, code) in SLUGS.items()
    ],
)
def test_an_address_that_is_no_slug_stops_the_run_and_makes_no_path(
    bench: Bench, name: str
) -> None:
    found = bench.of(name)
    assert {each.code for each in found} == set(SLUGS[name][1].split()), found
    for each in found:
        assert each.place.line == 3
        assert each.place.column >= 7
        assert each.message
        assert each.hint


@pytest.mark.row("B33")
@pytest.mark.parametrize("name", IDS)
def test_an_id_that_does_not_follow_its_grammar_stops_the_run(bench: Bench, name: str) -> None:
    (found,) = bench.of(name)
    assert (found.code, found.place.line, found.place.column) == (IDS[name][1], 2, 5)
    assert found.hint


@pytest.mark.row("B33")
@pytest.mark.row("B35")
@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("related: ['/help/portal/../x']", "SL501"),
        ("related: [/help/portal/nul]", "SL503"),
        ("redirectFrom: ['/help/portal/%2e%2e/x']", "SL501"),
        ("redirectFrom: [/help/portal/aux]", "SL503"),
        ("redirectFrom: ['/help/portal/x.']", "SL503"),
    ],
)
def test_other_addresses_of_an_article_follow_the_same_rules(
    project: Project, line: str, code: str
) -> None:
    project.article("portal/other", "## Steps\n", more=f"{line}\n")
    project.profile("harbor")
    result = project.build()
    assert (result.exit_code, codes(result.diagnostics)) == (1, [code])
    assert result.diagnostics[0].place.line == 8
    assert not project.out.exists()


@pytest.mark.row("B33")
def test_addresses_within_the_grammar_are_published_where_they_say(project: Project) -> None:
    for slug in FINE:
        project.article(slug, "## Steps\n\nOne.\n")
    project.profile("harbor")
    result = project.build()
    assert (result.exit_code, result.diagnostics) == (0, ())
    paths = project.tree("harbor")
    assert all(f"{slug[1:]}/index.html" in paths for slug in FINE)


@pytest.mark.row("B35")
@pytest.mark.parametrize("slug", ["con", "nul", "com1", "aux"])
def test_a_category_has_no_device_s_name(project: Project, slug: str) -> None:
    project.write("catalog.yaml", f"categories:\n  - {{slug: {slug}, title: X}}\n")
    project.profile("harbor")
    found = [each for each in project.check().diagnostics if each.code == "SL503"]
    assert [(each.place.path, each.place.line) for each in found] == [("catalog.yaml", 2)]


@pytest.mark.row("B35")
@pytest.mark.parametrize("slug", ["console", "null", "com10", "lpt0", "a/cons", "auxiliary"])
def test_a_word_that_only_begins_like_a_device_is_fine(project: Project, slug: str) -> None:
    project.article(f"portal/{slug}", "## Steps\n\nOne.\n")
    project.profile("harbor")
    assert codes(project.check().diagnostics) == []
