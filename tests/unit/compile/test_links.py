"""Links: to articles and categories, to headings, to files and to other sites."""

from dataclasses import replace

import pytest

from helpgen.compile.chunks.targets import target
from helpgen.logic import show
from tests.unit.compile.builder import article, findings, project, shown, tenant, words

TWO = article("## Steps\n\ntext", "two", title="The {{labels.patient.singular}}")
HIDDEN = article("## Steps\n\ntext", "two", title="The second", exists="features.x")
ON_OFF = tuple(tenant(name, {"features.x": x}) for name, x in (("on", True), ("off", False)))


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("[x](/help/portal/two)", '<a href="../two/">x</a>'),
        ("[x](/help/portal/two/)", '<a href="../two/">x</a>'),
        ("[x](/help/portal/two#steps)", '<a href="../two/#steps">x</a>'),
        ("[x](</help/portal/two>)", '<a href="../two/">x</a>'),
        ("[x][r]\n\n[r]: /help/portal/two", '<a href="../two/">x</a>'),
        ("[r]\n\n[R]: /help/portal/two", '<a href="../two/">r</a>'),
        ("[](/help/portal/two)", '<a href="../two/">The Owner</a>'),
        ("[ ](/help/portal/two#steps)", '<a href="../two/#steps"> The Owner</a>'),
        ("`/help/portal/two`", '<a href="../two/">The Owner</a>'),
        ("[*x* `y`](/help/portal/two)", '<a href="../two/"><em>x</em> <code>y</code></a>'),
        ("`/help/portal`", '<a href="../">Owner portal</a>'),
        ("[x](/help/portal)", '<a href="../">x</a>'),
        ("[x](/help/portal/one)", '<a href="./">x</a>'),
        ("## Here\n\n[x](#here)", '<a href="#here">x</a>'),
        ("## Über\n\n[x](#über)", '<a href="#über">x</a>'),
        ("## Here\n\n[x](/help/portal/one#here)", '<a href="#here">x</a>'),
        ("[`/help/portal/two`](/help/portal)", '<a href="../"><code>/help/portal/two</code></a>'),
        ("[x](https://e.example/a?b=c&d#e)", '<a href="https://e.example/a?b=c&amp;d#e">x</a>'),
        ("<https://e.example>", '<a href="https://e.example">https://e.example</a>'),
        ("<me@e.example>", '<a href="mailto:me@e.example">me@e.example</a>'),
        ("[x](tel:+123)", '<a href="tel:+123">x</a>'),
        ("[x](HTTPS://e.example)", '<a href="HTTPS://e.example">x</a>'),
        (
            '[x](https://e.example "{{tenant.name}}")',
            '<a href="https://e.example" title="Elm Row">x</a>',
        ),
    ],
)
def test_a_link_leads_where_it_says(source: str, expected: str) -> None:
    made = project(article(source), TWO, tenants=(tenant(values=words("Owner")),))
    assert not made.found
    assert expected in made.body()


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("[x](/help/portal/twoo)", [("LK602", 1)]),
        ("a\nb [x](/help/portal/two#stepz)", [("LK602", 2)]),
        ("[x](#nowhere)", [("LK602", 1)]),
        ("[x](/help/portal#steps)", [("LK602", 1)]),
        ("[x](/)", [("LK602", 1)]),
        ("[x](/help/settings)", [("LK602", 1)]),
        ("[](/help/portal/none)", [("LK602", 1)]),
        ("`/help/portal/none`", [("LK608", 1)]),
        ("## Related\n\n- `/help/portal/none`", [("LK602", 3)]),
        ("[x]()", [("LK601", 1)]),
        ("[x](file.pdf)", [("LK605", 1)]),
        ("[x](two.md)", [("LK605", 1)]),
        ("> - [x](/help/no/thing)", [("LK602", 1)]),
        ("| a |\n|---|\n| b |\n| [x](/help/no/thing) |", [("LK602", 4)]),
    ],
)
def test_a_link_that_leads_nowhere_is_reported_on_its_line(
    source: str, expected: list[tuple[str, int]]
) -> None:
    assert findings(source, TWO) == expected


