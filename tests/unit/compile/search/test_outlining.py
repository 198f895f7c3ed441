"""An article's variants looked through stretch by stretch say what each says by itself."""

from collections.abc import Iterable

from helpgen.compile.body_stretches import Bodies
from helpgen.compile.fill import template_for
from helpgen.compile.search.outline import Outline
from helpgen.compile.search.outlining import Outlining
from helpgen.compile.search.search_entry import SearchEntries, search_entry
from helpgen.logic import Facts
from helpgen.model.frequent import Common
from helpgen.model.search_entry import SearchEntry
from helpgen.model.template import Heading
from helpgen.model.text import Hole, Markup
from tests.unit.compile.builder import PLAIN, article, project, tenant
from tests.unit.render.sample import counts

WHO, MANY = Hole("labels.client.singular"), Hole("labels.client.plural")
FACTS: Facts = {"labels.client.singular": "Patient", "labels.client.plural": "Patients"}
STEPS = Heading("steps", 2, ("Steps",), 3)


def outlining() -> Outlining:
    return Outlining(("For ", WHO), (("alias",),), ("Sum.",), Bodies())


def said(entry: SearchEntry) -> tuple[list[tuple[str, ...]], list[dict[str, int]]]:
    return [tuple(each) for each in entry.sections], list(map(counts, entry.fields))


def alone(body: Markup, headings: Iterable[Heading]) -> Outline:
    return outlining().outline(body, headings)


def test_a_variant_says_the_same_whoever_was_looked_through_before_it() -> None:
    shared = ('\n<h2 id="steps">Steps</h2>\n<p>Ask ', WHO, ".</p>")
    bodies: list[Markup] = [
        ("<p>All ", MANY, ".</p>", *shared),
        ("<p>", WHO, " and ", MANY, ".</p>", *shared),
        ("<p>Nobody.</p>", *shared),
    ]
    together = outlining()
    for body in bodies:
        made = together.outline(body, [STEPS])
        assert said(search_entry(made, FACTS)) == said(search_entry(alone(body, [STEPS]), FACTS))


def test_a_stretch_that_no_section_begins_goes_on_with_the_one_before() -> None:
    body = (
        '<p>One</p>\n<h2 id="other">Two</h2>\n<p>Three</p>\n<h2 id="steps">S</h2>\n<p>Four</p>',
    )
    entry = search_entry(alone(body, [STEPS]), FACTS)
    assert [tuple(each) for each in entry.sections] == [
        ("", "", "One Two Three"),
        ("steps", "Steps", "Four"),
    ]


def test_the_same_html_under_other_words_of_its_heading_is_another_section() -> None:
    together, body = outlining(), ('<h2 id="steps">S</h2>\n<p>Four</p>',)
    texts = [("Steps",), ("Ways",), None]
    made = [
        together.outline(body, [Heading("steps", 2, each, 1)] if each else []) for each in texts
    ]
    found = [[tuple(each) for each in search_entry(one, FACTS).sections] for one in made]
    assert found == [
        [("steps", "Steps", "Four")],
        [("steps", "Ways", "Four")],
        [("", "", "S Four")],
    ]


def test_only_holes_of_its_own_stand_in_a_variant() -> None:
    together = outlining()
    together.outline(("<p>", MANY, "</p>"), ())
    assert together.outline(("<p>None</p>",), ()).pieces == ((1, WHO),)  # the title's


def test_what_variants_share_is_one_object() -> None:
    source = (
        "One.\n\n<!-- help:when features.x -->\nTwo.\n<!-- help:end -->\n\n## Steps\n\nBelow.\n"
    )
    made = project(article(source), tenants=(tenant("off"), tenant("on", {"features.x": True})))
    blueprint, entries = made.blueprints[0], SearchEntries()
    found = entries.all_of(blueprint, Bodies())
    entries.learn([(blueprint, found)])
    one, two = (
        entries.of(blueprint, template_for(blueprint, facts), facts)
        for facts in [{**PLAIN, "features.x": False}, {**PLAIN, "features.x": True}]
    )
    assert one.sections[0] != two.sections[0]
    assert one.sections[1] is two.sections[1]
    assert one.fields[0].common is two.fields[0].common
    assert one.fields[3].common is not two.fields[3].common


def test_terms_are_counted_over_all_stretches() -> None:
    body = ('<p>One two</p>\n<h2 id="steps">S</h2>\n<p>two</p>',)
    assert alone(body, [STEPS]).fields[3].common == Common(("sum", "one", "two"), ((1, 2), (2, 1)))
