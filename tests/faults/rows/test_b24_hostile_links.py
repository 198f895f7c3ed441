import json
from collections.abc import Mapping
from html.parser import HTMLParser

import pytest

from tests.faults.ward import Bad, Bench, Ward
from tests.project import Project, codes

REFUSED = {
    "javascript": "[x](javascript:alert(1))",
    "vbscript": "[x](vbscript:msgbox(1))",
    "file": "[x](file:///etc/passwd)",
    "data": "[x](data:text/html,<script>alert(1)</script>)",
    "data-image": "[x](data:image/png;base64,AAAA)",
    "case": "[x](JaVaScRiPt:alert(1))",
    "tab": "[x](<java\tscript:alert(1)>)",
    "tab-entity": "[x](java&#9;script:alert(1))",
    "newline-entity": "[x](java&#10;script:alert(1))",
    "named-entities": "[x](java&Tab;script&colon;alert(1))",
    "hex-entity": "[x](&#x6A;avascript:alert(1))",
    "control-in-front": "[x](%01javascript:alert(1))",
    "space-in-front": "[x](&#32;javascript:alert(1))",
    "percent-colon": "[x](javascript%3Aalert(1))",
    "escaped-colon": "[x](javascript\\:alert(1))",
    "other-scheme": "[x](blob:https://e.example/1)",
    "view-source": "[x](view-source:https://e.example)",
    "intent": "[x](intent://e.example)",
    "no-host": "[x](https:///e.example)",
    "host-without-scheme": "[x](//e.example/x)",
    "backslash-host": "[x](/\\\\e.example/x)",
    "two-backslashes": "[x](\\\\\\\\e.example/x)",
    "autolink": "<javascript:alert(1)>",
    "reference": "[x][r]\n\n[r]: javascript:alert(1)",
    "reference-entity": "[x][r]\n\n[r]: java&#9;script:alert(1)",
    "image-script": "![x](javascript:alert(1))",
    "in-a-heading": "## [x](javascript:alert(1))",
    "in-a-cell": "| a |\n| - |\n| [x](javascript:alert(1)) |",
    "in-an-item": "- one\n- [x](javascript:alert(1))",
}
FOOTERS = {
    name: Bad(
        f"branding: {{footerLinks: [{{text: x, url: {json.dumps(url)}}}]}}\n",
        {"tab": "PR403", "newline": "PR403", "nul-byte": "PR403 PR420"}.get(name, "PR420"),
        3,
        41,
    )
    for name, url in {
        "javascript": "javascript:alert(1)",
        "case": "JAVASCRIPT:alert(1)",
        "vbscript": "vbscript:x",
        "file": "file:///etc/passwd",
        "data": "data:text/html,x",
        "tab": "java\tscript:alert(1)",
        "newline": "java\nscript:alert(1)",
        "nul-byte": "\0javascript:alert(1)",
        "space": "  javascript:alert(1)",
        "entity": "java&#9;script:alert(1)",
        "relative-host": "//e.example",
        "backslash": "/\\e.example",
        "relative": "page.html",
        "no-host": "https://",
        "nothing": "",
    }.items()
}
ALLOWED = {
    "https": "https://example.org/a?b=c#d",
    "http": "http://example.org",
    "mailto": "mailto:a@example.org",
    "tel": "tel:+12125550100",
    "upper": "HTTPS://example.org",
    "anchor": "#steps",
    "page": "/help/portal/booking",
    "word-in-path": "https://example.org/javascript:alert(1)",
}


class _Links(HTMLParser):
    """Every address of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002  HTMLParser's signature
        self.found += [value or "" for name, value in attrs if name in {"href", "src", "action"}]


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    made = Bench(tmp_path_factory.mktemp("links"))
    for name, text in REFUSED.items():
        made.project.article(f"portal/{name}", f"## Steps\n\n{text}\n")
    made.run()
    return made


@pytest.fixture(scope="module")
def footers(tmp_path_factory: pytest.TempPathFactory) -> Ward:
    return Ward(tmp_path_factory.mktemp("footers"), FOOTERS)


@pytest.mark.row("B24")
@pytest.mark.parametrize("name", REFUSED)
def test_a_link_that_could_run_or_reveal_something_stops_the_run(bench: Bench, name: str) -> None:
    (found,) = bench.of(f"portal/{name}")
    assert found.code == "LK601"
    assert found.place.line == 11 + lines_before(REFUSED[name])
    assert found.message
    assert "https" in found.hint


def lines_before(text: str) -> int:
    """A table's row stands two lines below its head, an item one line below the first."""
    return next(at for at, line in enumerate(text.split("\n")) if "x" in line or "<j" in line)


@pytest.mark.row("B24")
@pytest.mark.parametrize("name", FOOTERS)
def test_a_footer_link_of_that_kind_holds_its_tenant_back(footers: Ward, name: str) -> None:
    footers.assert_held(name)


@pytest.mark.row("B24")
def test_the_neighbor_of_a_bad_footer_is_published(footers: Ward) -> None:
    footers.assert_others_published()


def links(tree: Mapping[str, bytes]) -> set[str]:
    return {
        link
        for path, data in tree.items()
        if path.endswith(".html")
        for link in _Links(data.decode()).found
    }


@pytest.mark.row("B24")
def test_what_the_list_allows_works_in_articles_and_in_footers(project: Project) -> None:
    body = "".join(f"[x]({url})\n" for url in ALLOWED.values())
    project.article("portal/booking", f"## Steps\n\n{body}")
    items = [{"text": name, "url": url} for name, url in ALLOWED.items()]
    project.profile("harbor", f"branding: {{footerLinks: {json.dumps(items)}}}\n")
    result = project.build()
    assert (result.exit_code, codes(result.diagnostics)) == (0, [])
    assert {url for url in ALLOWED.values() if ":" in url} <= links(project.tree("harbor"))


@pytest.mark.row("B24")
def test_a_raw_element_is_shown_as_text(project: Project) -> None:
    project.article("portal/booking", '## Steps\n\n<a href="javascript:alert(1)">x</a>\n')
    project.profile("harbor")
    result = project.build()
    assert not any("javascript" in link for link in links(project.tree("harbor"))), result