def test_a_slug_that_has_moved_leads_to_the_new_page_with_a_warning() -> None:
    made = project(
        article("[x](/help/portal/old)"), TWO, moved={"/help/portal/old": "/help/portal/two"}
    )
    assert made.codes == ["LK604"]
    assert '<a href="../two/">x</a>' in made.body()


def test_a_link_to_a_draft_says_so() -> None:
    made = project(article("[x](/help/portal/new)"), drafts=("/help/portal/new",))
    assert [(each.code, "draft" in each.message) for each in made.found] == [("LK602", True)]


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java&#115;cript:alert(1)",
        "java&#x09;script:alert(1)",
        "java&NewLine;script:alert(1)",
        "&#32;javascript:alert(1)",
        "<java\tscript:alert(1)>",
        "<\tjavascript:alert(1)>",
        "javascript&colon;alert(1)",
        "javascript%3Aalert(1)",
        "vbscript:x",
        "data:text/html,x",
        "file:///etc/passwd",
        "blob:x",
        "//e.example",
        "/\\e.example",
        "&#9;//e.example",
        "/&#9;/e.example",
        "https:",
    ],
)
def test_an_address_that_is_not_on_the_list_is_refused(url: str) -> None:
    assert findings(f"[x]({url})") == [("LK601", 1)]
    assert findings(f"![x]({url})") == [("LK601", 1)]


def test_an_autolink_is_judged_too() -> None:
    assert findings("<javascript:alert(1)>") == [("LK601", 1)]


def test_tabs_and_line_ends_do_not_hide_a_scheme() -> None:
    assert target("\x01 jav\tascr\nipt:x").kind == "refused"


@pytest.mark.parametrize(
    ("source", "on", "off"),
    [
        ("see [it](/help/portal/two).", 'see <a href="../two/">it</a>.', "see it."),
        ("[a](/help/portal/two#steps)", '<a href="../two/#steps">a</a>', "a"),
    ],
)
def test_a_link_to_a_hidden_article_is_plain_text(source: str, on: str, off: str) -> None:
    made = project(article(source), HIDDEN, tenants=ON_OFF)
    assert not made.found
    assert made.body(tenant=0) == f"<p>{on}</p>\n"
    assert made.body(tenant=1) == f"<p>{off}</p>\n"


def test_a_link_to_a_hidden_heading_leads_to_the_page() -> None:
    other = article("<!-- help:when features.x -->\n## Steps\n<!-- help:end -->", "two")
    made = project(article("[a](/help/portal/two#steps)"), other, tenants=ON_OFF)
    assert made.body(tenant=0) == '<p><a href="../two/#steps">a</a></p>\n'
    assert made.body(tenant=1) == '<p><a href="../two/">a</a></p>\n'


@pytest.mark.parametrize("inner", ["", "features.y"])
def test_a_link_to_a_heading_of_a_body_that_is_withheld_leads_to_the_page(inner: str) -> None:
    when, end = (f"<!-- help:when {inner} -->\n", "\n<!-- help:end -->") if inner else ("", "")
    other = article(f"{when}## Steps{end}", "two", has_body="features.x")
    both_on = tenant("both", {"features.x": True, "features.y": True})
    source = "[a](/help/portal/two#steps) [](/help/portal/two)"
    made = project(article(source), other, tenants=(both_on, *ON_OFF))
    assert not made.found
    assert made.body(tenant=0).startswith('<p><a href="../two/#steps">a</a>')
    exact = "" if inner else "#steps"
    assert made.body(tenant=1).startswith(f'<p><a href="../two/{exact}">a</a>')
    assert made.body(tenant=2) == (
        '<p><a href="../two/">a</a> <a href="../two/">Title two</a></p>\n'
    )


