"""Heading ids: one deep link for every tenant."""

import pytest

from helpgen.compile.chunks.heading_id import automatic
from tests.unit.compile.builder import article, findings, project, shown, tenant, words


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Steps", "steps"),
        ("What's new, and why?", "whats-new-and-why"),
        ("It’s `code`", "its-code"),
        ("*Fine* ~~print~~", "fine-print"),
        ("Über uns", "über-uns"),
        ("時間 と 予約", "時間-と-予約"),
        ("की की", "की-की"),
        ("ﬁle №1", "file-no1"),
        ("Location", "section-location"),
        ("Fn 1", "fn-1"),
        ("Fn1", "section-fn1"),
        ("fnref2", "section-fnref2"),
        ("For {{labels.patient.plural}}", "for-patients"),
        ("After {{features.hours | unit}}", "after-24-hours"),
        (r"A \{{ brace", "a-brace"),
        ("See [the text](https://e.example)", "see-the-text"),
        ("Own {#mine}", "mine"),
        ("Own {#mine-2} ##", "mine-2"),
        (r"Literal \{#x}", "literal-x"),
        ("Hi {{tenant.name}} {#hi}", "hi"),
    ],
)
def test_a_heading_has_the_id_of_its_default_words(heading: str, expected: str) -> None:
    made = project(
        article(f"## {heading}"), tenants=(tenant(values=words("Owner") | {"features.hours": 9}),)
    )
    assert not made.found
    assert [each.id for each in made.content().sections] == [expected]
    assert f'<h2 id="{expected}">' in made.body()


def test_letters_that_differ_by_a_sign_only_give_different_ids() -> None:
    assert automatic("की") != automatic("का")


def test_an_explicit_id_is_not_published_as_text() -> None:
    assert shown("## Own {#mine}") == '<h2 id="mine">Own</h2>\n'


def test_an_escaped_id_is_text() -> None:
    assert shown(r"## Own \{#x}") == '<h2 id="own-x">Own {#x}</h2>\n'


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("## Same\n\n## Same", "ST201"),
        ("## Same\n\n### Else {#same}", "ST201"),
        ("Same\n---\n\n> ## Same", "ST201"),
        ("## A {#Not Good}", "ST202"),
        ("## A {#a--b}", "ST202"),
        ("## A {#}", "ST202"),
        ("## ?!", "ST202"),
        ("## A {#location}", "ST203"),
        ("## A {#page_main}", "ST203"),
        ("## A {#page_}", "ST203"),
        ("## A {#getElementById}", "ST203"),
        ("## A {#fn1}", "ST203"),
        ("## A {#fnref2-1}", "ST203"),
        ("## At {{tenant.name}}", "ST204"),
        ("## By {{features.open}}", "ST204"),
    ],
)
def test_an_id_that_cannot_be_has_its_code(source: str, code: str) -> None:
    assert [each for each, _ in findings(source)] == [code]


def test_an_own_id_may_hold_capitals_and_underscores_and_is_exact() -> None:
    source = (
        "## A {#Check_In}\n\n## B {#check_in}\n\n[x](#Check_In) [y](/help/portal/one#check_in)\n"
    )
    assert 'href="#Check_In"' in shown(source)
    assert 'href="#check_in"' in shown(source)
    assert findings("## A {#Check_In}\n\n[x](#Check_in)\n") == [("LK602", 3)]
    assert findings("## A {#Check_In}\n\n## B {#Check_In}\n") == [("ST201", 3)]


def test_the_second_of_two_headings_is_named_with_the_first() -> None:
    made = project(article("## Same\n\n## Same"))
    assert [(each.place.line, each.others[0].line) for each in made.found] == [(12, 10)]


EXCLUSIVE = "<!-- help:when features.x -->\n## Same\n<!-- help:else -->\n## Same\n<!-- help:end -->"
OVERLAPPING = (
    "<!-- help:when features.x -->\n## Same\n<!-- help:end -->\n"
    "<!-- help:when features.y -->\n## Same\n<!-- help:end -->"
)


def test_two_headings_that_no_profile_shows_together_may_share_an_id() -> None:
    assert findings(EXCLUSIVE) == []


def test_two_headings_that_some_profile_shows_together_may_not() -> None:
    assert findings(OVERLAPPING) == [("ST201", 5)]


def test_a_link_to_a_heading_in_exclusive_branches_leads_there_in_both() -> None:
    source = f"{EXCLUSIVE}\n\n[go](#same)"
    both_ways = tuple(tenant(values={"features.x": x}) for x in (True, False))
    made = project(article(source), tenants=both_ways)
    assert [made.body(tenant=n).count('<a href="#same">') for n in (0, 1)] == [1, 1]


