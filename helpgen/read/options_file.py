"""helpgen.yaml becomes the options, or what is wrong with it."""

import re
from dataclasses import dataclass
from pathlib import Path

from helpgen.model.diagnostic import Checked, Diagnostic
from helpgen.model.options import Options
from helpgen.read.values.typed_variables import typed_variables
from helpgen.read.values.words import text_flaws
from helpgen.read.yaml.shape import shape
from helpgen.read.yaml.tree import Tree
from helpgen.read.yaml.yaml_file import read_yaml_file
from helpgen.text.slug import slug_fault

NAME = "helpgen.yaml"
_INSIDE = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)*")


@dataclass(frozen=True, slots=True)
class OptionsFile:
    """The options, with the places of what they say."""

    options: Options
    tree: Tree


def read_options(root: Path) -> Checked[Options]:
    """The project's options; a missing file means all defaults, as faulty options do for the rest of the run."""
    file = read_options_file(root)
    return Checked(file.value.options, file.diagnostics)


def read_options_file(root: Path) -> Checked[OptionsFile]:
    """The same options, for who also asks where something stands."""
    tree = read_yaml_file(root, NAME)
    options = _read(tree)
    return Checked(OptionsFile(options.value, tree.value or Tree(NAME)), options.diagnostics)


def _read(tree: Checked[Tree | None]) -> Checked[Options]:
    if tree.value is None:
        return Checked(Options(), tree.diagnostics)
    shaped = shape(tree.value, Options, lambda _kind, _way: "PR421", {})
    found = list(shaped.diagnostics)
    if not _INSIDE.fullmatch(shaped.model.content):
        message = "`content` is not a folder inside the project"
        found.append(Diagnostic(tree.value.place(("content",)), "PR421", message, "write its name"))
        return Checked(shaped.model.model_copy(update={"content": "content"}), tuple(found))
    for index, slug in enumerate(shaped.model.featured):
        if fault := slug_fault(slug):
            code, message, hint = fault
            found.append(Diagnostic(tree.value.place(("featured", index)), code, message, hint))
    for name in ("title", "relatedHeading"):
        text = shaped.model.title if name == "title" else shaped.model.related_heading
        for code, message, hint in text_flaws(text):
            found.append(Diagnostic(tree.value.place((name,)), code, f"`{name}` {message}", hint))
    found += typed_variables(tree.value, ("relatedHeading",), shaped.model.related_heading)
    return Checked(shaped.model, tuple(found))
