"""An article with all its blocks tells apart what one tenant does not see, and leaves the rest of a line as it is."""

import re
from pathlib import Path

import pytest

from helpgen.pipeline.memory.filled import Making
from helpgen.pipeline.memory.snapshot import Snapshot
from helpgen.pipeline.memory.workshop import Workshop
from tests.project import Project

WHEN, ELSE, END = "<!-- help:when features.portal -->", "<!-- help:else -->", "<!-- help:end -->"
PART = re.compile(r'<span data-part="[0-9]+:[0-9]+">')


def shown(root: Path, tenant: str, source: str, way: Making = Making.WHOLE, front: str = "") -> str:
    """The body for a tenant, edges of parts as `{` and `}`; nothing else in these tests is a span."""
    made = Project(root)
    made.profile("north", "features: {portal: true}\n")
    made.profile("south")
    made.article("portal/other", "Another.\n")
    made.article("portal/page", source, more=front)
    snapshot = Snapshot(workshop := Workshop(made.root), workshop.look())
    assert snapshot.corpus is not None, snapshot.read_findings
    profile = next(each for each in snapshot.corpus.tenants if each.id == tenant)
    body = snapshot.filled("/help/portal/page", profile, way).content.body
    plain = PART.sub("{", body).replace("</span>", "}")
    return re.sub(r' data-lines="[0-9-]+"', "", plain).strip()


@pytest.mark.parametrize(
    ("source", "south"),
    [
        (f"Cancel {WHEN}online or {ELSE}only {END}by phone.", "<p>Cancel {online or }only by phone.</p>"),
        (f"{WHEN}All of it.{END}", "<p>{All of it.}</p>"),
        (f"- {WHEN}An item.{END}", "<ul>\n<li>{An item.}</li>\n</ul>"),
        (f"{WHEN}- An item.{END}", "<ul>\n<li>{An item.}</li>\n</ul>"),
        (f"**bold {WHEN}words{END}**", "<p><strong>bold {words}</strong></p>"),
        (f"A {WHEN}*word*{END} and [a {WHEN}link{END}](/help/portal/other).",
         '<p>A {<em>word</em>} and <a href="../other/">a {link}</a>.</p>'),
        (f"{WHEN}One {WHEN}two{END} three{END}.", "<p>{One {two} three}.</p>"),
        (f"{WHEN}\nIn a block {WHEN}all{ELSE}is{END} hidden.\n{END}", "<p>In a block {all}{is} hidden.</p>"),
        (f"## Title {WHEN}more{END} {{#own}}", '<h2 id="own">Title {more}</h2>'),
    ],
)  # fmt: skip
def test_a_hidden_part_stands_between_edges_where_it_would_stand(
    tmp_path: Path, source: str, south: str
) -> None:
    assert shown(tmp_path / "p", "south", f"{source}\n") == south


@pytest.mark.parametrize(
    ("source", "south"),
    [
        (f"Code `a{WHEN} b{END}`, {WHEN}words{END}.", "<p>Code <code>a</code>, {words}.</p>"),
        (f"[one {WHEN}two](/help/portal/other) [three{END}](/help/portal/other).",
         '<p><a href="../other/">one </a>.</p>'),
        (f"https://a.example/{WHEN}b{END}",
         '<p><a href="https://a.example/">https://a.example/</a></p>'),
        (f"*a {WHEN}b* c{END}*", None),
        (f"| a | b |\n| - | - |\n| 1 | 2 {WHEN}| 3 {END}|\n", None),
        (f"{WHEN}`code`{END}", "<p>{<code>code</code>}</p>"),
        (f"`{WHEN}code{END} x`", None),
    ],
)  # fmt: skip
def test_a_part_around_which_no_element_can_stand_is_left_hidden(
    tmp_path: Path, source: str, south: str | None
) -> None:
    whole = shown(tmp_path / "p", "south", f"{source}\n")
    assert whole == (south or shown(tmp_path / "q", "south", f"{source}\n", Making.PLAIN))


def test_who_sees_all_gets_no_edges(tmp_path: Path) -> None:
    source = f"One {WHEN}two{END}.\n\n{WHEN}\nThree.\n{END}\n"
    whole = shown(tmp_path / "p", "north", source)
    assert (
        whole
        == shown(tmp_path / "q", "north", source, Making.PLAIN)
        == "<p>One two.</p>\n<p>Three.</p>"
    )


def test_where_an_article_has_no_body_for_a_tenant_all_parts_are_hidden_ones(
    tmp_path: Path,
) -> None:
    needs = "prerequisites: {features: [portal]}\nwhenUnmet: notice-only\n"
    source = f"One {WHEN}two{ELSE}three{END}.\n"
    assert shown(tmp_path / "p", "south", source, front=needs) == "<p>One {two}{three}.</p>"


@pytest.mark.parametrize("way", [Making.PLAIN, Making.TRACED])
def test_nothing_is_told_apart_where_nobody_asks(tmp_path: Path, way: Making) -> None:
    assert shown(tmp_path / "p", "south", f"One {WHEN}two{END}.\n", way) == "<p>One .</p>"
