"""An article's part of the search index."""

from helpgen.assemble import search_entry
from helpgen.model.content import Section
from helpgen.model.search_entry import FIELDS
from tests.unit.render.sample import content

BODY = (
    "<p>Choose <strong>Bo</strong>ok &amp; go.<br>Then w<em>ai</em>t.</p>\n"
    '<h2 id="steps">Steps <bdi>x</bdi></h2>\n<ol>\n<li>One</li>\n<li>Two&lt;b&gt;</li>\n</ol>\n'
    '<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup>'
    '<section class="related"><h2 id="related">Related</h2><ul><li><a href="../x/">Elsewhere</a></li></ul></section>'
)


def test_the_sections_have_the_words_that_the_page_shows() -> None:
    sections = (Section("steps", 2, "Steps x", ""), Section("related", 2, "Related", ""))
    entry = search_entry(content("a", body=BODY, sections=sections))
    assert [(each.anchor, each.heading, each.text) for each in entry.sections] == [
        ("", "", "Choose Book & go. Then wait."),
        ("steps", "Steps x", "One Two<b>"),
    ]


def test_each_field_has_its_terms_in_their_order_with_their_numbers() -> None:
    made = content(
        "a",
        title="A time, a place",
        summary="Sum.",
        aliases=("Queue",),
        tags=("x", "Queue"),
        body="<p>Sum two.</p>",
    )
    fields = dict(zip(FIELDS, search_entry(made).fields, strict=True))
    assert fields["title"] == (("a", "time", "place"), (2, 1, 1))
    assert fields["words"] == (("queue", "x"), (2, 1))
    assert fields["headings"] == ((), ())
    assert fields["text"] == (("sum", "two"), (2, 1))
    assert search_entry(made).lengths == (3, 2, 0, 2)


def test_a_notice_alone_has_its_title_and_summary() -> None:
    entry = search_entry(content("a", title="Notes", summary="Short.", body="", has_body=False))
    assert entry.sections == ()
    assert entry.fields[3].terms == ("short",)


def test_a_heading_that_is_no_section_parts_nothing() -> None:
    entry = search_entry(content("a", body='<p>One</p><h2 id="other">Two</h2><p>Three</p>'))
    assert [each.text for each in entry.sections] == ["One Two Three"]
