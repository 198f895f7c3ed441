"""What can be built, but should not be written so."""

from helpgen.lint import lint
from helpgen.model.diagnostic import Diagnostic
from helpgen.model.place import Place
from helpgen.model.profile import Origin, Profile
from tests.unit.compile.builder import article, project, tenant, words

ON, OFF = tenant("on", {"features.x": True}), tenant("off", {"features.x": False})


def linted(*articles: object, tenants: tuple[Profile, ...] = (ON, OFF)) -> tuple[Diagnostic, ...]:
    made = project(*articles, tenants=tenants)  # type: ignore[arg-type]  # articles
    assert not made.found, made.found
    return lint(made.blueprints, tenants)


def guessing(word: str, source: str) -> Profile:
    made = tenant("elm", words(word))
    origin = Origin(source, Place("profiles/elm.yaml", 7))  # type: ignore[arg-type]  # one of its words
    return Profile(
        made.id, made.name, made.path, made.values, {"labels.patient.article": origin}, {},
        made.branding, "en",
    )  # fmt: skip


def test_headings_that_go_down_one_at_a_time_are_fine() -> None:
    assert linted(article("## A\n\n### B\n\n#### C\n\n## D")) == ()


def test_a_heading_that_skips_a_level_is_found_once_for_all_tenants() -> None:
    found = linted(article("## A\n\n#### B"))
    assert [(each.code, each.place.line, each.tenants) for each in found] == [("ST101", 12, ())]


def test_a_link_that_everybody_can_follow_is_fine() -> None:
    assert linted(article("[x](/help/portal/two)"), article(name="two")) == ()


def test_a_link_that_some_cannot_follow_names_them() -> None:
    found = linted(article("[x](/help/portal/two)"), article(name="two", exists="features.x"))
    assert [(each.code, each.place.line, each.tenants) for each in found] == [
        ("LK603", 10, ("off",))
    ]


def test_a_heading_that_some_do_not_have_names_them() -> None:
    two = article("<!-- help:when features.x -->\n## S\n<!-- help:end -->", "two")
    found = linted(article("[x](/help/portal/two#s)"), two)
    assert [(each.code, each.tenants) for each in found] == [("LK603", ("off",))]


def test_a_word_that_spelling_may_mislead_about_is_found_at_its_profile() -> None:
    asked = article("ask a {{labels.patient.singular}}")
    found = linted(asked, tenants=(guessing("Honoree", "rule"),))
    assert [(each.code, each.place) for each in found] == [("LB310", Place("profiles/elm.yaml", 7))]
    assert linted(asked, tenants=(guessing("Honoree", "profile"),)) == ()
    assert linted(asked, tenants=(guessing("Client", "rule"),)) == ()
    assert (
        linted(article("the {{labels.patient.singular}}"), tenants=(guessing("Honoree", "rule"),))
        == ()
    )
