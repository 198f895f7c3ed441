"""An article's part of the search index: read once per variant, filled for each organization."""

from collections.abc import Mapping, Sequence

import pytest

from helpgen.compile.body_stretches import Bodies
from helpgen.compile.fill import template_for
from helpgen.compile.search.outline import Outline
from helpgen.compile.search.outlining import Outlining
from helpgen.compile.search.search_entry import SearchEntries, search_entry
from helpgen.logic import Facts
from helpgen.logic.condition import IsTrue
from helpgen.model.content import Section
from helpgen.model.search_entry import FIELDS, SearchEntry
from helpgen.model.template import Heading
from helpgen.model.text import Gate, Hole, Href, Indefinite, Markup, Text
from tests.unit.compile.builder import PLAIN, article, project
from tests.unit.render.sample import content, counts, entry

BODY = (
    "<p>Choose <strong>Bo</strong>ok &amp; go.<br>Then w<em>ai</em>t.</p>\n"
    '<h2 id="steps">Steps <bdi>x</bdi></h2>\n<ol>\n<li>One</li>\n<li>Two&lt;b&gt;</li>\n</ol>\n'
    '<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup>'
    '<section class="related"><h2 id="related">Related</h2><ul><li><a href="../x/">Elsewhere</a></li></ul></section>'
)
WHO = Hole("labels.client.singular")
ON = IsTrue("features.on")
FACTS: Facts = {"labels.client.singular": "Patient", "features.on": True}


def of(body: Markup, headings: Sequence[Heading] = (), summary: Text = ("Sum.",)) -> Outline:
    return Outlining(("Title",), (), summary, Bodies()).outline(body, headings)


def texts(body: Markup, facts: Facts, headings: Sequence[Heading] = ()) -> list[tuple[str, ...]]:
    return [tuple(each) for each in search_entry(of(body, headings), facts).sections]


def terms(body: Markup, facts: Facts) -> Mapping[str, int]:
    return counts(search_entry(of(body, summary=("",)), facts).fields[3])


def test_the_sections_have_the_words_that_the_page_shows() -> None:
    sections = (Section("steps", 2, "Steps x", ""), Section("related", 2, "Related", ""))
    assert [tuple(each) for each in entry(content("a", body=BODY, sections=sections)).sections] == [
        ("", "", "Choose Book & go. Then wait."),
        ("steps", "Steps x", "One Two<b>"),
    ]


def test_each_field_has_its_terms_with_their_numbers() -> None:
    made = content(
        "a",
        title="A time, a place",
        summary="Sum.",
        aliases=("Queue",),
        tags=("x", "Queue"),
        body="<p>Sum two.</p>",
    )
    fields = dict(zip(FIELDS, entry(made).fields, strict=True))
    assert counts(fields["title"]) == {"a": 2, "time": 1, "place": 1}
    assert counts(fields["words"]) == {"queue": 2, "x": 1}
    assert counts(fields["headings"]) == {}
    assert counts(fields["text"]) == {"sum": 2, "two": 1}
    assert [field.length for field in fields.values()] == [3, 2, 0, 2]


def test_a_notice_alone_has_its_title_and_summary() -> None:
    made = entry(content("a", title="Notes", summary="Short.", body="", has_body=False))
    assert made.sections == ()
    assert list(made.fields[3].terms()) == ["short"]


def test_a_heading_that_is_no_section_parts_nothing() -> None:
    made = entry(content("a", body='<p>One</p><h2 id="other">Two</h2><p>Three</p>'))
    assert [each.text for each in made.sections] == ["One Two Three"]


@pytest.mark.parametrize(
    ("word", "text", "found"),
    [
        ("Patient", "The Patients, a Patient.", {"the": 1, "patients": 1, "a": 1, "patient": 1}),
        ("front desk", "The front desks, a front desk.", {"front": 2, "desks": 1, "desk": 1}),
        (" ", "The s, a .", {"the": 1, "s": 1}),
        ("the\u2028a", "The the as, a the a.", {"the": 3, "as": 1, "a": 2}),
        ("<b> & \0", "The <b> & \0s, a <b> & \0.", {"b": 2, "s": 1}),
    ],
)
def test_an_organization_s_word_joins_what_it_touches(
    word: str, text: str, found: dict[str, int]
) -> None:
    body = ("<p>The ", WHO, "s, a ", WHO, ".</p>")
    facts = {"labels.client.singular": word}
    assert texts(body, facts) == [("", "", text)]
    assert found.items() <= terms(body, facts).items()


def test_a_word_that_everybody_reads_too_is_counted_together() -> None:
    body = ("<p>One patient, two. A ", WHO, " and a ", WHO, ".</p>")
    text = search_entry(of(body), FACTS).fields[3]
    assert dict(text.raised) == {"patient": 3}
    assert text.added == ()
    assert text.length == len(set(text.terms())) == 6  # sum one patient two a and