def test_a_link_to_a_hidden_heading_of_its_own_page_is_plain_text() -> None:
    source = "<!-- help:when features.x -->\n## Steps\n<!-- help:end -->\n[a](#steps)"
    made = project(article(source), tenants=ON_OFF)
    assert '<a href="#steps">a</a>' in made.body(tenant=0)
    assert made.body(tenant=1) == "<p>a</p>\n"


def test_a_category_of_which_all_is_hidden_is_no_target() -> None:
    other = article("x", "two", category="settings", exists="features.x")
    made = project(article("[a](/help/settings)"), other, tenants=ON_OFF)
    assert made.body(tenant=0) == '<p><a href="../../settings/">a</a></p>\n'
    assert made.body(tenant=1) == "<p>a</p>\n"


def test_links_spell_out_the_file_where_the_site_wants_it() -> None:
    made = project(article("[a](/help/portal/two#steps)"), TWO, urls="files")
    assert '<a href="../two/index.html#steps">' in made.body()


PICTURES = ("content/help/portal/p.png", "content/assets/all.PNG", "content/assets/form.pdf")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("![A b](p.png)", 'src="../../../assets/0123-p.png" alt="A b" loading="lazy"'),
        ("![A b](./p.png 'c')", 'alt="A b" title="c" loading="lazy"'),
        ("![A](all.PNG)", 'src="../../../assets/0123-all.PNG"'),
        ("![A](../../assets/all.PNG)", 'src="../../../assets/0123-all.PNG"'),
        ("[Form](form.pdf#page=2)", '<a href="../../../assets/0123-form.pdf#page=2">Form</a>'),
    ],
)
def test_a_file_is_published_under_its_own_name(source: str, expected: str) -> None:
    made = project(article(source), assets=PICTURES)
    assert not made.found
    assert expected in made.body()
    assert made.content().assets


@pytest.mark.parametrize(
    ("source", "codes"),
    [
        ("![](p.png)", ["LK606"]),
        ("![ ](p.png)", ["LK606"]),
        ("![a](q.png)", ["LK605"]),
        ("![a](../../../../etc/p.png)", ["LK605"]),
        ("![a](form.pdf)", ["LK607"]),
        ("![a](https://e.example/p.png)", ["LK607"]),
        ("![a](/help/portal/two)", ["LK607"]),
        ("![](q.png)", ["LK605", "LK606"]),
    ],
)
def test_an_image_that_cannot_be_shown_has_its_code(source: str, codes: list[str]) -> None:
    assert sorted(project(article(source), TWO, assets=PICTURES).codes) == codes


def test_a_value_in_a_text_alternative_makes_no_element() -> None:
    made = project(
        article("![{{labels.patient.singular}}](p.png)"),
        tenants=(tenant(values=words('"><b>שלום')),),
        assets=PICTURES,
    )
    assert 'alt="&quot;&gt;&lt;b&gt;שלום"' in made.body()


def test_code_in_a_text_alternative_is_literal() -> None:
    made = project(article("![`{{x}}`](p.png)"), assets=PICTURES)
    assert not made.found
    assert 'alt="{{x}}"' in made.body()


def test_a_missing_target_is_plain_text_too() -> None:
    made = project(article("see [it](/help/portal/nobody)."))
    assert made.body() == "<p>see it.</p>\n"


def test_a_link_in_a_quote_of_a_list_is_a_link() -> None:
    assert '<a href="./">x</a>' in shown("- > [x](/help/portal/one)")


WHEN_X, END = "<!-- help:when features.x -->", "<!-- help:end -->"


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("see `/help/portal/two`.", 1),
        ("a\nsee [](/help/portal/two).", 2),
        (f"{WHEN_X}\na\n<!-- help:else -->\n[](/help/portal/two)\n{END}", 4),
        ("<!-- help:when features.y -->[](/help/portal/two)<!-- help:end -->", 1),
    ],
)
def test_a_title_that_not_every_reader_may_see_is_an_error(source: str, line: int) -> None:
    found = project(article(source), HIDDEN, tenants=ON_OFF).found
    assert [(each.code, each.place.line - 9) for each in found] == [("LK610", line)]
    assert "features.x" in found[0].hint


