"""Snippets through the whole tool: what is published, what is told, and where it is said to stand."""

from pathlib import Path
from typing import Any

import pytest

from helpgen.model.diagnostic import Diagnostic, Place
from helpgen.pipeline.examples_mended import mending
from helpgen.pipeline.why import explain
from tests.project import Project, codes
from tests.unit.preview.looked_at import ask, page, preview
from tests.unit.verify.claims_project import MENDED, WRONG, claims_project, table

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path d="M0 0h4"/></svg>'
NOTE = "content/snippets/note.md"
PAGE = "help/portal/page/index.html"


@pytest.fixture
def two(project: Project) -> Project:
    """Two tenants that see different blocks."""
    project.profile("north", "features: {portal: true}\n")
    project.profile("south")
    return project


def include(words: str) -> str:
    return f"<!-- help:include {words} -->"


def listed(value: object) -> list[Any]:
    """What JSON has as a list."""
    assert isinstance(value, list)
    return value


def where(found: Diagnostic) -> tuple[str, str, int, int, str]:
    place = found.place
    return found.code, place.path, place.line, place.column, place.home.rpartition("/")[2]


def test_conditions_variables_and_values_are_the_articles(two: Project) -> None:
    two.write(
        NOTE,
        "---\nparameters:\n  what: {}\n  whom: {type: key, default: labels.staff.plural}\n---\n\n"
        "<!-- help:when features.portal -->\n- {{with.what | cap}} for {{with.whom | lower}}\n<!-- help:end -->\n",
    )
    given = include('note with what="a *b* <i>c</i> {{x}} | [d](/e)" whom=labels.patient.plural')
    two.article("portal/page", f"- One\n{given}\n- Two\n")
    assert two.build().diagnostics == ()
    assert (
        two.body("south", "portal/page")
        .strip()
        .startswith("<ul>\n<li>One</li>\n<li>Two</li>\n</ul>")
    )
    body = two.body("north", "portal/page")
    assert "<li>A *b* &lt;i&gt;c&lt;/i&gt; {{x}} | [d](/e) for patients</li>" in body


def test_pictures_lie_beside_the_snippet_and_headings_are_the_articles(two: Project) -> None:
    two.write("content/snippets/steps/pic.svg", SVG)
    two.write("content/snippets/steps/show.md", "## Look\n\n![A line](pic.svg) [more](#look)\n")
    two.article("portal/page", include("steps/show") + "\n")
    assert two.build().diagnostics == ()
    assert '<h2 id="look">' in two.body("north", "portal/page")
    assert any(path.startswith("assets/pic-") for path in two.tree("north"))


def test_a_missing_picture_is_missed_beside_the_snippet(two: Project) -> None:
    two.write("content/snippets/pic.svg", SVG)
    two.write(NOTE, "![A line](pik.svg)\n")
    two.article("portal/page", f"Words.\n\n  {include('note')}\n")
    (found,) = two.check().diagnostics
    assert where(found) == ("LK605", NOTE, 1, 11, "page.md")
    assert found.hint == "did you mean pic.svg?"


def test_the_same_heading_twice_has_one_id_and_is_told_at_both_lines(two: Project) -> None:
    two.write(NOTE, "## Look\n\nHere.\n")
    two.article("portal/page", f"{include('note')}\n\n{include('note')}\n")
    (found,) = two.check().diagnostics
    assert where(found) == ("ST201", NOTE, 1, 1, "page.md")
    assert found.place.by == (Place("content/help/portal/page.md", 11, 1),)
    assert found.others[0].by == (Place("content/help/portal/page.md", 9, 1),)


def test_a_fault_of_a_snippet_keeps_its_articles_back_and_no_other(two: Project) -> None:
    two.write(NOTE, "Text {{labels.patint.singular}}.\n")
    two.article("portal/page", include("note") + "\n")
    two.article("portal/other", "Other.\n")
    assert [where(each) for each in two.check().diagnostics] == [("LB301", NOTE, 1, 6, "page.md")]
    shown = preview(two)
    assert "Other." in page(shown, "north/help/portal/other/")
    (told,) = listed(ask(shown, "page", "north")["stopped"])
    assert (told["code"], told["place"]) == ("LB301", f"{NOTE}:1:6")


def test_why_tells_a_block_where_the_snippet_has_it(two: Project) -> None:
    two.write(NOTE, "Text.\n\n<!-- help:when features.portal -->\nHidden.\n<!-- help:end -->\n")
    two.article("portal/page", f"A\n\nB\n\n{include('note')}\n")
    (block,) = explain(two.root, "/help/portal/page", "south").blocks
    assert (block.place.path, block.place.line, block.shown) == (NOTE, 3, False)


def test_the_preview_finds_the_lines_of_a_snippet_on_the_page(two: Project) -> None:
    two.write(NOTE, "Text.\n\n<!-- help:when features.portal -->\nHidden.\n<!-- help:end -->\n")
    two.article("portal/page", f"{include('note')}\n\nBelow.\n")
    shown = preview(two)
    (block,) = listed(ask(shown, "why", "south")["blocks"])
    assert (block["place"], block["line"], block["first"]) == (f"{NOTE}:3:1", 12, 13)
    whole = page(shown, f"south~w/{PAGE}")
    assert '<p data-lines="13-13">Hidden.' in whole
    assert '<p data-lines="16-16">Below.' in whole


