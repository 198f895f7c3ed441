"""helpgen.yaml becomes the options, or what is wrong with it."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from helpgen.frozen import frozen
from helpgen.model.codes import CODES, code_hint, find
from helpgen.model.diagnostic import Checked, Diagnostic, Severity
from helpgen.model.options import Options
from helpgen.model.source_places import OPTIONS as NAME
from helpgen.read.values.typed_variables import typed_variables
from helpgen.read.values.words import text_flaws
from helpgen.read.yaml.shape import shape
from helpgen.read.yaml.tree import Tree, Way
from helpgen.read.yaml.yaml_file import read_yaml_file
from helpgen.text.slug import shortened, slug_fault
from helpgen.text.slug_meant import slug_meant

_INSIDE = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)*")


@frozen
class OptionsFile:
    """The options, with the places of what they say."""

    options: Options
    tree: Tree


def read_options(root: Path) -> Checked[OptionsFile]:
    """The project's options; a missing file means all defaults, as faulty options do for the rest of the run."""
    tree = read_yaml_file(root, NAME)
    if tree.value is None:
        return Checked(OptionsFile(Options(), Tree(NAME)), tree.diagnostics)
    shaped = shape(tree.value, Options, lambda _kind, _way: "PR421", {})
    options, found = shaped.model, list(shaped.diagnostics)
    found += _codes(tree.value, options)
    if not _INSIDE.fullmatch(options.content):
        message = "`content` is not a folder inside the project"
        found.append(Diagnostic(tree.value.place(("content",)), "PR421", message, "write its name"))
        options = options.model_copy(update={"content": "content"})
        return Checked(OptionsFile(options, tree.value), tuple(found))
    for name in ("title", "relatedHeading"):
        text = options.title if name == "title" else options.related_heading
        for code, message, hint in text_flaws(text):
            found.append(Diagnostic(tree.value.place((name,)), code, f"`{name}` {message}", hint))
    found += typed_variables(tree.value, ("relatedHeading",), options.related_heading)
    return Checked(OptionsFile(options, tree.value), tuple(found))


def _codes(tree: Tree, options: Options) -> Iterator[Diagnostic]:
    """What names no code: in `lint.ignore`, where a beginning will do, and in `lint.severity`."""
    ways: dict[Way, str] = {("lint", "severity", code): code for code in options.lint.severity}
    codes = {row.code for row in CODES}
    for index, code in enumerate(options.lint.ignore):
        if not (code and any(each.startswith(code) for each in codes)):
            ways["lint", "ignore", index] = code
    for code, level in options.lint.severity.items():
        row = find(code)
        if level == "off" and row and row.severity is Severity.ERROR:
            message = f"{code} is an error, and errors are never off"
            hint = f"remove the line: {row.name} keeps a site from being built, or readers from the truth"
            yield Diagnostic(tree.place(("lint", "severity", code)), "PR421", message, hint)
    for way, code in ways.items():
        if code not in codes:
            message = f"there is no code `{shortened(code)}`"
            yield Diagnostic(tree.key_place(way), "PR421", message, code_hint(code))


def featured_faults(file: OptionsFile, slugs: Collection[str]) -> Iterator[Diagnostic]:
    """What is no slug among the featured articles; `slugs` are those that there are."""
    for index, slug in enumerate(file.options.featured):
        if slug_fault(slug) and (fault := slug_fault(slug, slug_meant(slug, slugs))):
            code, message, hint = fault
            yield Diagnostic(file.tree.place(("featured", index)), code, message, hint)