@pytest.mark.parametrize(
    "source",
    [
        f"{WHEN_X}\nsee [](/help/portal/two)\n{END}",
        f"a {WHEN_X}and `/help/portal/two` {END}b",
        "## Related\n\n- `/help/portal/two`\n- [](/help/portal/two)",
    ],
)
def test_a_title_where_every_reader_has_the_article_is_none(source: str) -> None:
    assert not project(article(source), HIDDEN, tenants=ON_OFF).found


@pytest.mark.parametrize(
    "source",
    [
        f"{WHEN_X}`/help/portal/two`{END} and [][ref].\n\n[ref]: /help/portal/two",
        f"{WHEN_X}`/help/portal/two`{END} and [](/help\\/portal/two).",
        "## Related\n\n- [](/help/portal/three) and [](/help/portal/two)",
    ],
)
def test_no_other_link_on_a_line_lends_a_title_its_condition(source: str) -> None:
    made = project(article(source), HIDDEN, article(name="three"), tenants=ON_OFF)
    assert [each.code for each in made.found] == ["LK610"]


def test_a_title_is_borrowed_safely_where_the_catalog_makes_sure_of_its_article() -> None:
    source = f"{WHEN_X.replace('features.x', 'features.y')}\n[](/help/portal/two)\n{END}"
    assert project(article(source), HIDDEN, tenants=ON_OFF).codes == ["LK610"]
    asked = ("not features.y or features.x",)
    assert project(article(source), HIDDEN, tenants=ON_OFF, bounds=asked).codes == []


@pytest.mark.parametrize("more", ["\n\n  ### Words", "[^1]\n\n[^1]: Note", " ![a](p.png)"])
def test_a_related_item_holds_words_only(more: str) -> None:
    source = f"## Related\n\n- [Two](/help/portal/two){more}"
    assets = ("content/help/portal/p.png",)
    assert "LK611" in project(article(source), HIDDEN, tenants=ON_OFF, assets=assets).codes


def test_a_link_behind_code_that_runs_over_lines_is_found_on_its_line() -> None:
    assert findings("`a\nb` and [c](/help/nope/x)") == [("LK602", 2)]
    assert findings('[a](https://e.example\n"t") and [c](/help/nope/x)') == [("LK602", 2)]


def test_an_address_holds_no_comment() -> None:
    assert findings("[a](https://e.example/<!--x-->)") == [("CD209", 1)]


@pytest.mark.parametrize("lead", ["a ", ""])
def test_a_comment_swallows_no_escaped_directive(lead: str) -> None:
    source = f"{lead}<!-- b\n\\<!-- help:when features.x -->\nc -->"
    assert [code for code, _ in findings(source)] == ["CD209"]


@pytest.mark.parametrize(
    ("source", "hint"),
    [
        ("[x](https://help.oak.example/help/portal/one/)", "write /help/portal/one:"),
        ("[x](http://HELP.oak.example/help/portal/one#a)", "write /help/portal/one#a:"),
        ("<https://help.oak.example/help/portal/one/>", "write /help/portal/one:"),
        ("[x]\n\n[x]: https://help.oak.example/help/portal/one", "write /help/portal/one:"),
        ("[x](https://help.oak.example/)", "link to an article by its slug"),
        ("[x](https://oak.example/help/portal/one/)", ""),
        ("`https://help.oak.example/help/portal/one/`", ""),
    ],
)
def test_a_full_address_into_one_tenant_s_site_is_an_error_that_offers_the_slug(
    source: str, hint: str
) -> None:
    oak = replace(tenant("oak"), base_url="https://help.oak.example")
    made = project(article(source), tenants=(tenant(), oak))
    assert made.codes == ["LK620"] * bool(hint)
    assert all(each.hint.startswith(hint) for each in made.found)