def test_claims_in_snippets_and_below_them_are_judged_told_and_mended_where_they_stand(
    tmp_path: Path,
) -> None:
    project = claims_project(tmp_path / "p")
    project.profile("bay")
    project.write(NOTE, f"Some words.\n\n{table(WRONG)}")
    project.article("portal/one", f"{include('note')}\n\n## Rows\n\n{table(WRONG)}")
    project.article("portal/two", f"{include('note')}\n")
    result = project.verify()
    wrong = sorted({where(each) for each in result.diagnostics if each.code == "CL905"})
    assert wrong == [
        ("CL905", "content/help/portal/one.md", 16, 1, "one.md"),
        ("CL905", NOTE, 6, 1, "one.md"),
        ("CL905", NOTE, 6, 1, "two.md"),
    ]
    names = sorted({each.name for each in result.verdicts})
    assert names == [
        "examples booking.lead-time, line 13",
        f"examples booking.lead-time, line 3 of {NOTE}",
    ]
    planned = mending(project.root, result.verdicts)
    assert [(each.path, each.places) for each in planned.files] == [
        ("content/help/portal/one.md", 1),
        (NOTE, 1),
    ]
    assert all(MENDED in each.after for each in planned.files)


def test_what_an_include_can_name_never_leaves_the_folder(two: Project) -> None:
    two.write("secret.md", "secret words\n")
    for words in (
        "../secret",
        "../../secret",
        "/etc/passwd",
        "..\\secret",
        "secret.md",
        "%2e%2e/secret",
    ):
        two.article("portal/page", include(words) + "\n")
        assert codes(two.check().diagnostics) == ["SN205"], words
    (two.root / "content/snippets").mkdir(exist_ok=True)
    (two.root / "content/snippets/link.md").symlink_to("../../secret.md")
    two.article("portal/page", include("link") + "\n")
    assert sorted(codes(two.check().diagnostics)) == ["FS701", "SN201"]


def test_an_organization_reads_its_own_text_and_nobody_else_does(two: Project) -> None:
    shared = "| 1 | shared {{with.what}} |\n\n## Same\n\n## Shared\n"
    own = "| 1 | own {{with.what}} |\n| 2 | {{labels.staff.plural}} |\n\n## Same\n"
    two.write(NOTE, f"---\nparameters: {{what: {{}}}}\n---\n{shared}")
    two.write("profiles/snippets/north/note.md", own)
    body = "| a | b |\n| --- | --- |\n@\n\nBelow, [here](#same).\n"
    two.article("portal/page", body.replace("@", include("note with what=words")))
    assert two.build().diagnostics == ()
    included = {name: two.body(name, "portal/page") for name in ("north", "south")}
    for name, text in (("north", own), ("south", shared)):
        words = text.replace("{{with.what}}", "words").rstrip("\n")
        two.article("portal/page", body.replace("@", words))
        two.build()
        assert included[name] == two.body(name, "portal/page"), name


def test_in_no_byte_of_a_site_stands_what_another_organization_has(two: Project) -> None:
    two.write(NOTE, "Sharedcanary.\n")
    two.write("profiles/snippets/north/note.md", "Owncanary.\n")
    two.article("portal/page", include("note") + "\n")
    assert two.build().diagnostics == ()
    north, south = (b"".join(two.tree(name).values()) for name in ("north", "south"))
    assert (b"Owncanary" in north, b"Sharedcanary" in north) == (True, False)
    assert (b"Owncanary" in south, b"Sharedcanary" in south) == (False, True)


def test_a_fault_of_an_own_text_is_told_there_and_stays_in_it(two: Project) -> None:
    two.write(NOTE, "Shared.\n")
    two.write("profiles/snippets/north/note.md", "<!-- help:when features.portal -->\nOwn.\n")
    two.article(
        "portal/page", f"{include('note')}\n\n<!-- help:when org.hipaa -->\nx\n<!-- help:end -->\n"
    )
    (found,) = two.check().diagnostics
    assert where(found) == ("CD201", "profiles/snippets/north/note.md", 1, 1, "page.md")
    two.write("profiles/snippets/north/note.md", "---\nparameters: {a: {}}\n---\nOwn.\n")
    assert {where(each)[:3] for each in two.check().diagnostics} == {
        ("SN204", "profiles/snippets/north/note.md", 2)
    }


def test_why_names_the_organization_whose_text_it_is(two: Project) -> None:
    two.write(NOTE, "Shared.\n")
    two.write("profiles/snippets/north/note.md", "Own.\n")
    two.article("portal/page", f"Words.\n\n{include('note')}\n")
    own, shared = explain(two.root, "/help/portal/page", "south").blocks
    assert (own.condition, own.shown) == ('tenant.id == "north"', False)
    assert (shared.condition, shared.shown) == ("else", True)
    assert {(each.place.path, each.place.line) for each in (own, shared)} == {
        ("content/help/portal/page.md", 11)
    }
