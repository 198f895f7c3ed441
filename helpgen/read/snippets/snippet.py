"""One snippet's file: its parameters and its lines."""

from collections.abc import Iterator
from hashlib import sha256

from helpgen.model.diagnostic import Checked, Diagnostic, Place
from helpgen.model.snippet import Include, Snippet, SnippetFields
from helpgen.read.disk.decode import decode
from helpgen.read.disk.files import File
from helpgen.read.snippets.arguments import default_fault
from helpgen.read.snippets.included import includes_in, mentioned
from helpgen.read.yaml.front_matter import Split, opens, split
from helpgen.read.yaml.shape import Shaped, shape
from helpgen.read.yaml.tree import Tree, Way
from helpgen.read.yaml.yaml_core import read_yaml

_CODES = {"unknown": "FM110", "missing": "FM111", "type": "FM109", "empty": "FM109"}


def read_snippet(name: str, file: File, largest: int) -> Snippet:
    """The snippet in a file, with all that is wrong in it by itself."""
    if file.data is None:
        message = f"the snippet is larger than {largest:,} bytes, more than an article may have"
        hint = "split it, or raise `limits.articleBytes` in helpgen.yaml"
        return Snippet(
            name, file.path, "", found=(Diagnostic(Place(file.path), "FM106", message, hint),)
        )
    digest, mentions = sha256(file.data).hexdigest(), mentioned(file.data)
    text = decode(file.path, file.data)
    if text.value is None:
        return Snippet(name, file.path, digest, mentions=mentions, found=text.diagnostics)
    parts = _parts(file.path, text.value)
    if parts.value is None:
        return Snippet(name, file.path, digest, mentions=mentions, found=parts.diagnostics)
    lines, first = _without_blank_ends(parts.value)
    fields, found = _fields(file.path, parts.value.fields)
    includes: dict[int, Include] = {}
    for index, each in includes_in(lines, first, file.path):
        if isinstance(each, Include):
            includes[index] = each
        else:
            found.append(each)
    return Snippet(
        name,
        file.path,
        digest,
        lines,
        first,
        fields.parameters,
        includes,
        mentions,
        tuple(found),
    )


def _parts(path: str, text: str) -> Checked[Split | None]:
    """Fields and lines; a snippet needs no fields."""
    return split(path, text) if opens(text) else Checked(Split("", tuple(text.split("\n")), 1))


def _without_blank_ends(parts: Split) -> tuple[tuple[str, ...], int]:
    """The lines from the first that shows something to the last that does, and the number of the first."""
    shown = [index for index, line in enumerate(parts.lines) if line.strip(" \t")]
    if not shown:
        return (), parts.first
    return parts.lines[shown[0] : shown[-1] + 1], parts.first + shown[0]


def _fields(path: str, text: str) -> tuple[SnippetFields, list[Diagnostic]]:
    """The fields, and what is wrong with them; none where nothing stands between the two `---` lines."""
    if not text.strip():
        return SnippetFields(), []
    tree = read_yaml(text, path, 2)
    if tree.value is None:
        return SnippetFields(), list(tree.diagnostics)
    shaped = shape(tree.value, SnippetFields, _code_of, {})
    return shaped.model, [*tree.diagnostics, *shaped.diagnostics, *_defaults(tree.value, shaped)]


def _code_of(kind: str, _way: Way) -> str:
    return _CODES.get(kind, "FM114")


def _defaults(tree: Tree, shaped: Shaped[SnippetFields]) -> Iterator[Diagnostic]:
    for name, parameter in shaped.model.parameters.items():
        way: Way = ("parameters", name, "default")
        fault = default_fault(parameter) if shaped.is_sound("parameters", name) else None
        if fault:
            yield Diagnostic(
                tree.place(way), "SN204", f"the default of {name} {fault[0]}", fault[1]
            )
