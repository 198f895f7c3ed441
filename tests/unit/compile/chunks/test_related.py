"""The Related section."""

from tests.unit.compile.builder import article, project, tenant

TWO = article(name="two")
THREE = article(name="three", exists="features.x")
ON_OFF = tuple(tenant(name, {"features.x": x}) for name, x in (("on", True), ("off", False)))
TWO_ITEM = '<li><a href="../two/">Title two</a></li>\n'
THREE_ITEM = '<li><a href="../three/">Title three</a></li>\n'


def section(items: str, tag: str = "ul") -> str:
    return (
        '<section class="related">\n<h2 id="related">Related</h2>\n'
        f"<{tag}>\n{items}</{tag}>\n</section>\n"
    )


def both(source: str, **front: object) -> tuple[str, str]:
    made = project(article(source, **front), TWO, THREE, tenants=ON_OFF)  # type: ignore[arg-type]  # fields by name
    assert not made.found, made.found
    return made.body(tenant=0), made.body(tenant=1)


def test_an_item_whose_article_is_hidden_is_dropped() -> None:
    on, off = both("## Related\n\n- `/help/portal/two`\n- `/help/portal/three`")
    assert on == section(TWO_ITEM + THREE_ITEM)
    assert off == section(TWO_ITEM)


def test_the_section_goes_when_nothing_is_left() -> None:
    made = project(article("text\n\n## Related\n\n- `/help/portal/three`"), THREE, tenants=ON_OFF)
    assert made.body(tenant=1) == "<p>text</p>\n"
    assert made.content(tenant=1).sections == ()
    assert [each.id for each in made.content(tenant=0).sections] == ["related"]


def test_a_section_with_other_words_stays() -> None:
    _, off = both("## Related\n\nMore:\n\n- `/help/portal/three`")
    assert "<p>More:</p>" in off
    assert "three" not in off


def test_an_item_without_an_article_stays() -> None:
    _, off = both("## Related\n\n- [Law](https://e.example)\n- `/help/portal/three`")
    assert off == section('<li><a href="https://e.example">Law</a></li>\n')


def test_the_front_matter_is_merged_after_the_body_without_doubles() -> None:
    front = ("/help/portal/two", "/help/portal/three", "/help/portal/three", "/help/portal/one")
    on, off = both(
        "## Related\n\n- [Second](/help/portal/two#x)\n\nEnd".replace("#x", ""), related=front
    )
    assert on.count("<li>") == 2
    assert on.index("Second") < on.index("Title three")
    assert off.count("<li>") == 1


def test_the_front_matter_alone_makes_a_section() -> None:
    on, off = both("text", related=("/help/portal/two", "/help/portal/three", "/help/portal/two"))
    assert on == "<p>text</p>\n" + section(TWO_ITEM + THREE_ITEM)
    assert off == "<p>text</p>\n" + section(TWO_ITEM)


def test_an_article_is_not_related_to_itself() -> None:
    assert both("text", related=("/help/portal/one",))[0] == "<p>text</p>\n"


def test_doubles_in_the_body_are_shown_once() -> None:
    on, _ = both("## Related\n\n- `/help/portal/two`\n- [x](/help/portal/two)")
    assert on == section(TWO_ITEM)


def test_an_ordered_list_and_a_loose_one_are_lists_too() -> None:
    on, off = both("## Related\n\n1. `/help/portal/two`\n2. `/help/portal/three`")
    assert (on, off) == (section(TWO_ITEM + THREE_ITEM, "ol"), section(TWO_ITEM, "ol"))
    on, off = both("## Related\n\n- `/help/portal/two`\n\n- `/help/portal/three`")
    assert (on.count("<li>\n<p>"), off.count("<li>\n<p>")) == (2, 1)


def test_an_item_with_a_nested_list_goes_whole() -> None:
    _, off = both("## Related\n\n- `/help/portal/three`\n  - deeper\n- `/help/portal/two`")
    assert off == section(TWO_ITEM)


def test_a_section_that_only_some_variants_write_takes_the_front_matter_in_all() -> None:
    source = (
        "<!-- help:when features.x -->\n## Related\n\n- `/help/portal/two`\n<!-- help:end -->\ntext"
    )
    on, off = both(source, related=("/help/portal/two",))
    assert on.count("<li>") == off.count("<li>") == 1


def test_a_condition_may_stand_between_its_items() -> None:
    source = (
        "## Related\n\n- `/help/portal/two`\n<!-- help:when features.x -->\n"
        "- `/help/portal/three`\n<!-- help:end -->"
    )
    on, off = both(source)
    assert (on, off) == (section(TWO_ITEM + THREE_ITEM), section(TWO_ITEM))


def test_a_deeper_heading_after_the_list_stands_behind_the_section() -> None:
    on, _ = both("## Related\n\n- `/help/portal/two`\n\n### More\n\ntext")
    assert on == section(TWO_ITEM) + '<h3 id="more">More</h3>\n<p>text</p>\n'


def test_the_heading_may_be_called_otherwise_and_in_any_case() -> None:
    made = project(article("## see ALSO\n\n- `/help/portal/two`"), TWO, relatedHeading="See also")
    assert '<section class="related">' in made.body()


def test_another_heading_of_that_name_is_no_section() -> None:
    assert "<section" not in both("### Related\n\n- `/help/portal/two`")[0]


def test_an_unknown_slug_of_the_front_matter_is_reported_on_its_line() -> None:
    made = project(article(related=("/help/portal/two", "/help/portal/nobody")), TWO)
    assert [(each.code, each.place.line) for each in made.found] == [("LK602", 4)]
