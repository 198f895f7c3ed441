"""What a fault of a field says when the writer's own text tells what was meant."""

import pytest

from helpgen.model.catalog import Catalog, Key
from helpgen.model.profile import ProfileFile
from helpgen.read.values.fit import misfits
from helpgen.read.yaml.shape import shape
from helpgen.read.yaml.yaml_core import read_yaml


def hints(text: str) -> list[tuple[str, str]]:
    tree = read_yaml(text, "a.yaml").value
    assert tree is not None
    shaped = shape(tree, ProfileFile, lambda _kind, _way: "PR402", {"id": "a", "name": "a"})
    return [(each.code, each.hint) for each in shaped.diagnostics]


@pytest.mark.parametrize(
    ("line", "quoted"),
    [
        ("name: Oak & Co #12", 'name: "Oak & Co #12"'),
        ('name: the "Oak" #12', "name: 'the \"Oak\" #12'"),
        ('name: Oak\'s "inn" #12', "name: 'Oak''s \"inn\" #12'"),
        ("name: Oak\\n #12", "name: 'Oak\\n #12'"),
    ],
)
def test_a_text_that_a_comment_cuts_short_is_shown_quoted(line: str, quoted: str) -> None:
    ((code, hint),) = hints(f"id: a\n{line}\n")
    assert code == "FM116"
    assert hint.startswith(f"quote it: {quoted};")
    again = read_yaml(quoted, "a.yaml").value
    assert again is not None
    assert str(again.value["name"]) == line.removeprefix("name: ")


def test_a_color_that_is_a_comment_is_shown_quoted() -> None:
    ((_, hint),) = hints("id: a\nname: a\nbranding:\n  primaryColor: #336699\n")
    assert hint == 'quote it: primaryColor: "#336699", because # begins a comment'


def test_a_value_that_is_left_out_beside_a_real_comment_is_told_as_before() -> None:
    ((_, hint),) = hints("id: a\nname: a\nbranding:\n  primaryColor: # later\n")
    assert hint.startswith("write a value")


def test_a_decimal_comma_is_named_where_a_number_is_wanted() -> None:
    tree = read_yaml("features:\n  a:\n    type: number\n    minimum: 25,50\n", "c.yaml").value
    assert tree is not None
    (found,) = shape(tree, Catalog, lambda _kind, _way: "PR422", {}).diagnostics
    assert found.hint == "write 25.50, with a decimal point"
    ((*_, hint),) = misfits("25,50", Key(type="number"))
    assert hint == "write 25.50, with a decimal point"
