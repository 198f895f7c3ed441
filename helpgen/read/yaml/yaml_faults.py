"""What the YAML parser stumbled over, told where and how a writer can mend it."""

import re
from typing import Any

from yaml import MarkedYAMLError, YAMLError
from yaml._yaml import CParser
from yaml.events import CollectionEndEvent, CollectionStartEvent
from yaml.reader import ReaderError

from helpgen.model.diagnostic import Diagnostic, Place
from helpgen.text.slug import shortened

QUOTE_IT = 'write it in quotes: "{{labels.patient.singular}} portal"'
REMARK = re.compile(r"[ \t]+(#(?: ?[0-9]|[^ \t\n])[^\n]*)")
"""A comment that does not look like one: people put a space behind its sign, and a number sign before a number."""

BELOW = re.compile(r"[ \t]*\n([ \t]+)(#(?: ?[0-9]|[^ \t\n])[^\n]*)")
"""The same at the beginning of the line below."""

_WORD = re.compile(r"# ?[^,\[\]{} \t\n]*")
_TAB_INDENT = re.compile(r"[ \-?:]*\t")
_PLAIN_REASONS = {
    "mapping values are not allowed in this context": "a colon and a space cannot stand in a text without quotes",
    "found character that cannot start any token": "a value cannot begin with this character unless it is quoted",
    "did not find expected key": "a field, as in `name: value`, was expected here",
    "could not find expected ':'": "a colon is missing after the name of a field",
    "found unexpected end of stream": "a quote is opened and never closed",
    "did not find expected ',' or ']'": "a list lacks a comma or its closing bracket",
    "did not find expected ',' or '}'": "a map lacks a comma or its closing brace",
    "did not find expected <document start>": "the fields have ended here, and something follows",
    "did not find expected '-' indicator": "the items of a list do not stand under each other",
}


def swallowed(error: YAMLError, text: str, path: str, first: int) -> Diagnostic | None:
    """The finding for a list or map in brackets of which a comment takes the end along; None for any other error."""
    if not isinstance(error, MarkedYAMLError) or "flow" not in (error.context or ""):
        return None
    found = next((found for gap in _gaps(text) if (found := REMARK.search(text, *gap))), None)
    if found is None:
        return None
    line = text.count("\n", 0, found.start(1))
    column = found.start(1) - text.rfind("\n", 0, found.start(1))
    word = _WORD.match(found[1])
    message = f"`{shortened(found[1], 40)}` is a comment here, and takes the closing bracket along"
    hint = f'quote it: "{word[0] if word else found[1]}", because # begins a comment'
    return Diagnostic(Place(path, line + first, column), "FM104", message, hint)


def _gaps(text: str) -> list[tuple[int, int]]:
    """What stands between the values of the list or map whose bracket is missing: signs and comments."""
    parser, depth, end = CParser(text), 0, 0
    gaps: list[tuple[int, int]] = []
    try:
        while event := parser.get_event():
            start: Any = event.start_mark
            behind: Any = event.end_mark
            if depth:
                gaps.append((end, start.index))
            end = behind.index
            if isinstance(event, CollectionStartEvent):
                depth += bool(depth or event.flow_style)
            elif isinstance(event, CollectionEndEvent) and depth:
                depth -= 1
                gaps = gaps if depth else []
    except YAMLError as error:
        problem: Any = error.problem_mark if isinstance(error, MarkedYAMLError) else None
        gaps.append((end, problem.index if problem else end))
    return gaps


def syntax_fault(error: YAMLError, text: str, path: str, first: int) -> Diagnostic:
    """The finding for an error of the parser; `first` is the number of the text's first line in its file."""
    if isinstance(error, ReaderError):
        line = text.count("\n", 0, error.position) + first
        return Diagnostic(
            Place(path, line), "FM105", "YAML cannot hold this character", "remove it"
        )
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        return Diagnostic(Place(path, first), "FM104", "this is not YAML", "write `name: value`")
    line, column = error.problem_mark.line, error.problem_mark.column
    start = error.context_mark.line if error.context_mark else line
    lines = text.split("\n")
    for number in dict.fromkeys((line, start)):
        source = lines[number] if number < len(lines) else ""
        if tab := _TAB_INDENT.match(source):
            message, hint = "a tab stands in the indent", "indent with spaces"
            return Diagnostic(Place(path, number + first, tab.end()), "FM104", message, hint)
        if (brace := source.find("{{")) >= 0:
            message = "a value with `{{` in it cannot be read like this"
            return Diagnostic(Place(path, number + first, brace + 1), "FM104", message, QUOTE_IT)
    if error.problem == "found invalid Unicode character escape code":
        place = Place(path, line + first, column + 1)
        return Diagnostic(place, "FM105", "the escape stands for no character", "remove it")
    problem = _PLAIN_REASONS.get(error.problem or "", error.problem or "this is not YAML")
    begun = f", in what begins on line {start + first}" if start != line else ""
    hint = "quote the value, or mend the indent"
    return Diagnostic(Place(path, line + first, column + 1), "FM104", f"{problem}{begun}", hint)
