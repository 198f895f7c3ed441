"""An article is drawn anew where something that it is made of is another, and nowhere else."""

from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path

import pytest

from helpgen.cache.cache import Cache
from helpgen.model.rows_read import Since
from helpgen.model.template import Blueprint
from helpgen.pipeline.compiling import compiled_project
from helpgen.pipeline.kept_articles import CachePast
from helpgen.pipeline.kept_form import KeptVariants
from tests.project import Project

_READ_LATE = ("variants", "blocks")
TEXT = """\
## When to use it

See [how](/help/portal/two#steps) and [](/help/portal/three).

<!-- help:when features.portal -->
With the portal of {{labels.patient.plural}}.
<!-- help:end -->
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path / "p")
    made.article("portal/one", TEXT)
    made.article("portal/two", "## Steps\n\nGo.\n")
    made.article("portal/three", "Three.\n")
    made.article("portal/four", "Four.\n")
    for name, portal in (("ann", "true"), ("bob", "false")):
        made.profile(name, f"features: {{portal: {portal}}}\n")
    return made


def anew(project: Project, program: str = "p") -> list[str]:
    """The articles that were drawn anew, after all have been compared with ones that nothing was kept of."""
    past = CachePast(Cache(project.root / ".cache"), program)
    made = compiled_project(project.root, 1, past=past)
    past.settle()
    clean = compiled_project(project.root, 1)
    assert made.value is not None
    assert clean.value is not None
    assert made.diagnostics == clean.diagnostics
    assert drawn(made.value.blueprints) == drawn(clean.value.blueprints)
    assert past.cache.notes == []
    return [slug.removeprefix("/help/portal/") for slug in past.anew]


def drawn(blueprints: Sequence[Blueprint]) -> list[tuple[object, ...]]:
    """Blueprints as they can be compared, whether or not their variants were read already."""
    return [
        (
            *[getattr(each, part.name) for part in fields(each) if part.name not in _READ_LATE],
            list(each.blocks),
            list(each.variants.items()),
        )
        for each in blueprints
    ]


def test_what_nobody_touched_is_found(project: Project) -> None:
    assert anew(project) == ["four", "one", "three", "two"]
    assert anew(project) == []


def test_words_in_an_article_are_its_own(project: Project) -> None:
    anew(project)
    project.article("portal/two", "## Steps\n\nGo on.\n")
    assert anew(project) == ["two"]


def test_words_in_a_snippet_are_theirs_who_can_show_it(project: Project) -> None:
    project.write("content/snippets/call.md", "Call.\n")
    note = "<!-- help:include call -->\n\n[^1]: Nothing refers to this, and it is told.\n"
    project.write("content/snippets/note.md", note)
    project.article("portal/three", "<!-- help:include note -->\n")
    project.article("portal/four", "<!-- help:include call -->\n")
    anew(project)
    project.write("content/snippets/note.md", "Note.\n\n<!-- help:include call -->\n")
    assert anew(project) == ["three"]
    project.write("content/snippets/call.md", "Call us.\n")
    assert anew(project) == ["four", "three"]
    project.write("content/snippets/other.md", "Other.\n")
    assert anew(project) == []


def test_a_title_is_also_theirs_who_link_to_it(project: Project) -> None:
    anew(project)
    project.article("portal/three", "Three.\n", title="Another")
    assert anew(project) == ["one", "three"]


def test_a_heading_is_also_theirs_who_link_to_the_page(project: Project) -> None:
    anew(project)
    text = "<!-- help:when features.portal -->\n## Steps\n<!-- help:end -->\n\nGo.\n"
    project.article("portal/two", text)
    assert anew(project) == ["one", "two"]


def test_who_has_an_article_is_also_theirs_who_link_to_it(project: Project) -> None:
    anew(project)
    project.article(
        "portal/two",
        "## Steps\n\nGo.\n",
        more="whenUnmet: omit\nprerequisites: {features: [portal]}\n",
    )
    assert anew(project) == ["one", "two"]


def test_a_variant_that_nobody_wanted_is_compiled(project: Project) -> None:
    (project.root / "profiles/bob.yaml").unlink()
    anew(project)
    project.profile("bob", "features: {portal: false}\n")
    assert "one" in anew(project)


def test_the_catalog_is_everybodys(project: Project) -> None:
    anew(project)
    catalog = (project.root / "catalog.yaml").read_text()
    project.write("catalog.yaml", catalog.replace("title: Booking", "title: Appointments"))
    assert len(anew(project)) == 4


@pytest.mark.row("B42")
def test_another_program_finds_nothing(project: Project) -> None:
    anew(project)
    assert len(anew(project, "q")) == 4


def test_what_was_found_once_is_found_again_when_it_comes_back(project: Project) -> None:
    anew(project)
    project.article("portal/two", "## Steps\n\nGo on.\n")
    anew(project)
    project.article("portal/two", "## Steps\n\nGo.\n")
    assert anew(project) == []


def test_an_article_with_a_reference_that_some_do_not_see_is_never_kept(project: Project) -> None:
    text = "A [word][ref].\n\n<!-- help:when features.portal -->\n[ref]: https://example.org\n<!-- help:end -->\n"
    project.article("portal/four", text)
    anew(project)
    assert anew(project) == ["four"]


def test_a_variant_is_read_when_it_is_asked_for() -> None:
    variants = KeptVariants("no JSON", {(True,): "nor this", (False,): "nor that"})
    assert ((False,) in variants, len(variants), list(variants)) == (True, 2, [(True,), (False,)])
    with pytest.raises(ValueError, match="Expecting value"):
        variants[True,]


def test_what_variants_share_is_one_object(project: Project) -> None:
    anew(project)
    past = CachePast(Cache(project.root / ".cache"), "p")
    made = compiled_project(project.root, 1, past=past)
    assert made.value is not None
    with_portal, without = (
        made.value.blueprints[1].variants[answers] for answers in ((True,), (False,))
    )
    assert with_portal.headings[0] is without.headings[0]
    assert {id(each) for each in with_portal.references} == {
        id(each) for each in without.references
    }


def test_the_first_build_keeps_all_in_three_files_and_the_next_adds_its_own(
    project: Project,
) -> None:
    cache = Cache(project.root / ".cache")
    anew(project)
    assert len(list(cache.entries())) == 3  # profiles and articles as they were read, and drawn
    project.article("portal/four", "Four times.\n")
    assert anew(project) == ["four"]
    assert len(list(cache.entries())) == 3 + 3
    assert anew(project) == []


def test_another_name_of_an_organization_is_theirs_who_could_ask_for_it(project: Project) -> None:
    cache = Cache(project.root / ".cache")
    project.article("portal/four", "Four of {{tenant.name}}.\n")
    anew(project)
    before = len(list(cache.entries()))
    project.profile("bob", "features: {portal: false}\n", title="Bob and daughters")
    assert anew(project) == []
    assert (
        len(list(cache.entries())) == before + 2
    )  # it was read again, as the profile was, and is kept so
    assert anew(project) == []


def test_an_article_is_read_once_whatever_variants_tenants_come_to_want(project: Project) -> None:
    cache = Cache(project.root / ".cache")
    anew(project)
    project.profile("bob", "features: {portal: true}\n")
    assert anew(project) == ["one"]
    assert len(list(cache.entries())) == 3 + 1 + 2  # the profile, and what was drawn


def test_a_condition_that_names_an_organization_is_read_again_when_that_one_is_gone(
    project: Project,
) -> None:
    text = '<!-- help:when tenant.id == "bob" -->\nBob.\n<!-- help:end -->\n'
    project.article("portal/four", text)
    assert compiled_project(project.root, 1).diagnostics == ()
    project.write("content/snippets/who.md", text)
    project.article("portal/three", "<!-- help:include who -->\n")
    anew(project)
    (project.root / "profiles/bob.yaml").unlink()
    anew(project)
    assert len(compiled_project(project.root, 1).diagnostics) > 1


@pytest.mark.parametrize("name", ["draft", "broken"])
def test_what_no_tenant_gets_is_read_each_time(project: Project, name: str) -> None:
    more = {"draft": "draft: true\n", "broken": "tags: 1\n"}
    project.article(f"portal/{name}", "Five.\n", more=more[name])
    anew(project)
    assert anew(project) == []


@pytest.mark.row("B43")
def test_a_sheaf_that_is_not_whole_is_dropped_and_kept_again(project: Project) -> None:
    cache = Cache(project.root / ".cache")
    anew(project)
    for path in cache.entries():
        path.write_bytes(path.read_bytes().replace(b"Four", b"Five"))
    past = CachePast(cache, "p")
    compiled_project(project.root, 1, past=past)
    past.settle()
    assert (len(past.anew), len(cache.notes)) == (4, 2)
    assert anew(project) == []


def test_what_was_kept_for_more_tenants_will_do_for_those_that_changed(project: Project) -> None:
    anew(project)
    for since, drawn in ((Since("", {}), []), (None, ["/help/portal/one"])):
        past = CachePast(Cache(project.root / ".cache"), "p")
        compiled_project(project.root, 1, ("ann",), past=past, since=since)
        assert [*past.anew] == drawn
