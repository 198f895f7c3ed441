"""How files are named, how long they are, and what may not stand in them."""

import ast
import re

from tests.house.tree import ROOT, files, modules, name

VAGUE = {"base", "common", "helper", "helpers", "manager", "misc", "util", "utils"}
MACHINES = re.compile(
    "|".join(
        re.escape(first + second)  # in two parts, or this file would be a hit itself
        for first, second in (
            ("/work/", "main"),
            ("/work/", "shared"),
            ("/tm", "p/lab"),
            ("/tm", "p/plan"),
            ("/opt/", "wheels"),
            ("/opt/", "pypi"),
            ("/root/", "."),
            (".lib", "rary/"),
            ("pypi", ".org"),
            ("pythonhosted", ".org"),
            ("npmjs", ".com"),
            ("deb.debian", ".org"),
        )
    )
)
BRITISH = re.compile(
    r"\b(?:analyse|behaviour|catalogue|centred?|colour|defence|favour|flavour|honour|initialis|judgement|(?<!aria-)labelled|"
    r"licence|minimis|modelled|neighbour|normalis|optimis(?!tic)|organis(?!m)|programme\b|recognis|serialis|"
    r"summaris|synchronis|whilst\b)\w*",
    re.IGNORECASE,
)
SUPPRESSED = re.compile(
    r"#\s*(?:noqa: [A-Z0-9]+(?:, ?[A-Z0-9]+)*|type: ignore\[[a-z, -]+\])(?P<rest>.*)"
)


def test_no_file_has_a_name_that_says_nothing() -> None:
    assert [name(file) for file in files(".py") if file.stem in VAGUE] == []


def test_every_module_says_what_it_is() -> None:
    silent = [
        name(file) for file in modules() if not ast.get_docstring(ast.parse(file.read_text()))
    ]
    assert silent == []


def test_nothing_is_imported_for_the_type_checker_alone() -> None:
    assert [name(file) for file in modules() if "TYPE_CHECKING" in file.read_text()] == []


def test_no_file_names_the_machine_it_was_written_on() -> None:
    hits = [
        f"{name(file)}: {match.group()}"
        for file in files()
        for match in MACHINES.finditer(file.read_text())
    ]
    assert hits == []


def test_words_are_spelled_the_american_way() -> None:
    hits = [
        f"{name(file)}: {match.group()}"
        for file in files(".md", ".py", ".toml", ".yaml")
        if file != ROOT / "tests" / "house" / "test_files.py"
        for match in BRITISH.finditer(file.read_text())
    ]
    assert hits == []


def test_every_suppressed_finding_gives_its_reason() -> None:
    hits = [
        f"{name(file)}:{number}"
        for file in files(".py")
        for number, line in enumerate(file.read_text().splitlines(), 1)
        if (found := SUPPRESSED.search(line)) and not re.search("[a-z]{3}", found["rest"])
    ]
    assert hits == []