def links_of(source: str, **front: object) -> list[tuple[int, int, str, str]]:
    """Each link of an article: its line in the body, its column, where it leads, and who sees it."""
    made = project(article(source, **front), article("## S", "two"))  # type: ignore[arg-type]  # front matter by name
    assert not made.found, made.found
    links = made.blueprints[0].links
    return sorted(
        (each.line - 9, each.column, f"{each.target}#{each.anchor}", show(each.shown))
        for each in links
    )


def test_every_link_says_who_sees_it() -> None:
    either = (
        f"{WHEN_X}\n- [b](/help/portal/two#s)\n<!-- help:else -->\n- c `/help/portal/two`\n{END}"
    )
    source = f"[a](/help/portal/two)\n\n{either}"
    assert links_of(source) == [
        (1, 5, "/help/portal/two#", "true"),
        (4, 7, "/help/portal/two#s", "features.x"),
        (6, 6, "/help/portal/two#", "not features.x"),
    ]


def test_on_a_line_with_conditions_it_is_who_sees_the_address() -> None:
    source = (
        f"a {WHEN_X}[b](/help/portal/two)<!-- help:else -->[c](/help/portal/two#s){END} [d](/help/portal/two)\n\n"
        f"| {{{{tenant.name}}}} {WHEN_X}[e](/help/portal/two){END} | [f](#s) |\n| --- | --- |\n\n## S"
    )
    assert [found[2:] for found in links_of(source)] == [
        ("/help/portal/two#", "features.x"),
        ("/help/portal/two#s", "not features.x"),
        ("/help/portal/two#", "true"),
        ("/help/portal/two#", "features.x"),
        ("/help/portal/one#s", "true"),
    ]


def test_an_article_that_is_hidden_hides_its_links_and_the_front_matter_s_are_always_there() -> (
    None
):
    two = article("Text.", "two")
    made = project(article("[a](/help/portal/two)", exists="features.y"), two)
    assert [show(each.shown) for each in made.blueprints[0].links] == ["features.y"]
    related = f"{WHEN_X}\n## Related\n\n- [b](/help/portal/two)\n{END}"
    assert [found[3] for found in links_of(related, related=("/help/portal/two",))] == [
        "true",
        "features.x",
    ]


def test_an_item_of_related_goes_whole_with_a_heading_that_stands_in_it() -> None:
    source = "## Steps\n\n## Related\n\n- `/help/portal/two`\n\n  ### Inner\n\n## After\n\ntext"
    made = project(article(source), HIDDEN, tenants=ON_OFF)
    assert '<h3 id="inner">Inner</h3>\n</li>' in made.body(tenant=0)
    assert made.body(tenant=1) == (
        '<h2 id="steps">Steps</h2>\n<h2 id="after">After</h2>\n<p>text</p>\n'
    )


def test_a_variant_lists_the_links_of_what_it_shares_with_others() -> None:
    shared, own = "## One\n\n[x](/help/portal/two)\n\n", "## Two\n\n[y](/help/portal/two#steps)\n"
    source = f"{shared}<!-- help:when features.x -->\n{own}<!-- help:end -->"
    made = project(article(source), TWO, tenants=ON_OFF)
    listed = [
        [each.anchor for each in variant.references]
        for _, variant in sorted(made.blueprints[0].variants.items())
    ]
    assert listed == [[""], ["", "steps"]]


def test_headings_that_variants_share_are_one_object() -> None:
    source = (
        "## One\n\ntext\n\n## Two\n\n<!-- help:when features.x -->\n## Three\n<!-- help:end -->\n"
    )
    made = project(article(source), tenants=ON_OFF)
    fewer, more = (each.headings for _, each in sorted(made.blueprints[0].variants.items()))
    assert [each.id for each in more] == ["one", "two", "three"]
    assert fewer[0] is more[0]
