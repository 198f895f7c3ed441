"""Comments beside text, judged on the whole paragraph: a code span may run over its lines."""

from collections.abc import Sequence

from helpgen.read.directives.blocks import Report
from helpgen.read.directives.comments import OPEN, Find, Found, cut, find
from helpgen.read.directives.directives import Directive, Effect, Misfit, Parses, read
from helpgen.read.directives.survey import BARE_MARKS, Survey

Lines = dict[int, list[Found]]


def cut_within(result: Survey, report: Report, parses: Parses) -> None:
    """Cut the comments out of lines of text, and report those that may not stand there."""
    done = -1
    for index in sorted(result.loose):
        if index <= done:
            continue
        start = result.paragraph.get(index, index)
        end = max(start, index) + 1
        while index in result.paragraph and result.paragraph.get(end) == start:
            end += 1
        done = end - 1
        _cut_piece(result, range(start, end), report, parses)


def _cut_piece(result: Survey, piece: range, report: Report, parses: Parses) -> None:
    """Treat one paragraph, or one line that is none."""
    lines = [result.texts[at] for at in piece]
    row = len(piece) == 1 and result.loose[piece.start]
    found = _by_line(lines, piece.start, find("\n".join(lines), cells=row))
    doubtful = _doubtful(result, lines, piece, found)
    for at, each in found.items():
        _settle(result, at, each, report, parses)
    left = find("\n".join([result.texts[at] for at in piece]), cells=row)
    if not doubtful and any(each.what == Find.COMMENT for each in left):
        doubtful = [piece.start]
    for at in doubtful:
        hint = "close each code span on its own line, and keep backticks out of comments and links"
        report(at, "CD220", "it cannot be told whether a comment here stands in code", hint)


def _by_line(lines: Sequence[str], start: int, found: Sequence[Found]) -> Lines:
    """What was found in joined lines, with offsets in each line."""
    at, offset = 0, 0
    result: Lines = {}
    for each in found:
        while each.start > offset + len(lines[at]):
            offset += len(lines[at]) + 1
            at += 1
        moved = Found(each.what, each.start - offset, each.end - offset)
        result.setdefault(start + at, []).append(moved)
    return result


def _doubtful(result: Survey, lines: Sequence[str], piece: range, found: Lines) -> list[int]:
    """Lines of which another reading would find other comments."""
    text = "\n".join(lines)
    others = _by_line(lines, piece.start, find(text, links=False)) if "](" in text else found
    doubtful: list[int] = []
    for at in piece:
        if at not in result.loose:
            continue
        here = _comments(found.get(at, []))
        line = result.texts[at]
        alone = cut(line, find(line))
        if (
            here != _comments(others.get(at, []))
            or (result.loose[at] and here != _comments(find(line, cells=True)))
            or (BARE_MARKS.fullmatch(alone) and here != _comments(find(line)))
            or (at in result.references and OPEN in cut(line, found.get(at, [])))
        ):
            doubtful.append(at)
    return doubtful


def _comments(found: Sequence[Found]) -> list[Found]:
    return [each for each in found if each.what == Find.COMMENT]


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
    elif isinstance(reading, Directive) and reading.effect == Effect.CLAIM:
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
