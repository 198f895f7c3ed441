from collections.abc import Sequence
from dataclasses import replace

from helpgen.model.diagnostic import Checked, Place
from helpgen.model.lineage import Argument
from helpgen.read.snippets.compose import compose
from helpgen.read.snippets.composed import Begins, Chosen, Composed, Ends, Instead, Stretch
from helpgen.read.snippets.library import library
from tests.unit.read.snippets.shelf import LARGEST, include, shelf

PATH = "content/help/a/b.md"


def composed(text: str, most: int = LARGEST, /, **snippets: str) -> Checked[Composed]:
    lines = text.split("\n")
    return compose(lines, 10, PATH, shelf(**snippets).reach(text.encode()), most)


def lines_of(made: Composed) -> Sequence[tuple[int, str]]:
    """Every line with its number."""
    return [
        (piece.number + at, line)
        for piece in made.pieces
        if isinstance(piece, Stretch)
        for at, line in enumerate(piece.lines)
    ]


def test_a_text_without_includes_is_one_stretch() -> None:
    made = composed("a\nb").value
    assert made.pieces == (Stretch(10, ["a", "b"]),)
    assert (made.lineage.runs, made.end) == ((), 12)


def test_the_lines_of_a_snippet_take_the_place_of_its_line() -> None:
    made = composed(f"a\n{include('s')}\nz", s="x\ny\n").value
    assert lines_of(made) == [(10, "a"), (12, "x"), (13, "y"), (14, "z")]
    assert made.pieces[1:4] == (Begins(), Stretch(12, ("x", "y")), Ends(14))
    by = (Place(PATH, 11, 1),)
    assert [made.lineage.place(number) for number in (10, 11, 12, 13, 14)] == [
        Place(PATH, 10),
        Place(PATH, 11),
        Place("content/snippets/s.md", 1, by=by),
        Place("content/snippets/s.md", 2, by=by),
        Place(PATH, 12),
    ]


def test_what_stands_before_the_directive_stands_before_each_line_of_text() -> None:
    made = composed(f"1. a\n   {include('s')}\n> {include('s')}", s="x\n\ny\n").value
    assert [line for _, line in lines_of(made)] == ["1. a", "   x", "", "   y", "> x", ">", "> y"]


def test_snippets_stand_in_snippets_with_both_margins() -> None:
    made = composed(f"> {include('a')}", a=f"- b\n  {include('c')}\n- d", c="x").value
    assert [line for _, line in lines_of(made)] == ["> - b", ">   x", "> - d"]
    inner = made.lineage.place(13, 5)
    assert (inner.path, inner.line, inner.column) == ("content/snippets/c.md", 1, 1)
    assert [each.path for each in inner.by] == [PATH, "content/snippets/a.md"]
    assert made.lineage.place(14).line == 3


def test_an_include_at_the_end_leaves_the_end_to_the_article() -> None:
    made = composed(include("s"), s="x").value
    assert made.lineage.place(made.end) == Place(PATH, 11)


def test_values_are_there_for_the_lines_of_their_include_alone() -> None:
    asks = "---\nparameters: {what: {type: string, default: it}}\n---\n{{with.what}}"
    made = composed(f"{include('s with what=this')}\n{include('s')}", s=asks).value
    given = [made.lineage.run(number) for number in (11, 13)]
    assert [run and run.given for run in given] == [
        {"what": Argument("this")},
        {"what": Argument("it")},
    ]


def test_values_are_handed_on() -> None:
    inner = "---\nparameters: {what: {type: key}}\n---\n{{with.what}}"
    outer = f"---\nparameters: {{it: {{type: key}}}}\n---\n{include('b with what=with.it')}"
    made = composed(include("a with it=labels.patient.plural"), a=outer, b=inner).value
    run = made.lineage.run(12)
    assert run is not None
    assert run.given == {"what": Argument("labels.patient.plural", is_key=True)}


def test_a_fault_keeps_the_line_out_and_is_told_where_it_is() -> None:
    made = composed(f"a\n  {include('nope')}")
    (found,) = made.diagnostics
    assert (found.code, found.place) == ("SN201", Place(PATH, 11, 21))
    assert lines_of(made.value) == [(10, "a"), (11, "")]


def test_a_fault_of_a_snippet_is_told_of_each_article_that_would_show_it() -> None:
    made = composed(include("a"), a=include("b"), b=f"x\n{include('nope')}")
    (found,) = made.diagnostics
    assert (found.code, found.place.path, found.place.line) == ("SN201", "content/snippets/b.md", 2)
    assert found.place.home == PATH


def test_a_ring_is_told_and_not_walked() -> None:
    made = composed(include("a"), a=include("b"), b=include("a"))
    assert [each.code for each in made.diagnostics] == ["SN202"]


def test_doubling_again_and_again_is_refused_before_it_grows() -> None:
    texts = {f"s{at}": "\n".join([include(f"s{at + 1}")] * 60) for at in range(1, 8)}
    made = composed(include("s1"), LARGEST, **texts, s8="x" * 60)
    assert [(each.code, each.place.line) for each in made.diagnostics] == [("SN203", 10)]
    assert sum(len(line) for _, line in lines_of(made.value)) <= LARGEST + 60


def test_doubling_nothing_is_refused_too() -> None:
    texts = {f"s{at}": "\n".join([include(f"s{at + 1}")] * 500) for at in range(1, 8)}
    made = composed(include("s1"), LARGEST, **texts, s8="")
    assert [each.code for each in made.diagnostics] == ["SN203"]


def test_an_article_may_be_as_large_as_one_without_snippets() -> None:
    line = include("s")
    text = f"{line}\nab"
    size = len(line) + 1 + len("xy") + 1 + len("ab") + 1
    assert composed(text, size, s="xy").diagnostics == ()
    assert [each.code for each in composed(text, size - 1, s="xy").diagnostics] == ["SN203"]


def test_texts_of_organizations_come_first_and_what_all_others_get_last() -> None:
    made = shelf(s="shared")
    own = {"bay": shelf(s="own\ntext").snippets["s"]}
    whole = library([replace(made.snippets["s"], own=own)])
    line = include("s")
    text = compose([line], 10, PATH, whole.reach(line.encode()), LARGEST).value
    assert text.pieces == (
        Instead(10, 1, 10, "bay"),
        Begins(),
        Stretch(11, ("own", "text")),
        Ends(13),
        Instead(10, 1, 12),
        Begins(),
        Stretch(13, ("shared",)),
        Ends(14),
        Chosen(13),
    )
