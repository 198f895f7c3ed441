"""One name, one meaning: who reads a name in a message or a search should not have to ask which one."""

import ast
from collections import defaultdict
from collections.abc import Iterable, Mapping

from tests.house.tree import ROOT, modules, name

OFTEN = 2
"""As often may a file's name stand: a noun in `model/` and the verb that makes it are a pair, three are a riddle."""

PACKAGE = [file for file in modules() if file.is_relative_to(ROOT / "helpgen")]


def test_no_file_name_stands_three_times() -> None:
    found = _places((file.name, name(file)) for file in PACKAGE if file.stem[:2] != "__")
    crowds = {each: places for each, places in found.items() if len(places) > OFTEN}
    assert crowds == {}


def test_no_class_name_stands_in_two_files() -> None:
    found = _places(
        (node.name, name(file))
        for file in PACKAGE
        for node in ast.parse(file.read_text()).body
        if isinstance(node, ast.ClassDef)
    )
    twins = {each: places for each, places in found.items() if len(places) > 1}
    assert twins == {}


def _places(rows: Iterable[tuple[str, str]]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for word, place in rows:
        found[word].append(place)
    return found
