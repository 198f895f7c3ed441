"""Read as Markdown, a twin is its page again: whatever stands in the article, whatever an organization calls things."""

import re
from dataclasses import replace
from random import Random

import pytest

from helpgen.pipeline.compiling import compiled_project
from helpgen.pipeline.site_maker import SiteMaker
from helpgen.read.directives.body import read_body
from helpgen.read.snippets.composed import alone
from tests.house.tree import ROOT
from tests.property.hidden_bodies import PICTURE, PROFILES, canaries, draw, source_of
from tests.twin_law import comparable, fault, page_of, twin_of
from tests.unit.compile.builder import CATALOG, FIRST, article, project, tenant, words

BODIES, BATCH = 1_200, 300
TENANTS = tuple(
    tenant(f"t{number}", {"features.x": x, "features.y": y})
    for number, (x, y) in enumerate(PROFILES)
)
NOT_SAID = re.compile(r"<dd></dd>|<p>(?:(?!</p>).)*\[\^n\]")
"""A term without a meaning, and a footnote that is shown only within itself: no Markdown says that again."""


@pytest.mark.long
@pytest.mark.parametrize("first", range(0, BODIES, BATCH))
def test_a_drawn_body_comes_back_from_its_twin_and_nothing_hidden_with_it(first: int) -> None:
    pages = 0
    for number in range(first, first + BATCH):
        lines = source_of(draw(f"twin-{number}"))
        read = read_body(alone(lines, FIRST, "p.md"), CATALOG.vocabulary())
        if read.diagnostics:
            continue
        empty = article("")
        drawn = replace(empty, manuscript=replace(empty.typed, body=read.value.body))
        made = project(drawn, tenants=TENANTS, assets=(f"content/help/portal/{PICTURE}",))
        if made.faults:
            continue
        for at, organization in enumerate(TENANTS):
            page = made.content(tenant=at)
            if NOT_SAID.search(page.body) or page.body.startswith("<hr class"):
                continue
            twin = twin_of(made.blueprints[0], organization)
            assert not fault(page, twin), f"{number}: {lines}\n{fault(page, twin)}"
            assert {*canaries(twin)} == {*canaries(comparable(page.body))} | {
                *canaries("".join(re.findall(r'(?:href|src)="[^"]*"', page.body)))
            }
            pages += 1
    assert pages > BATCH


X, Y = "{{labels.patient.singular}}", "{{labels.patient.plural}}"
PLACES = (
    *(X, f"a {X} b", f"**{X}**", f"a**{X}**b", f"{X}**a**{X}", f"s*{X}*s", f"~~{X}~~b"),
    *(f"**a {X}**{X}", f"***{X}***", f"**a*{X}***", f"{X}{Y}", f"1{X}", f"{X}. a", f"{X}) a"),
    *(f"!{X}", f"https{X}", f"https:{X}", f"{X}//a", f"{X}[l](https://e.example)", f"&{X};"),
    *(f"[{X}](https://e.example) b", f"[l](/help/portal/two '{X}')", "[](/help/portal/two)"),
    f"![{X}]({PICTURE} '{X}'){X}",
    f"| {X} | a{X} |\n|---|---|\n| **{X}** | {X} b |",
    f"## {X} {{#i}}\n\n### a {X}b {{#j}}\n\n# {X}# {{#k}}",
    f"- {X}\n- [ ] {X}\n  {X}\n\n  {X}",
    f"- {X}\n  1. {X}\n     - {X}",
    f"{X}\n: {X}\n",
    f"<details>\n<summary>{X}</summary>\n\n{X}\n\n</details>",
    f"> [!NOTE] {X}\n> {X}\n> {X}",
    f"a[^1]{X} {X}\n\n[^1]: {X}",
    f"a\n{X}\n{Y}  \n{X}\\\n{X}",
    f"<kbd>{X}</kbd><mark>{X}</mark> `a` {X}",
    f"A {X}, a **{X}**",
    f"- a\n\n{X} -\n\n- a\n{X}",
)
SIGNS = (
    *"\\`*_{}[]()<>#+-.!|~&=:;\"'/^?@%$,",
    *("a", "b", "1", "12", "é", "\u00a0", " ", "  ", "--", "==", "](", "**", "![", "&#", "amp;"),
    *("<!--", "-->", "[^1]", "{{", "}}", "https://e.example", "```", "{#z}", "# ", "- ", "1. "),
    *("א", "€", "\t", "<b>", "| -"),
)


@pytest.mark.parametrize("place", PLACES)
def test_no_word_of_an_organization_makes_markup(place: str) -> None:
    random = Random(place)  # noqa: S311  a sample
    two = article("x", "two", title=f"Two {X}")
    for _ in range(25):
        one, many = ("".join(random.choices(SIGNS, k=random.randint(1, 5))) for _ in "12")
        organization = tenant("elm", words(one, many))
        made = project(
            article(place),
            two,
            tenants=(organization,),
            assets=(f"content/help/portal/{PICTURE}",),
        )
        told = fault(made.content(), twin_of(made.blueprints[0], organization))
        assert not told, f"{one!r}, {many!r}\n{told}"


@pytest.mark.long
def test_every_page_of_our_own_comes_back_from_its_twin() -> None:
    project_read = compiled_project(ROOT).value
    assert project_read is not None
    maker = SiteMaker(project_read)
    seen: set[str] = set()
    for organization in project_read.corpus.tenants:
        site = maker.site(organization)
        for content in site.articles:
            markdown = site.markdown[content.slug]
            if markdown not in seen:
                assert not fault(content, markdown), content.slug
            seen.add(markdown)
    assert len(seen) > len(project_read.blueprints)


def test_the_law_can_fail() -> None:
    assert fault("<p>a *b*</p>\n", "a *b*\n")
    assert not fault("<p>a *b*</p>\n", "a \\*b\\*\n")
    assert page_of("a *b*\n") == "<p>a <em>b</em></p>\n"
