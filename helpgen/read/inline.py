"""Comments beside text, judged on the whole paragraph: a code span may run over its lines."""

from collections.abc import Sequence

from helpgen.read.blocks import Report
from helpgen.read.comments import OPEN, Find, Found, cut, find
from helpgen.read.directives import Directive, Misfit, Parses, Role, read
from helpgen.read.survey import Survey


def cut_within(result: Survey, report: Report, parses: Parses) -> None:
    """Cut the comments out of lines of text, and report those that may not stand there."""
    done: set[int] = set()
    for index in sorted(result.loose):
        start = result.paragraph.get(index)
        if start is None:
            _settle(
                result, index, find(result.texts[index], cells=result.loose[index]), report, parses
            )
        elif start not in done:
            done.add(start)
            for line, found in _paragraph(result, start, index).items():
                _settle(result, line, found, report, parses)


def _paragraph(result: Survey, start: int, index: int) -> dict[int, list[Found]]:
    """What each line of the paragraph holds outside code spans."""
    end = max(start, index) + 1
    while end < len(result.texts) and result.paragraph.get(end) == start:
        end += 1
    lines = result.texts[start:end]
    found: dict[int, list[Found]] = {at: [] for at in range(start, end) if at in result.loose}
    line, offset = start, 0
    for each in find("\n".join(lines)):
        while each.start > offset + len(lines[line - start]):
            offset += len(lines[line - start]) + 1
            line += 1
        moved = Found(each.what, each.start - offset, each.end - offset)
        found.setdefault(line, []).append(moved)
    return found


def _settle(
    result: Survey, index: int, found: Sequence[Found], report: Report, parses: Parses
) -> None:
    text = result.texts[index]
    for each in found:
        column = each.start + 1
        if each.what == Find.UNCLOSED:
            hint = "end the comment with `-->` on this line, or write `\\<!--` for the characters"
            report((index, column), "CD209", "this comment does not end on its line", hint)
        elif each.what == Find.BARE:
            hint = "put it in a comment on a line of its own, or in code to show it"
            report(
                (index, column), "CD208", f"`{text[each.start : each.end]}` outside a comment", hint
            )
        else:
            _judge(index, text[each.start + 4 : each.end - 3], report, parses, column)
    result.texts[index] = cut(text, list(found))


def _judge(index: int, body: str, report: Report, parses: Parses, column: int) -> None:
    reading = read(body, parses)
    if isinstance(reading, Misfit):
        report((index, column), reading.code, reading.message, reading.hint)
    elif isinstance(reading, Directive) and reading.role == Role.CLAIM:
        hint = "remove the claim until they are"
        message = f"`help:{reading.name}`: claims are not supported by this version"
        report((index, column), "CL901", message, hint)
    elif reading:
        hint = "give the directive a line of its own"
        report(
            (index, column),
            "CD208",
            f"`help:{reading.name}` does not stand alone on its line",
            hint,
        )
    elif OPEN in body:
        hint = "end the first comment with `-->` before the next begins"
        report((index, column), "CD209", "a comment begins inside another", hint)
