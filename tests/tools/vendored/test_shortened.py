"""A script without what a reader's browser has no use for."""

import pytest

from tools.vendored.__main__ import SEARCHING, TERMS, WHOLE, library
from tools.vendored.shortened import shortened, without


@pytest.mark.parametrize(
    ("source", "short"),
    [
        ("a = b + c; // why\nd()", "a=b+c;d()"),
        ("/** doc */\nconst  x = 'a  // b';", "const x='a  // b';"),
        ("a = b\nc = d", "a=b\nc=d"),
        ("f(a,\n  b)", "f(a,b)"),
        ("x = a - -b + +c", "x=a- -b+ +c"),
        ("s.split(/[ /]+ x/u)", "s.split(/[ /]+ x/u)"),
        ("`a  ${b}  c`", "`a  ${b}  c`"),
        ("return typeof x", "return typeof x"),
        ("}\nfoo()", "}\nfoo()"),
    ],
)
def test_only_comments_and_spare_white_space_go(source: str, short: str) -> None:
    assert shortened(source) == short


CLASS = (
    "class A {\n    one() {\n        if (x) {\n        }\n    }\n"
    "    static async two(a) {\n        y();\n    }\n}\n"
)


def test_a_method_goes_whole_and_the_others_stay() -> None:
    assert (
        without(CLASS, ["one"]) == "class A {\n    static async two(a) {\n        y();\n    }\n}\n"
    )
    assert without(CLASS, ["one", "two"]) == "class A {\n}\n"


def test_a_function_goes_whole_too() -> None:
    source = "const one = (a) => {\n    x();\n};\nconst two = () => 2;\nconst three = 3;\n"
    assert without(source, ["one", "two"]) == "const three = 3;\n"


def test_what_is_not_there_is_an_error() -> None:
    with pytest.raises(ValueError, match="there is no three"):
        without(CLASS, ["three"])


def test_another_module_is_refused() -> None:
    with pytest.raises(ValueError, match="not the module of MiniSearch"):
        library("export default 1;", "", "")


def test_the_files_name_the_version_and_hold_the_license() -> None:
    for file in (SEARCHING, WHOLE):
        head = file.read_text()[:300]
        assert "MiniSearch 7.2.0" in head
        assert "Copyright 2022 Luca Ongaro" in head
    assert TERMS.name in SEARCHING.read_text()[:300]
    for file in (TERMS, WHOLE):
        assert "WITHOUT WARRANTY OF ANY KIND" in file.read_text()[:1500]
