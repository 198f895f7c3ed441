"""What the YAML parser stumbled over, told where and how a writer can mend it."""

import re

from yaml import MarkedYAMLError, YAMLError
from yaml.reader import ReaderError

from helpgen.model.diagnostic import Diagnostic, Place

QUOTE_IT = 'write it in quotes: "{{labels.patient.singular}} portal"'
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
