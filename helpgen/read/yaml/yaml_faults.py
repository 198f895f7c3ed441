"""What the YAML parser stumbled over, told in our own words and with the writer's line mended.

A mended line is offered only where the parser itself gets past it: nothing here reads YAML by other means.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import chain

from yaml import MarkedYAMLError, YAMLError
from yaml.reader import ReaderError

from helpgen.model.diagnostic import Diagnostic, Place
from helpgen.read.yaml.first_fault import NOWHERE, first_fault
from helpgen.read.yaml.torn_fields import (
    Mend,
    brackets,
    item_among_fields,
    left_open,
    torn,
    with_space,
)
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

_ITEM_LEAD = re.compile(r"[ ]*-[ ]+(?=[A-Za-z_][\w-]*:)")
_ITEM = re.compile(r"""[^,\[\]]*\{\{[^,\[\]"']*\}\}[^,\[\]]*""")
_HASH = re.compile(r"#[^\s,\]}]*")
_SIGNS = "*&!%@`|>,]}?-#:"
"""What no text without quotes may begin with; brackets and quotes are looked at by themselves."""

_CURLY = "\u201c\u201d\u201e\u201f\u2018\u2019\u201a\u00ab\u00bb\u2033"
_LONGEST = 160
_GOES_ON = ",[{"
"""How a line in brackets ends that goes on below."""

_REACH = 100
"""Lines that a bracket may stand above where the parser stops, to be looked at."""
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
    for number, mend in chain(_higher(lines, line, begun), _at(lines, line, begun)):
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


def _at(lines: list[str], line: int, begun: int) -> Iterator[tuple[int, Mend]]:
    """What lets the parser get past the line that may be to blame."""
    for number in _suspects(lines, line, begun):
        for mend in _mends(lines, number):
            if _gets_past(lines, {number: mend.line}, number):
                yield number, mend


def _higher(lines: list[str], line: int, begun: int) -> Iterator[tuple[int, Mend]]:
    """What lets the parser get past the line where it stopped, where the fault is in one that it took for text."""
    above = _suspects(lines, line, line)[-1:]
    for number in dict.fromkeys((*above, begun, line)):
        run = _run(lines, number)
        if run and _gets_past(lines, {each: mend.line for each, mend in run}, line):
            yield run[0]
    for mend in item_among_fields(lines[line]) if line < len(lines) else ():
        if _gets_past(lines, {line: mend.line}, line):
            yield line, mend
    yield from _open(lines, line, above)


def _open(lines: list[str], line: int, above: list[int]) -> Iterator[tuple[int, Mend]]:
    """The bracket that was opened last above where the parser stopped, closed; or a comma it lacks at a line's end."""
    upwards = range(min(line, len(lines)) - 1, max(-1, line - _REACH), -1)
    opening = next((each for each in upwards if left_open(lines[each])), None)
    if opening is None:
        return
    found = _FIELD.fullmatch(lines[opening])
    if found and found["value"][-1] not in _GOES_ON:
        for mend in brackets(lines[opening], found.start("value"), found.end("value")):
            if mend.line and _gets_past(lines, {opening: mend.line}, line):
                yield opening, mend
    for number in (each for each in above if each > opening):
        bare = lines[number].rstrip()
        if bare[-1] in _GOES_ON:
            continue
        if _gets_past(lines, {number: f"{bare},"}, len(lines)):
            yield number, Mend("a comma is missing behind this", len(bare), f"{bare},")
        closed = f"{bare}{left_open(lines[opening])}"
        if _gets_past(lines, {number: closed}, line):
            yield number, Mend("a bracket is opened and never closed", len(bare), closed)


def _run(lines: list[str], number: int) -> list[tuple[int, Mend]]:
    """The lines up to one that may each be a field, or an item, that YAML takes for text."""
    run: list[tuple[int, Mend]] = []
    while 0 <= number < len(lines) and (mend := next(torn(lines[number]), None)):
        run.insert(0, (number, mend))
        number -= 1
    return run


def _gets_past(lines: list[str], mended: Mapping[int, str], line: int) -> bool:
    """Whether the parser gets past a line once some lines read otherwise."""
    changed = [mended.get(number, each) for number, each in enumerate(lines)]
    at = first_fault("\n".join(changed))
    return changed != lines and (at == NOWHERE or at > line + 1)


def _mends(lines: list[str], number: int) -> Iterator[Mend]:
    """What may be wrong with a line; a mend that does not help is passed over."""
    line = lines[number]
    if spaced := with_space(line):
        name, _, _ = spaced.partition(": ")
        yield Mend(f"a space is missing behind `{name.strip()}:`", len(name) + 2, spaced)
    if found := _FIELD.fullmatch(line):
        if found["rest"].strip():
            at = line.index("#", found.start("rest"))
            message = "`#` behind a space begins a comment, so the rest of the line is not read"
            yield Mend(message, at + 1, line[:at] + _HASH.sub(r'"\g<0>"', line[at:], count=1))
        yield from _of_value(line, found["value"], found.start("value"))
    yield from _reindented(lines, number)


def _reindented(lines: list[str], number: int) -> Iterator[Mend]:
    """The line under those above it, or, with a tab, as far in as the tab may have been meant."""
    line = lines[number]
    bare = line.lstrip(" \t")
    typed = line[: len(line) - len(bare)]
    tab = _TAB_INDENT.match(line)
    above = next((each for each in reversed(lines[:number]) if each.strip()), "")
    begin = len(above) - len(above.lstrip(" "))
    dash = _ITEM_LEAD.match(above)
    if dash and not tab and begin == len(typed) and not bare.startswith("-"):
        indent = dash.end()
        message = "a field stands among the items of a list"
        hint = f"remove the `-` above, or indent it with {indent} spaces for a field of that item: "
        yield Mend(message, len(typed) + 1, f"{' ' * indent}{bare}", hint)
    for indent in dict.fromkeys((*((2 * len(typed),) if tab else ()), begin, 0)):
        message = f"this line is indented by {len(typed)}, which fits no line above it"
        column = len(typed) + 1
        if tab:
            message, column = "a tab stands in the indent", tab.end()
        hint = f"indent it with {indent} spaces: " if indent else "begin the line with it: "
        yield Mend(message, column, f"{' ' * indent}{bare}", hint)


def _of_value(line: str, value: str, start: int) -> Iterator[Mend]:
    """What may be wrong with the value that begins at an offset of its line."""
    column, sign = start + 1, value[0]
    head, tail = line[:start], line[start + len(value) :]
    if "{{" in value:
        at = line.find("{{", start)
        message = "a value that begins with `{{` needs quotes"
        if at != start:
            message = "a value with `{{` in it cannot be read like this"
        yield Mend(message, at + 1, with_quotes(line))
    if sign in "\"'":
        if value[-1] in _CURLY and value.find(sign, 1) < 0:
            message = f"the quote is closed with {value[-1]}, which is not the sign that opens it"
            yield Mend(message, start + len(value), f"{head}{value[:-1]}{sign}{tail}")
        if value.find(sign, 1) < 0:
            message = f"a quote is opened with {sign} and never closed"
            yield Mend(message, column, f"{head}{value}{sign}{tail}")
            return
        message = f"text follows the {sign} that ends what is quoted here"
        if sign == '"' and "\\" in value:
            message = r"in double quotes a backslash begins an escape such as \n, and here none"
        inner = value[1:-1] if value[-1] == sign else value
        yield Mend(message, column, f"{head}{quoted(inner)}{tail}")
        return
    if sign in "[{":
        for mend in brackets(line, start, start + len(value)):
            quote = f"{head}{quoted(value)}{tail}"
            yield mend if mend.line else mend._replace(line=quote)
        return
    if sign == "#":
        message = "`#` begins a comment here, and the rest of the line is not read"
        yield Mend(message, column, head + _HASH.sub(r'"\g<0>"', value, count=1) + tail)
    elif sign in _SIGNS:
        message = f"a value that begins with `{sign}` needs quotes"
        yield Mend(message, column, f"{head}{quoted(value)}{tail}")
    if (colon := value.find(": ")) >= 0 or value.endswith(":"):
        colon = colon if colon >= 0 else len(value) - 1
        message = "a colon and a space cannot stand in a text without quotes"
        yield Mend(message, start + colon + 1, f"{head}{quoted(value)}{tail}")
