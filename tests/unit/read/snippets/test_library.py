import pytest

from helpgen.read.disk.files import File
from helpgen.read.snippets.library import NOTHING, SnippetLibrary, library
from helpgen.read.snippets.snippet import read_snippet
from tests.unit.read.snippets.shelf import include, shelf


def found(made: SnippetLibrary) -> list[tuple[str, str, int]]:
    return [(each.code, each.place.path.rpartition("/")[2], each.place.line) for each in made.found]


def test_a_text_reaches_what_it_includes_and_what_that_includes() -> None:
    made = shelf(a=include("b"), b="B.", c="C.")
    assert made.reach(include("a").encode()).snippets.keys() == {"a", "b"}
    assert made.reach(b"Nothing.") is NOTHING


def test_the_digest_of_a_reach_changes_with_what_is_in_it_and_with_nothing_else() -> None:
    text = include("a").encode()
    before = shelf(a=include("b"), b="B.", c="C.").reach(text).digest
    assert shelf(a=include("b"), b="B.", c="Other.").reach(text).digest == before
    assert shelf(a=include("b"), b="Other.", c="C.").reach(text).digest != before


def test_one_that_is_missing_makes_all_names_part_of_the_reach() -> None:
    text = include("nope").encode()
    before = shelf(a="A.").reach(text).digest
    assert shelf(a="A.", nope="Now.").reach(text).digest != before
    assert shelf(a="A.", b="B.").reach(text).digest != before  # the hint may name it


def test_a_ring_is_told_once_with_all_its_steps() -> None:
    made = shelf(a=include("b"), b=f"x\n{include('c')}", c=include("a"), d=include("a"))
    assert found(made) == [("SN202", "a.md", 1)]
    (fault,) = made.found
    assert "a > b > c > a" in fault.message
    assert [(each.path, each.line) for each in fault.others] == [
        ("content/snippets/b.md", 2),
        ("content/snippets/c.md", 1),
    ]


@pytest.mark.parametrize(("number", "codes"), [(8, []), (9, ["SN203"]), (12, ["SN203"])])
def test_eight_may_stand_in_one_another(number: int, codes: list[str]) -> None:
    texts = {f"s{at}": include(f"s{at + 1}") for at in range(1, number)}
    made = shelf(**texts, **{f"s{number}": "The end."})
    assert [each.code for each in made.found] == codes


def test_an_include_in_a_snippet_is_held_against_what_the_other_asks_for() -> None:
    asks = "---\nparameters: {what: {type: string}}\n---\n{{with.what}}"
    assert found(shelf(a=include("b"), b=asks)) == [("SN204", "a.md", 1)]
    handed = f"---\nparameters: {{it: {{type: string}}}}\n---\n{include('b with what=with.it')}"
    assert found(shelf(a=handed, b=asks)) == []
    assert found(shelf(a=include("b with what=with.it"), b=asks)) == [("SN204", "a.md", 1)]


def test_what_nothing_can_show_is_unused() -> None:
    made = shelf(a=include("b"), b="B.", c="C.", d=include("e"), e="E.")
    articles = [include("a").encode(), None]
    assert [each.place.path for each in made.unused(articles)] == [
        "content/snippets/c.md",
        "content/snippets/d.md",
        "content/snippets/e.md",
    ]


def test_an_unknown_name_has_a_hint() -> None:
    (fault,) = shelf(a=include("call-uss"), **{"call-us": "Call."}).found
    assert (fault.code, fault.hint) == ("SN201", "did you mean call-us?")


def test_a_hundred_thousand_includes_of_one_another_end() -> None:
    lines = "\n".join([include("b")] * 2_000)
    snippets = [
        read_snippet(name, File(f"content/snippets/{name}.md", text.encode()), 1_000_000)
        for name, text in (("a", lines), ("b", include("a")))
    ]
    assert [each.code for each in library(snippets).found] == ["SN202"]
