"""What the YAML parser stumbled over, told in our own words and with the writer's line mended.

A mended line is offered only where the parser itself gets past it: nothing here reads YAML by other means.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from yaml import MarkedYAMLError, YAMLError
from yaml.reader import ReaderError

from helpgen.model.diagnostic import Diagnostic, Place
from helpgen.read.yaml.first_fault import NOWHERE, first_fault
from helpgen.text.quoted import quoted
from helpgen.text.slug import shortened

_TAB_INDENT = re.compile(r"[ \-?:]*\t")
_FIELD = re.compile(
    r"""(?P<lead>[ ]*(?:-[ ]+)*)
    (?P<name>(?:[^\s:\#'"\[\]{},&*!|>%@`-][^:\#]*?|"[^"]*"|'[^']*')[ ]*:[ \t]+)?
    (?P<value>\S.*?)
    (?P<rest>[ \t]+\#.*|[ \t]*)""",
    re.VERBOSE,
)
"""A line as a person reads it: a name where there is one, and what is said of it."""

_TIGHT = re.compile(r"([ ]*(?:-[ ]+)*[A-Za-z_][\w-]*:)(\S.*)")
_ITEM = re.compile(r"""[^,\[\]]*\{\{[^,\[\]"']*\}\}[^,\[\]]*""")
_HASH = re.compile(r"#[^\s,\]}]*")
_SIGNS = "*&!%@`|>,]}?-#:"
"""What no text without quotes may begin with; brackets and quotes are looked at by themselves."""

_LONGEST = 160
_PLAIN_REASONS = {
    "mapping values are not allowed in this context": (
        "a colon and a space cannot stand in a text without quotes"
    ),
    "did not find expected key": "a field, as in `name: value`, was expected here",
    "could not find expected ':'": "a colon is missing after the name of a field",
    "found unexpected end of stream": "a quote is opened and never closed",
    "did not find expected ',' or ']'": "a list lacks a comma or its closing bracket",
    "did not find expected ',' or '}'": "a map lacks a comma or its closing brace",
    "did not find expected <document start>": "the fields have ended here, and something follows",
    "did not find expected '-' indicator": "the items of a list do not stand under each other",
}
_BY_BEGIN = {"did not find expected ',' or ']'", "did not find expected ',' or '}'"}


class _Mend(NamedTuple):
    """What may be wrong with a line, the column where it shows, and the line as it should be."""

    message: str
    column: int
    line: str
    hint: str = "write "


def syntax_fault(error: YAMLError, text: str, path: str, first: int) -> Diagnostic:
    """The finding for an error of the parser; `first` is the number of the text's first line in its file."""
    if isinstance(error, ReaderError):
        start = text.rfind("\n", 0, error.position) + 1
        place = Place(path, text.count("\n", 0, error.position) + first, error.position - start + 1)
        return Diagnostic(place, "FM105", "YAML cannot hold this character", "remove it")
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        return Diagnostic(Place(path, first, 1), "FM104", "this is not YAML", "write `name: value`")
    line, column = error.problem_mark.line, error.problem_mark.column
    begun = error.context_mark.line if error.context_mark else line
    if error.problem == "found invalid Unicode character escape code":
        place = Place(path, line + first, column + 1)
        return Diagnostic(place, "FM105", "the escape stands for no character", "remove it")
    lines = text.split("\n")
    for number in _suspects(lines, line, begun):
        for mend in _mends(lines, number):
            if _is_past(lines, number, mend.line):
                place = Place(path, number + first, mend.column)
                return Diagnostic(place, "FM104", mend.message, shown(mend.line, mend.hint))
    for number in dict.fromkeys((line, begun)):
        if tab := _TAB_INDENT.match(lines[number] if number < len(lines) else ""):
            place = Place(path, number + first, tab.end())
            return Diagnostic(place, "FM104", "a tab stands in the indent", "indent with spaces")
    if error.context_mark and error.problem in _BY_BEGIN:
        line, column = begun, error.context_mark.column
    problem = _PLAIN_REASONS.get(error.problem or "", "this cannot be read as it stands")
    since = f", in what begins on line {begun + first}" if begun != line else ""
    hint = "quote the value, or mend the indent"
    return Diagnostic(Place(path, line + first, column + 1), "FM104", f"{problem}{since}", hint)


def shown(line: str, before: str = "write ") -> str:
    """The hint that shows a line as it should be."""
    return f"{before}`{shortened(line.strip(), _LONGEST)}`"


def with_quotes(line: str) -> str:
    """A line with quotes around what it says, or around the items of its list that hold variables."""
    found = _FIELD.fullmatch(line)
    if found is None:
        return line
    value = found["value"]
    if value.startswith("[") and value.endswith("]") and "{{" in value:
        inside = _ITEM.sub(_quoted_item, value[1:-1])
        return f"{found['lead']}{found['name'] or ''}[{inside}]{found['rest']}"
    return f"{found['lead']}{found['name'] or ''}{quoted(value)}{found['rest']}"


def with_space(line: str) -> str:
    """A line of the form `name:value` with the space that it lacks; empty for any other."""
    tight = _TIGHT.fullmatch(line)
    return f"{tight[1]} {tight[2]}" if tight else ""


def _quoted_item(found: re.Match[str]) -> str:
    item = found[0].strip()
    return found[0] if item[:1] in ("'", '"') else found[0].replace(item, quoted(item))


def _suspects(lines: list[str], line: int, begun: int) -> list[int]:
    """The lines that may be to blame, likeliest first: the parser often stumbles behind the fault."""
    above = line - 1
    while above >= 0 and not lines[above].strip():
        above -= 1
    asked = dict.fromkeys((line, begun, above))
    return [number for number in asked if 0 <= number < len(lines)]


def _is_past(lines: list[str], number: int, mended: str) -> bool:
    """Whether the parser gets past a line once it reads so."""
    if mended == lines[number]:
        return False
    at = first_fault("\n".join([*lines[:number], mended, *lines[number + 1 :]]))
    return at == NOWHERE or at > number + 1


def _mends(lines: list[str], number: int) -> Iterator[_Mend]:
    """What may be wrong with a line; a mend that does not help is passed over."""
    line = lines[number]
    if spaced := with_space(line):
        name, _, _ = spaced.partition(": ")
        yield _Mend(f"a space is missing behind `{name.strip()}:`", len(name) + 2, spaced)
    if found := _FIELD.fullmatch(line):
        if found["rest"].strip():
            at = line.index("#", found.start("rest"))
            message = "`#` behind a space begins a comment, so the rest of the line is not read"
            yield _Mend(message, at + 1, line[:at] + _HASH.sub(r'"\g<0>"', line[at:], count=1))
        yield from _of_value(line, found["value"], found.start("value"))
    yield from _reindented(lines, number)


def _reindented(lines: list[str], number: int) -> Iterator[_Mend]:
    """The line under those above it, or, with a tab, as far in as the tab may have been meant."""
    line = lines[number]
    bare = line.lstrip(" \t")
    typed = line[: len(line) - len(bare)]
    tab = _TAB_INDENT.match(line)
    above = next((each for each in reversed(lines[:number]) if each.strip()), "")
    begin = len(above) - len(above.lstrip(" "))
    for indent in dict.fromkeys((*((2 * len(typed),) if tab else ()), begin, 0)):
        message = f"this line is indented by {len(typed)}, which fits no line above it"
        column = len(typed) + 1
        if tab:
            message, column = "a tab stands in the indent", tab.end()
        hint = f"indent it with {indent} spaces: " if indent else "begin the line with it: "
        yield _Mend(message, column, f"{' ' * indent}{bare}", hint)


def _of_value(line: str, value: str, start: int) -> Iterator[_Mend]:
    """What may be wrong with the value that begins at an offset of its line."""
    column, sign = start + 1, value[0]
    head, tail = line[:start], line[start + len(value) :]
    if "{{" in value:
        at = line.find("{{", start)
        message = "a value that begins with `{{` needs quotes"
        if at != start:
            message = "a value with `{{` in it cannot be read like this"
        yield _Mend(message, at + 1, with_quotes(line))
    if sign in "\"'":
        if value.find(sign, 1) < 0:
            message = f"a quote is opened with {sign} and never closed"
            yield _Mend(message, column, f"{head}{value}{sign}{tail}")
            return
        message = f"text follows the {sign} that ends what is quoted here"
        if sign == '"' and "\\" in value:
            message = r"in double quotes a backslash begins an escape such as \n, and here none"
        inner = value[1:-1] if value[-1] == sign else value
        yield _Mend(message, column, f"{head}{quoted(inner)}{tail}")
        return
    if sign in "[{":
        closing = "]" if sign == "[" else "}"
        missing = value.count(sign) - value.count(closing)
        if missing > 0:
            message = f"`{sign}` is opened and never closed"
            yield _Mend(message, column, f"{head}{value}{closing * missing}{tail}")
        yield _Mend(f"text follows the `{closing}`", column, f"{head}{quoted(value)}{tail}")
        return
    if sign == "#":
        message = "`#` begins a comment here, and the rest of the line is not read"
        yield _Mend(message, column, head + _HASH.sub(r'"\g<0>"', value, count=1) + tail)
    elif sign in _SIGNS:
        message = f"a value that begins with `{sign}` needs quotes"
        yield _Mend(message, column, f"{head}{quoted(value)}{tail}")
    if (colon := value.find(": ")) >= 0 or value.endswith(":"):
        colon = colon if colon >= 0 else len(value) - 1
        message = "a colon and a space cannot stand in a text without quotes"
        yield _Mend(message, start + colon + 1, f"{head}{quoted(value)}{tail}")
