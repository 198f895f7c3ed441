import pytest

from helpgen.model.diagnostic import Diagnostic
from tests.unit.compile.builder import FIRST, article, tenant, words
from tests.unit.lint.linted import linted

ELDER, CLIENT = tenant("elm", words("Elder")), tenant("cove", words("Client"))
LABEL = "{{labels.patient.singular}}"


def told(source: str, **front: str) -> list[Diagnostic]:
    """What is said of an article for an organization that wants "an" and one that wants "a"."""
    found = linted(article(source, **front), tenants=(ELDER, CLIENT))
    return [each for each in found if each.code == "LB322"]


@pytest.mark.parametrize(
    "source",
    [
        f"Ask a {LABEL}.",
        f"A {LABEL} asks.",
        f"Ask an **{LABEL}** or a [*{LABEL}*](https://x.example).",
        f"Ask a\n{LABEL}.",
        f"Ask a new {LABEL}, the {LABEL}, A/an {LABEL}, a(n) {LABEL}.",
        f"Choose plan A {LABEL}.",
        f"Write `a` {LABEL}, non-a {LABEL}.",
        f"a-{LABEL}",
        f"# A {LABEL}",
        f"a\n\n{LABEL} asks.",
        f"| a | {LABEL} |\n|---|---|\n| a | {LABEL} |",
    ],
)
def test_what_follows_the_word_or_belongs_to_another_is_fine(source: str) -> None:
    assert told(source) == []


def test_one_behind_markup_that_it_does_not_see_through_is_told_for_whom_it_is_wrong() -> None:
    (found,) = told(f"Ask a <kbd>{LABEL}</kbd>.")
    assert (found.place.line - FIRST + 1, found.place.column) == (1, 12)
    assert found.tenants == ("elm",)
    assert found.message.endswith('and "an" is wanted here')
    (found,) = told(f"Ask an <mark>**{LABEL}**</mark>.")
    assert found.tenants == ("cove",)


@pytest.mark.parametrize("source", [f"x\n\n## Book A {LABEL}", f"x\n\nBook An {LABEL}."])
def test_in_title_case_it_stays_too(source: str) -> None:
    (found,) = told(source)
    assert found.hint.startswith("write a")


def test_titles_and_summaries_are_looked_at() -> None:
    assert [each.tenants for each in told("x", title=f"Book A {LABEL}")] == [("elm",)]
    assert [each.tenants for each in told("x", summary=f"Book An {LABEL}.")] == [("cove",)]
    assert told("x", title=f"Book a {LABEL}", summary=f"Ask about plan A {LABEL}.") == []


def test_a_block_is_told_for_those_alone_who_see_it() -> None:
    source = f"x\n\n<!-- help:when features.x -->\nAsk a <kbd>{LABEL}</kbd>.\n<!-- help:end -->"
    assert told(source) == []
    one = tenant("oak", {**words("Elder"), "features.x": True})
    found = linted(article(source), tenants=(ELDER, CLIENT, one))
    assert [each.tenants for each in found if each.code == "LB322"] == [("oak",)]


def test_other_words_than_labels_are_looked_at_too() -> None:
    (found,) = told("Ask a <mark>{{tenant.name}}</mark>.")
    assert '{{tenant.name}}, and "an" is wanted' in found.message
    assert found.tenants == ("elm", "cove")