def test_what_a_word_comes_to_is_the_same_after_very_many_others() -> None:
    made = project(article("A word for {{labels.patient.singular}}."))
    blueprint, entries = made.blueprints[0], SearchEntries()
    names = [f"word {number}" for number in range(200)]
    for name in (*names, *names):
        facts = {**PLAIN, "labels.patient.singular": name}
        template = template_for(blueprint, facts)
        alone = SearchEntries().of(blueprint, template, facts).fields[3]
        entry = entries.of(blueprint, template, facts).fields[3]
        assert (entry.raised, entry.added) == (alone.raised, alone.added)
        assert (dict(entry.raised), dict(entry.added)) == ({"word": 2}, {name.split()[1]: 1})
    met = [field.met for variant in entries._variants.values() for field in variant.fields]
    assert max(map(len, met)) <= 64


def test_what_everybody_reads_is_one_object_for_all() -> None:
    made = project(article("Text for {{labels.patient.singular}}.\n\n## X\n\nBelow."))
    blueprint, entries = made.blueprints[0], SearchEntries()
    one, two = (
        entries.of(blueprint, template_for(blueprint, facts), facts)
        for facts in [PLAIN, {**PLAIN, "labels.patient.singular": "B"}]
    )
    assert one.sections[1] is two.sections[1]
    assert one.sections[0] != two.sections[0]
    assert one.fields[3].common is two.fields[3].common


def test_a_section_of_which_nothing_is_left_is_no_section() -> None:
    body = ("<p>", WHO, "</p>", '<h2 id="x">X</h2>', "Below.")
    assert [each[0] for each in texts(body, {"labels.client.singular": ""}, [_heading("x")])] == [
        "x"
    ]


def test_words_in_a_heading_are_found_and_shown() -> None:
    body = ('<h2 id="x">For a ', WHO, "</h2>", "Below.")
    heading = Heading("x", 2, ("For a ", WHO), 1)
    made = search_entry(of(body, [heading]), FACTS)
    assert [tuple(each) for each in made.sections] == [("x", "For a Patient", "Below.")]
    assert counts(made.fields[2]) == {"for": 1, "a": 1, "patient": 1}


def test_what_stands_in_an_attribute_is_not_found() -> None:
    link = ('<a href="', Href("contact.email"), '" title="', WHO, '">write</a>')
    assert texts(("<p>Please ", *link, ".</p>"), FACTS) == [("", "", "Please write.")]


def test_the_article_before_a_word_is_the_word_s_own() -> None:
    body = ("<p>", Indefinite("settings.word"), " ", Hole("settings.word"), "</p>")
    assert texts(body, {"settings.word": "hour"}) == [("", "", "an hour")]


@pytest.mark.parametrize("on", [True, False])
def test_a_link_that_not_everybody_has_parts_no_words(on: bool) -> None:
    opened, closed = Gate(ON, ('<a href="x">',)), Gate(ON, ("</a>",))
    body = ("<p>To re", opened, "book", closed, "ing.</p>")
    assert texts(body, {"features.on": on}) == [("", "", "To rebooking.")]


@pytest.mark.parametrize(("on", "text"), [(True, "Seen by Patient."), (False, "Seen by all.")])
def test_words_that_not_everybody_sees_are_found_by_those_who_do(on: bool, text: str) -> None:
    body = ("<p>Seen by ", Gate(ON, ("<b>", WHO, "</b>"), ("all",)), ".</p>")
    facts = {**FACTS, "features.on": on}
    assert texts(body, facts) == [("", "", text)]
    assert ("patient" in terms(body, facts)) is on


def _heading(name: str) -> Heading:
    return Heading(name, 2, (name.upper(),), 1)


def test_who_has_seen_all_variants_knows_which_terms_are_frequent_and_says_the_same() -> None:
    bodies = [
        f"A word for {{{{labels.patient.singular}}}} and word{number}." for number in range(9)
    ]
    made = project(*[article(body, f"n{number}") for number, body in enumerate(bodies)])
    every = [(each, template) for each in made.blueprints for template in each.variants.values()]
    alone, together = SearchEntries(), SearchEntries()
    together.learn([(each, together.all_of(each, Bodies())) for each in made.blueprints])
    for blueprint, template in every:
        one, two = (each.of(blueprint, template, PLAIN) for each in (alone, together))
        assert list(map(counts, one.fields)) == list(map(counts, two.fields))
        assert [each.length for each in one.fields] == [each.length for each in two.fields]
        frequent = two.fields[3].common.frequent.places
        assert [*frequent] == ["a", "about", "and", "for", "it", "word"]
        assert {*two.fields[3].common.rare.terms} == {f"word{blueprint.article.slug[-1]}"}


def test_the_first_who_were_seen_tell_which_terms_are_frequent_for_all() -> None:
    made = project(*[article(f"A word and word{number}.", f"n{number}") for number in range(9)])
    entries, seen = SearchEntries(), list[SearchEntry]()
    for number, blueprint in enumerate(made.blueprints):
        came = [(blueprint, entries.all_of(blueprint, Bodies()))]
        assert entries.knows_frequent is (number > 0)
        entries.learn(came)
        assert came == []
        seen += [entries.of(blueprint, each, PLAIN) for each in blueprint.variants.values()]
    first, *others = [each.fields[3].common.frequent for each in seen]
    assert "word0" in first.places
    assert all(each is first for each in others)
