"""Imports stand where the contracts see them: plain statements, which the import linter finds wherever they stand."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.tree import modules, name

ALLOWED = {
    "helpgen/__init__.py": "what other programs may import is one readable table; a test pins it",
    "helpgen/booking/mutants/planted.py": "modules are taken out and put back while a fault is in them; it names none",
    "helpgen/booking/mutants/planting.py": "a module is imported with a changed source, by the import system itself",
    "helpgen/cli/plugins.py": "no package beside may have a say in what the command accepts; it imports none",
    "helpgen/cli/table.py": "a command is imported by its row; a test says that each row names a file of cli",
    "helpgen/frozen.py": "an `__init__` is written from the names of a class's fields, and imports nothing",
    "helpgen/render/ready.py": "the package's templates are loaded as code that Python keeps compiled; it imports none",
}
"""Files that import by a string, each with its reason. Another one needs a better reason than speed."""

MODULES = {"imp", "importlib", "pkgutil", "runpy"}
CALLS = {"__import__", "eval", "exec", "import_module"}
ABOUT_FILES = {"importlib.resources"}


def hidden_imports(source: str) -> Iterator[str]:
    """What could import a module without an import statement that names it."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.ImportFrom(module=str(module)) if module not in ABOUT_FILES:
                yield from MODULES & {module.split(".")[0]}
            case ast.Import():
                yield from MODULES & {one.name.split(".")[0] for one in node.names}
            case ast.Name(id=word) | ast.Attribute(attr=word) if word in CALLS:
                yield word
            case ast.Attribute(value=ast.Name(id="sys"), attr="modules"):
                yield "sys.modules"


@pytest.mark.parametrize(
    "source",
    [
        "from importlib import import_module",
        "import importlib",
        "import importlib.util as loading",
        "from importlib.util import find_spec",
        "def late():\n    return __import__('yaml')",
        "import builtins\nbuiltins.__import__('yaml')",
        "import runpy",
        "exec('import yaml')",
        "import sys\nsys.modules['yaml']",
    ],
)
def test_an_import_by_a_string_is_found(source: str) -> None:
    assert list(hidden_imports(source))


@pytest.mark.parametrize(
    "source",
    [
        "from importlib.resources import files",
        "def late():\n    from helpgen.compile.markdown.painting import painter",
        "import importlib_resources",
    ],
)
def test_a_plain_import_is_none(source: str) -> None:
    assert list(hidden_imports(source)) == []


def test_no_file_imports_by_a_string_but_those_with_a_reason() -> None:
    assert _importing(modules()) == set(ALLOWED)


def _importing(files: Iterator[Path]) -> set[str]:
    return {name(file) for file in files if any(hidden_imports(file.read_text()))}