@pytest.mark.parametrize(
    ("source", "level"), [("Set\next\n===", 1), ("Setext\n---", 2), ("> ### In", 3), ("- ## In", 2)]
)
def test_every_form_of_heading_is_listed(source: str, level: int) -> None:
    assert [each.level for each in project(article(source)).content().sections] == [level]


def test_a_section_is_plain_text_with_a_value_escaped_in_its_html() -> None:
    made = project(
        article("## The *{{labels.patient.singular}}* & `x`"),
        tenants=(tenant(values=words("<b>")),),
    )
    (section,) = made.content().sections
    assert (section.text, section.html) == ("The <b> & x", "The &lt;b&gt; &amp; x")


def ids(source: str, **values: bool) -> list[str]:
    own = {f"features.{name}": value for name, value in values.items()}
    made = project(article(source), tenants=(tenant(values=own),))
    assert not made.found, made.found
    return [each.id for each in made.content().sections]


WHEN_X, WHEN_Y, END = (
    "<!-- help:when features.x -->",
    "<!-- help:when features.y -->",
    "<!-- help:end -->",
)


def test_a_heading_that_repeats_an_earlier_one_takes_its_section_s_id() -> None:
    source = "## Book\n### Notes\n## Move\n### Notes\n#### Notes\n## Cancel {#off}\n### Notes"
    assert ids(source) == [
        *("book", "notes", "move", "move-notes", "move-notes-notes", "off", "off-notes"),
    ]


@pytest.mark.parametrize("x", [True, False])
def test_an_id_does_not_depend_on_what_is_shown(x: bool) -> None:
    source = f"## Book\n{WHEN_X}\n### Notes\n{END}\n## Move\n### Notes"
    assert ids(source, x=x)[-1] == "move-notes"


@pytest.mark.parametrize("x", [True, False])
def test_a_section_that_some_readers_miss_gives_its_id_to_no_heading_of_theirs(x: bool) -> None:
    source = f"## Book\n### Notes\n## Move\n{WHEN_X}\n### Hidden\n{END}\n#### Notes"
    assert ids(source, x=x)[-1] == "move-notes"


def test_a_hidden_section_gives_its_id_to_what_is_hidden_with_it() -> None:
    source = f"## Book\n### Notes\n{WHEN_X}\n## Secret\n### Notes\n{END}"
    assert ids(source, x=True) == ["book", "notes", "secret", "secret-notes"]
    assert ids(source, x=False) == ["book", "notes"]


def test_the_section_s_id_parts_two_headings_of_one_section_too() -> None:
    assert ids("## A\n### Same\n### Same") == ["a", "same", "a-same"]


def test_a_heading_in_another_branch_is_not_repeated() -> None:
    source = f"## A\n{WHEN_X}\n### Same\n<!-- help:else -->\n### Same\n{END}"
    assert ids(source, x=False) == ["a", "same"]


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("## A\n### Same\n## B\n### Same\n### Same", 5),
        ("## A\n### Same\n## B\n### Same\n## B-same", 5),
        (f"{WHEN_X}\n## Same\n{END}\n{WHEN_Y}\n## Same\n{END}", 5),
    ],
)
def test_two_ids_that_are_still_one_are_an_error(source: str, line: int) -> None:
    assert ("ST201", line) in findings(source)


def test_a_link_finds_a_heading_by_the_id_that_it_got() -> None:
    assert findings("## A\n### Same\n## B\n### Same\n\n[go](#b-same)") == []
    assert findings("## A\n### Same\n## B\n### Same\n\n[go](#same-2)") == [("LK602", 6)]


@pytest.mark.parametrize(
    "source",
    [f"## A {WHEN_X}b{END}", f"{WHEN_X}## A{END}", f"A\nb{WHEN_X} c{END}\n---"],
)
def test_a_heading_with_a_condition_in_it_needs_an_id_of_its_own(source: str) -> None:
    assert [code for code, _ in findings(source)] == ["ST204"]


@pytest.mark.parametrize("source", ["##", "## ", "## {#own}", "text\n\n###\n\nmore"])
def test_a_heading_without_words_is_told_as_that(source: str) -> None:
    made = project(article(source))
    (found,) = [each for each in made.found if each.code.startswith("ST2")]
    assert found.code == "ST237", found
    assert "write its words behind ##" in found.hint


def test_a_heading_that_is_empty_for_some_says_so() -> None:
    source = "## <!-- help:when features.x -->Words<!-- help:end --> {#own}"
    (found,) = [each for each in project(article(source)).found if each.code == "ST237"]
    assert found.message.endswith("for some organizations")
