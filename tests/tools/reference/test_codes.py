from helpgen.model.diagnostic import Code, Severity
from tools.reference.codes import code_index, code_page


def row(code: str, bad: str = "bad") -> Code:
    return Code(
        code, "some-name", Severity.ERROR, "It says.", "It is why.", bad, "good\n", "Mend it so."
    )


def test_a_page_holds_the_whole_row() -> None:
    assert code_page(row("FM101")) == (
        "# FM101 some-name\n\nError: It says.\n\nIt is why.\n\n"
        "To mend it: Mend it so.\n\n"
        "Bad:\n\n```text\nbad\n```\n\nGood:\n\n```text\ngood\n```\n\n"
        "No `help:ignore` silences it.\n"
    )


def test_a_fence_inside_an_example_does_not_end_it() -> None:
    assert "````text\n```\nx\n```\n````\n" in code_page(row("FM101", bad="```\nx\n```"))


def test_the_index_sorts_codes_within_their_area() -> None:
    index = code_index([row("CD202"), row("CD201"), row("FM101")])
    assert index.index("## CD") < index.index("[CD201](CD201.md)") < index.index("[CD202]")
    assert index.index("[CD202]") < index.index("## FM") < index.index("[FM101]")
