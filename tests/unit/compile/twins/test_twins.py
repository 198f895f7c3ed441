"""What a twin looks like: that it says what its page says is a law, in tests/property."""

import pytest

from helpgen.compile.body_stretches import Bodies
from helpgen.compile.fill import template_for
from helpgen.compile.twins.elements import tree_of
from helpgen.compile.twins.twins import Twins
from helpgen.model.address import ROOT
from helpgen.model.profile import Profile
from tests.unit.compile.builder import Project, article, project, tenant

OFF, ON = tenant("off"), tenant("on", {"features.x": True})


def written(source: str, *, on: bool = False, beside_pages: bool = False) -> str:
    two = article("Text.", "two", exists="features.x")
    three = article("Text.", "three")
    made = project(article(source), two, three, tenants=(OFF, ON))
    twins = Twins(beside_pages=beside_pages)
    return text(twins, made, (ON if on else OFF))


def text(twins: Twins, made: Project, reader: Profile) -> str:
    blueprint = made.blueprints[0]
    return twins.text(blueprint, template_for(blueprint, reader.values), reader.values)


@pytest.mark.parametrize(
    "same",
    [
        "A paragraph of **bold** and _other_ words, and `code`.\n",
        "## Steps\n\n1. One.\n2. Two.\n   - Inner.\n",
        "- [x] Done.\n- [ ] Open.\n",
        "| a | b |\n| --- | --: |\n| 1 | 2 |\n",
        "> [!TIP] A title\n> Text.\n",
        "```python\nx = 1\n```\n",
        "Text.[^1]\n\n[^1]: A note.\n",
        "Term\n:   What it means.\n",
        "## Notes {#own}\n",
    ],
)
def test_markdown_that_is_written_as_we_write_it_stays_as_it_is(same: str) -> None:
    assert written(same) == same


def test_conditions_are_decided_and_comments_gone() -> None:
    source = "<!-- help:when features.x -->\nOn. <!-- a remark -->\n<!-- help:else -->\nOff.\n<!-- help:end -->\n"
    assert (written(source, on=True), written(source)) == ("On.\n", "Off.\n")


def test_numbers_are_those_of_the_page() -> None:
    source = "1. One.\n<!-- help:when features.x -->\n1. Two.\n<!-- help:end -->\n1. Three.\n"
    assert written(source, on=True) == "1. One.\n2. Two.\n3. Three.\n"
    assert written(source) == "1. One.\n2. Three.\n"


def test_a_link_leads_to_the_page_or_its_twin_and_is_text_where_there_is_none() -> None:
    source = "[Two](/help/portal/two) and [three](/help/portal/three#a-b)\n"
    home = f"{ROOT}help/portal"
    assert written("[three](/help/portal/three)") == f"[three]({home}/three/)\n"
    assert written("[two](/help/portal/two)", on=True) == f"[two]({home}/two/)\n"
    assert written("[two](/help/portal/two)") == "two\n"
    twin = written("[three](/help/portal/three)", beside_pages=True)
    assert twin == f"[three]({home}/three/index.md)\n"
    assert "two" not in written(source).lower().replace("two and", "")


def test_an_item_of_related_goes_with_its_article() -> None:
    source = "Text.\n\n## Related\n\n- `/help/portal/two`\n- `/help/portal/three`\n"
    three = f"- [Title three]({ROOT}help/portal/three/)\n"
    assert written(source) == f"Text.\n\n## Related\n\n{three}"
    two = f"- [Title two]({ROOT}help/portal/two/)\n"
    assert written(source, on=True) == f"Text.\n\n## Related\n\n{two}{three}"
    assert written("Text.\n\n## Related\n\n- `/help/portal/two`\n") == "Text.\n"


def test_where_the_body_is_not_published_there_is_no_twin() -> None:
    made = project(article("Text.", has_body="features.x"), tenants=(OFF, ON))
    assert (text(Twins(), made, OFF), text(Twins(), made, ON)) == ("", "Text.\n")


def test_who_learned_all_variants_writes_what_who_looks_at_one_does() -> None:
    source = (
        "A {{labels.patient.singular}}.\n\n<!-- help:when features.x -->\n"
        "For {{labels.patient.plural}}.\n<!-- help:end -->\n\n## More\n\nA {{labels.patient.singular}}.\n"
    )
    made = project(article(source), tenants=(OFF, ON))
    alone, together = Twins(), Twins()
    found = together.all_of(made.blueprints[0], Bodies())
    together.learn(made.blueprints[0], found)
    for reader in (OFF, ON):
        assert text(together, made, reader) == text(alone, made, reader)
    places = [piece for twin in found for piece in twin.pieces]
    assert len({*map(id, places)}) == len({*places}) == 3


@pytest.mark.parametrize("html", ["<p>a < b</p>", "<p>a", "<p>a</b></p>"])
def test_html_that_is_not_ours_is_refused(html: str) -> None:
    with pytest.raises(ValueError, match="<"):
        tree_of(html)
