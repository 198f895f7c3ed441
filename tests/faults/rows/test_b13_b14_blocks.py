from collections.abc import Mapping

import pytest

from tests.faults.clinic import Clinic, body, shown

WHEN, END = "<!-- help:when features.booking -->", "<!-- help:end -->"
TABLE = "| a | b |\n| --- | --- |\n| 1 | 2 |\n"
CODE = {
    "fence": f"```\nkept\n{WHEN}\nSECRET\n{END}\n```\n",
    "tildes": f"~~~\nkept\n{WHEN}\nSECRET\n{END}\n~~~\n",
    "fence-in-a-quote": f"> ```\n> kept\n> {WHEN}\n> SECRET\n> {END}\n> ```\n",
    "fence-in-an-item": f"- a\n\n  ```\n  kept\n  {WHEN}\n  SECRET\n  {END}\n  ```\n",
    "fence-in-a-task": f"- [ ] ```\n  kept\n  {WHEN}\n  SECRET\n  {END}\n  ```\n",
    "fence-in-an-alert": f"> [!NOTE]\n> Read.\n>\n> 2. ```\n>    kept\n>    {WHEN}\n"
    f">    SECRET\n>    {END}\n>    ```\n",
    "fence-in-a-definition": f"Term\n: ```\n  kept\n  {WHEN}\n  SECRET\n  {END}\n  ```\n",
    "indented": f"a\n\n    kept\n    {WHEN}\n    SECRET\n    {END}\n",
    "indented-in-an-item": f"- a\n\n      kept\n      {WHEN}\n      SECRET\n      {END}\n",
    "other-indent": f"```\nkept\n        {WHEN}\nSECRET\n{END}\n```\n",
    "span": f"a `kept{WHEN}SECRET{END}` b\n",
}
LITERAL = {
    "span": f"a `{WHEN}` b\n",
    "long-span": f"a ``{WHEN}`` b\n",
    "spaced-span": f"a `` {WHEN} `` b\n",
    "suspect": "a `<!-- help:wen -->` b\n",
    "escaped-span": f"a `x \\{WHEN} y` b\n",
    "escaped-fence": f"```\n\\{WHEN}\nx\n\\{END}\n```\n",
    "escaped-indent": f"a\n\n    \\{WHEN}\n",
}
TORN = {
    "fence": body(f"```\n{WHEN}\nx\n", "CD201", 10, 1),
    "unclosed-fence": body("a\n\n```\nx\n", "ST206", 11, 1, "close"),
    "unclosed-fence-in-an-item": body("- ```\n  x\n\ny\n", "ST206", 9, 3, "list item"),
    "unclosed-where-it-is-hidden": body(f"```\nx\n{WHEN}\n```\n{END}\n", "ST206", 9, 1),
    "span": body("a `<!-- help:when` b\n", "CD208", 9, 4),
    "no-span": body(f"a `{WHEN}\n", "CD208", 9, 4, "line"),
}
CUT = {
    "row": (f"{TABLE}{WHEN}\n| SECRET | 4 |\n{END}\n| 5 | 6 |\n", "<td>5</td>"),
    "last-row": (f"{TABLE}{WHEN}\n| SECRET | 4 |\n{END}\n", "<td>2</td>\n</tr>\n</tbody>"),
    "item": (f"- a\n{WHEN}\n- SECRET\n{END}\n- c\n", "<ul>\n<li>a</li>\n<li>c</li>\n</ul>"),
    "step": (f"1. a\n{WHEN}\n2. SECRET\n{END}\n3. c\n", "<ol>\n<li>a</li>\n<li>c</li>\n</ol>"),
    "fence": (f"{WHEN}\n```\nSECRET\n```\n{END}\nend\n", "<p>end</p>"),
    "reference": (f"{WHEN}\n[ref]: https://secret.example\n{END}\n\nsee [ref]\n", "see [ref]"),
    "footnote": (f"a\n{WHEN}\nb[^1]\n\n[^1]: SECRET\n{END}\n", "<p>a</p>\n"),
    "quote": (f"{WHEN}\n> SECRET\n{END}\n> x\n", "<blockquote>\n<p>x</p>"),
    "definition": (f"Term\n{WHEN}\n: SECRET\n{END}\n: meaning\n", "<dd>meaning</dd>"),
    "paragraph": (f"a\n{WHEN}\nSECRET\n{END}\nc\n", "<p>a</p>\n<p>c</p>"),
}
FAULTS = {
    "fence-never-closes": body(f"{WHEN}\n```\nx\n{END}\ny\n", "CD215", 10, 1, "above line 12"),
    "fence-closes-outside": body(f"{WHEN}\n```\nx\n{END}\n```\n", "CD215", 10, 1, "above line 12"),
    "item-ends-outside": body(f"{WHEN}\n- x\n{END}\n  y\n", "CD210", 10, 1, "above line 11"),
    "quote-ends-outside": body(f"{WHEN}\n> x\n>\n> - y\n>{END}\n> z\n", "CD210", 10, 1),
    "table-ends-outside": body(
        f"{WHEN}\n| a |\n| - |\n{END}\n| b |\n", "CD214", 10, 1, "above line 12"
    ),
    "table-head": body(f"| a | b |\n{WHEN}\n| --- | --- |\n{END}\n", "CD214", 9, 1, "dashes"),
    "comment-in-the-table-head": body("| a |\n<!-- x -->\n| --- |\n", "CD214", 9, 1),
    "beside-the-mark": body(f"- {WHEN}\n  x\n  {END}\n", "CD208", 9, 3, "line"),
    "below-the-bare-mark": body(f"-\n  {WHEN}\n  x\n  {END}\n", "CD213", 9, 1),
    "footnote-is-hidden": body(
        f"a[^1]\n\n{WHEN}\n[^1]: x\n{END}\n", "LK609", 9, 2, "everybody sees it"
    ),
    "too-many-lists": body("- " * 30 + "x\n", "CD218", 9, 1, "nest"),
    "too-many-quotes": body("> " * 200 + "x\n", "CD218", 9, 1, "nest"),
}


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Clinic:
    return Clinic(tmp_path_factory.mktemp("blocks"), FAULTS)


