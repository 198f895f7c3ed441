from collections.abc import Mapping

import pytest

from tests.faults.clinic import Clinic, body, shown

WHEN, END = "<!-- help:when features.booking -->", "<!-- help:end -->"
TABLE = "| a | b |\n| --- | --- |\n| 1 | 2 |\n"
CODE = {
    "fence": f"```\n{WHEN}\nx\n{END}\n```\n",
    "tildes": f"~~~\n{WHEN}\n~~~\n",
    "fence-to-the-end": f"```\n{WHEN}\nx\n",
    "fence-in-a-quote": f"> ```\n> {WHEN}\n> ```\n",
    "fence-in-an-item": f"- a\n\n  ```\n  {WHEN}\n  ```\n",
    "indented": f"a\n\n    {WHEN}\n    x\n",
    "indented-in-an-item": f"- a\n\n      {WHEN}\n",
    "span": f"a `{WHEN}` b\n",
    "long-span": f"a ``{WHEN}`` b\n",
    "suspect": "a `<!-- help:wen -->` b\n",
    "unclosed": "a `<!-- help:when` b\n",
}
CUT = {
    "row": (f"{TABLE}{WHEN}\n| SECRET | 4 |\n{END}\n| 5 | 6 |\n", "<td>5</td>"),
    "last-row": (f"{TABLE}{WHEN}\n| SECRET | 4 |\n{END}\n", "<td>2</td>\n</tr>\n</tbody>"),
    "item": (f"- a\n{WHEN}\n- SECRET\n{END}\n- c\n", "<ul>\n<li>a</li>\n<li>c</li>\n</ul>"),
    "step": (f"1. a\n{WHEN}\n2. SECRET\n{END}\n3. c\n", "<ol>\n<li>a</li>\n<li>c</li>\n</ol>"),
    "fence": (f"{WHEN}\n```\nSECRET\n```\n{END}\nend\n", "<p>end</p>"),
    "reference": (f"{WHEN}\n[ref]: https://secret.example\n{END}\n\nsee [ref]\n", "see [ref]"),
    "footnote": (f"a[^1]\n\n{WHEN}\n[^1]: SECRET\n{END}\n", "a[^1]"),
    "quote": (f"{WHEN}\n> SECRET\n{END}\n> x\n", "<blockquote>\n<p>x</p>"),
    "definition": (f"Term\n{WHEN}\n: SECRET\n{END}\n: meaning\n", "<dd>meaning</dd>"),
    "paragraph": (f"a\n{WHEN}\nSECRET\n{END}\nc\n", "<p>a</p>\n<p>c</p>"),
}
FAULTS = {
    "fence-closes-outside": body(
        f"{WHEN}\n```\nx\n{END}\n```\n", "CD215", 10, 1, "close the fence", 9, 12
    ),
    "block-opens-in-a-fence": body(f"```\n{WHEN}\n```\nx\n{END}\n", "CD202", 13, 1),
    "table-head": body(f"| a | b |\n{WHEN}\n| --- | --- |\n{END}\n", "CD214", 10, 1, "dashes"),
    "comment-in-the-table-head": body("| a |\n<!-- x -->\n| --- |\n", "CD214", 10, 1),
    "left-of-the-fence": body(f"- ```\n{WHEN}\n  x\n  ```\n", "CD211", 10, 1, "fence"),
    "indented-far": body(f"a\n     {WHEN}\nx\n{END}\n", "CD212", 10, 6, "indent"),
    "beside-the-mark": body(f"- {WHEN}\n  x\n  {END}\n", "CD213", 9, 3, "item"),
    "below-the-bare-mark": body(f"-\n  {WHEN}\n  x\n  {END}\n", "CD213", 10, 3),
    "code-or-not": body(f"{WHEN}\n- x\n{END}\n\n    code\n", "CD217", 13, 5, "indented"),
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
def hidden(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    bodies = {name: text for name, (text, _) in CUT.items()}
    return shown(tmp_path_factory.mktemp("hidden"), bodies)


@pytest.fixture(scope="module")
def visible(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    bodies = {name: text for name, (text, _) in CUT.items()}
    return shown(tmp_path_factory.mktemp("visible"), bodies, "features: {booking: true}\n")


@pytest.mark.row("B13")
@pytest.mark.parametrize("name", CODE)
def test_a_directive_in_code_is_text(code: Mapping[str, str], name: str) -> None:
    assert "&lt;!-- help:we" in code[name] or "&lt;!-- help:when" in code[name]
    assert "<code" in code[name]


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
