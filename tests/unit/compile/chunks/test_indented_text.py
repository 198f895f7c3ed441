"""Text that an indent makes code is told where readers would see a variable or a link as it was typed."""

import pytest

from tests.unit.compile.builder import FIRST, article, findings, project

FEE = "It takes {{features.hours | unit}}."


@pytest.mark.parametrize(
    ("source", "line", "column", "hint"),
    [
        (f"> [!NOTE]\n>     {FEE}", 2, 7, f"write > {FEE};"),
        (f"Text.\n\n    {FEE}", 3, 5, f"at the margin: {FEE};"),
        (f"Text.\n\n\t{FEE}", 3, 2, f"at the margin: {FEE};"),
        (
            f"1. Step\n\n        {FEE}",
            3,
            9,
            f"put 3 spaces before it, as many as before the text that it belongs to: {FEE};",
        ),
        (
            f"- Step\n\n      {FEE}",
            3,
            7,
            f"put 2 spaces before it, as many as before the text that it belongs to: {FEE};",
        ),
        (
            "Text.\n\n    Go to [it](/help/portal/two).",
            3,
            5,
            "at the margin: Go to [it](/help/portal/two).;",
        ),
        (f"Text.\n\n    One\n\n    {FEE}", 5, 5, f"{FEE};"),
        (f">   \t{FEE}", 1, 6, f"write > {FEE};"),
        (
            f"- [x] Done\n\n     \t{FEE}",
            3,
            7,
            f"put 2 spaces before it, as many as before the text that it belongs to: {FEE};",
        ),
    ],
)
def test_a_variable_in_indented_code_is_told(
    source: str, line: int, column: int, hint: str
) -> None:
    (found,) = project(article(source)).found
    place = (found.place.line - FIRST + 1, found.place.column)
    assert (found.code, *place) == ("ST235", line, column), found
    assert hint in found.hint, found


@pytest.mark.parametrize(
    "source",
    [
        f"```\n{FEE}\n```",
        "    ```\n    x\n\n    {{nobody.knows}}",
        "Text.\n\n    pip install x",
        f"1. Step\n\n   {FEE}",
    ],
)
def test_code_that_is_meant_is_not_told(source: str) -> None:
    assert findings(source) == []


def test_the_text_of_a_box_of_another_tool_is_told_with_the_box() -> None:
    assert findings(f'!!! note "Price"\n\n    {FEE}\n\n    {FEE}') == [("ST216", 1)]
    assert findings(f"!!! note\n\n    {FEE}\n\nText.\n\n    {FEE}") == [("ST216", 1), ("ST235", 7)]


def test_lines_that_a_condition_hides_change_no_place() -> None:
    source = f"    one\n<!-- help:when features.x -->\n    two\n<!-- help:end -->\n    {FEE}"
    assert [each for each in findings(source) if each[0] == "ST235"] == [("ST235", 5)]
