from tools.reference.tables import table


def test_a_pipe_or_a_line_end_cannot_break_a_cell() -> None:
    assert (
        table(("a", "b"), [("x|y", "one\ntwo")])
        == "| a | b |\n| --- | --- |\n| x\\|y | one two |\n"
    )
