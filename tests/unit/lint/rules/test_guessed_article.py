from helpgen.model.diagnostic import Place
from helpgen.model.profile import Origin, Profile
from tests.unit.compile.builder import article, tenant, words
from tests.unit.lint.linted import linted


def guessing(word: str, source: str) -> Profile:
    made = tenant("elm", words(word))
    origin = Origin(source, Place("profiles/elm.yaml", 7))  # type: ignore[arg-type]  # one of its words
    return Profile(
        made.id, made.name, made.file, made.values, {"labels.patient.article": origin}, {},
        made.branding, "en",
    )  # fmt: skip


def test_a_word_that_spelling_may_mislead_about_is_found_at_its_profile() -> None:
    asked = article("ask a {{labels.patient.singular}}")
    found = linted(asked, tenants=(guessing("Honoree", "rule"),))
    assert [(each.code, each.place) for each in found] == [("LB310", Place("profiles/elm.yaml", 7))]
    for one in (
        article("x", title="Ask a {{labels.patient.singular}}"),
        article("x", summary="Ask a {{labels.patient.singular}}."),
    ):
        found = linted(one, tenants=(guessing("Honoree", "rule"),))
        assert [each.code for each in found] == ["LB310"]
    assert linted(asked, tenants=(guessing("Honoree", "profile"),)) == ()
    assert linted(asked, tenants=(guessing("Client", "rule"),)) == ()
    assert (
        linted(article("the {{labels.patient.singular}}"), tenants=(guessing("Honoree", "rule"),))
        == ()
    )