@pytest.fixture(scope="module")
def code(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    return shown(tmp_path_factory.mktemp("code"), CODE)


@pytest.fixture(scope="module")
def literal(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    return shown(tmp_path_factory.mktemp("literal"), LITERAL)


@pytest.fixture(scope="module")
def torn(tmp_path_factory: pytest.TempPathFactory) -> Clinic:
    return Clinic(tmp_path_factory.mktemp("torn"), TORN)


@pytest.fixture(scope="module")
def hidden(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    bodies = {name: text for name, (text, _) in CUT.items()}
    return shown(tmp_path_factory.mktemp("hidden"), bodies)


@pytest.fixture(scope="module")
def visible(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    bodies = {name: text for name, (text, _) in CUT.items()}
    return shown(tmp_path_factory.mktemp("visible"), bodies, "features: {booking: true}\n")


@pytest.mark.row("B13")
@pytest.mark.parametrize("name", CODE)
def test_a_condition_in_code_is_one(code: Mapping[str, str], name: str) -> None:
    assert "<code>kept" in code[name]
    assert "SECRET" not in code[name]
    assert "help:" not in code[name]
    assert "\n\n</code>" not in code[name]


@pytest.mark.row("B13")
@pytest.mark.parametrize("name", LITERAL)
def test_a_directive_can_be_shown_in_code(literal: Mapping[str, str], name: str) -> None:
    assert "&lt;!-- help:w" in literal[name]
    assert "\\" not in literal[name]
    assert "<code" in literal[name]


@pytest.mark.row("B13")
@pytest.mark.parametrize("name", TORN)
def test_code_that_does_not_end_or_a_directive_torn_by_it_is_an_error(
    torn: Clinic, name: str
) -> None:
    torn.assert_found(name)


@pytest.mark.row("B14")
@pytest.mark.parametrize("name", CUT)
def test_a_hidden_piece_is_gone_and_what_is_around_it_is_whole(
    hidden: Mapping[str, str], name: str
) -> None:
    assert CUT[name][1] in hidden[name]
    assert "secret" not in hidden[name].lower()
    assert "<a " not in hidden[name]


@pytest.mark.row("B14")
@pytest.mark.parametrize("name", CUT)
def test_the_same_piece_is_there_where_it_is_shown(visible: Mapping[str, str], name: str) -> None:
    assert "secret" in visible[name].lower()
    assert "help:" not in visible[name]


@pytest.mark.row("B14")
@pytest.mark.parametrize("name", FAULTS)
def test_a_block_that_cannot_be_cut_out_cleanly_is_an_error(clinic: Clinic, name: str) -> None:
    clinic.assert_found(name)
