"""What is asked of each drawn body: refused, or hidden text is in no byte and shown text is not lost."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby, product, starmap, takewhile
from random import Random
from typing import NamedTuple

from helpgen.compile.markdown.parser import page_parser
from helpgen.model.codes import CODES
from helpgen.model.content import Content
from helpgen.model.diagnostic import Diagnostic, Severity
from helpgen.read.directives.body import read_body
from helpgen.read.disk.files import File
from helpgen.read.snippets.compose import compose
from helpgen.read.snippets.composed import Composed, alone
from helpgen.read.snippets.library import library
from helpgen.read.snippets.snippet import read_snippet
from helpgen.text.refused import REFUSED
from tests.property.hidden_bodies import (
    CANARY,
    PICTURE,
    PROFILES,
    Body,
    Decided,
    Malformed,
    canaries,
    decided,
    draw,
    source_of,
)
from tests.property.shelved_bodies import shelve
from tests.unit.compile.builder import CATALOG, FIRST, article, project, tenant

_TENANTS = tuple(
    tenant(f"t{number}", {"features.x": x, "features.y": y})
    for number, (x, y) in enumerate(PROFILES)
)
_EMPTY = article("")
_ASSETS = (f"content/help/portal/{PICTURE}",)
_MILD = {code.code for code in CODES if code.severity is not Severity.ERROR}
_VOCABULARY = CATALOG.vocabulary()


def published(lines: Sequence[str], *, traced: bool = False) -> tuple[Content, ...] | None:
    """All that is published of the body, profile by profile; None if it is refused. `traced` is for reports."""
    return _published(alone(lines, FIRST, _EMPTY.path), traced=traced)


def _published(text: Composed, *, traced: bool = False) -> tuple[Content, ...] | None:
    read = read_body(text, _VOCABULARY)
    if _any_error(read.diagnostics):
        return None
    manuscript = replace(_EMPTY.typed, body=read.value.body)
    whole = replace(_EMPTY, manuscript=manuscript, runs=text.lineage.runs)
    made = project(whole, tenants=_TENANTS, assets=_ASSETS, traced=traced)
    if _any_error(made.found):
        return None
    return tuple([made.content(tenant=number) for number in range(len(PROFILES))])


def _any_error(found: Sequence[Diagnostic]) -> bool:
    return any(each.code not in _MILD for each in found)


class Seen(NamedTuple):
    """What became of one body. `fault` is empty where the law holds."""

    fault: str
    counts: Counter[str]


def judge(body: Body) -> Seen:
    """Hold one body against the law."""
    lines = source_of(body)
    counts = Counter(bodies=1)
    try:
        truths = [decided(body, facts) for facts in PROFILES]
    except Malformed:
        truths = []
    try:
        pages = published(lines)
    except Exception as crash:  # noqa: BLE001  whatever it is, it is a finding
        return Seen(f"crash: {crash!r}", counts)
    if pages is None:
        counts["refused"] += 1
        return Seen("", counts)
    if not truths:
        return Seen("published: its directives are not in order", counts)
    counts["published"] += 1
    counts.update({f"directives {place}": 1 for place in _places(body)})
    return Seen(next(_faults(truths, pages, counts), ""), counts)


def _places(body: Body) -> Iterator[str]:
    """Where directives stand that some reader of Markdown would take for code, for a quote's or for a line's text."""
    fronts = {line.text.partition("<")[0] for line in body if line.stands_alone}
    if any(front.startswith(("    ", "\t")) for front in fronts):
        yield "four columns in"
    if any(">" in front for front in fronts):
        yield "behind >"
    if any(line.turns and not line.stands_alone for line in body):
        yield "within a line"


def _faults(
    truths: Sequence[Sequence[Decided]], pages: Sequence[Content], counts: Counter[str]
) -> Iterator[str]:
    done: list[tuple[Sequence[Decided], Content]] = []
    for facts, truth, page in zip(PROFILES, truths, pages, strict=True):
        if (truth, page) in done:
            continue
        done.append((truth, page))
        told = f"for x, y = {facts}"
        there = set(canaries(str(page)))
        hidden = {word for row in truth for word in canaries(row.hidden)}
        lost = {word for row in truth for word in canaries(row.shown)} - there
        counts["pages"] += 1
        counts["hidden"] += len(hidden)
        counts["shown"] += sum(len(canaries(row.shown)) for row in truth)
        if leaked := there & hidden:
            yield f"leak: {sorted(leaked)} {told}"
        if said := _REMARK.findall(outside_code(page.body)):
            yield f"comment: {said} {told}"
        counts["excused"] += len(lost)
        forms = _Forms(truth)
        if lost := {word for word in lost if all(word in html for html in forms)}:
            yield f"lost: {sorted(lost)} {told}"
        if "&gt;" in outside_code(page.body) and not any(map(_may_show_sign, truth)):
            yield f"sign: the one before a directive is text {told}"
        if "<pre>" in page.body and not _is_code_whole(page.body, forms.html(GONE)):
            yield f"code: other lines than those of the source {told}"
        counts["alike"] += any(_text(page.body) == _text(html) for html in forms)


def _may_show_sign(row: Decided) -> bool:
    """Whether a line has a `>` of its own that could be text: one that ends a comment is none."""
    text = "" if row.is_mark else row.shown
    return "\\<" in text or "`" in text or ">" in text.replace("-->", "") or "gt;" in text


_REMARK = re.compile(r"zr\w{3}")
_CODE = re.compile(r"<code[^>]*>.*?</code>| id=\"[^\"]*\"", re.DOTALL)
_PRE = re.compile(r"<pre>.*?</pre>", re.DOTALL)
_NO_TEXT = re.compile(r'<p class="markdown-alert-title">[^<]*|<[^>]*>|\s')


def outside_code(html: str) -> str:
    """A page less its code, and less the ids that headings have of their words."""
    return _CODE.sub("", html)


def _text(html: str) -> str:
    """The words of a page, without white space and the titles of alerts: one of which nothing is left is gone."""
    text = _NO_TEXT.sub("", html).replace("{{labels.patient.plural}}", "Patients")
    return text.replace("\\&lt;!--", "&lt;!--").replace("\\{{", "{{")


def _is_code_whole(page: str, gone: str) -> bool:
    """Whether blocks of code have no line where a directive stood; `gone` is the text without those lines.

    That can be told where the same words stand in the same blocks.
    """
    blocks, wanted = _PRE.findall(page), _PRE.findall(gone)
    if list(map(_squeezed, blocks)) != list(map(_squeezed, wanted)):
        return True
    return [each.count("\n") for each in blocks] == [each.count("\n") for each in wanted]


def _squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


_ONLY_COMMENT = re.compile(r"[ \t>]*<!--(?:(?!-->).)*-->[ \t]*", re.DOTALL)


class _Forms:
    """What the publishing parser itself makes of the decided text, where no directive ever was.

    With a blank line in the place of directives; without any lines there; and without lines only where they would part
    two rows of cells, the last also with blank lines in the places of comments, without the lines of comments, and
    with the mark of an item alone where only comments stand behind it. Of directives that follow each other one counts:
    the first, the last, and the one with the most signs before it; lines with nothing but a comment part them, and part
    them not.
    """

    def __init__(self, truth: Sequence[Decided]) -> None:
        there = [row for row in truth if row.is_mark or row.is_there]
        bare = _without_comments(there)
        self.rows = [
            _joined(rows, chosen)
            for rows in (there, bare)
            for chosen in (_first_of, _last_of, _longest_of)
        ]
        self.made: dict[tuple[int, int], str] = {}

    def __iter__(self) -> Iterator[str]:
        return starmap(self.html, product(range(7), range(len(self.rows))))

    def html(self, form: int, which: int = 0) -> str:
        if (form, which) not in self.made:
            rows = self.rows[which]
            lines = [row.shown for at, row in enumerate(rows) if _has(form, rows, at)]
            text = "\n".join(lines) + "\n"
            if form in _INSTEAD:
                found, instead = _INSTEAD[form]
                text = found.sub(instead, text)
            self.made[form, which] = str(page_parser().render(text))
        return self.made[form, which]


def _without_comments(rows: Sequence[Decided]) -> list[Decided]:
    """The rows less those of nothing but comments, of one line or of several with no directive among them."""
    kept: list[Decided] = []
    at = 0
    while at < len(rows):
        end = at
        while "<!--" in rows[at].shown and end < len(rows) and "-->" not in rows[end].shown:
            end += 1
        whole = "".join(row.shown + "\n" for row in rows[at : end + 1]).removesuffix("\n")
        is_plain = not any(row.is_mark for row in rows[at : end + 1])
        if is_plain and _ONLY_COMMENT.fullmatch(whole):
            at = end + 1
        else:
            kept.append(rows[at])
            at += 1
    return kept


def _joined(
    rows: Sequence[Decided], chosen: Callable[[Sequence[Decided]], Decided]
) -> list[Decided]:
    """The rows, and of marks that follow each other the one that is chosen."""
    joined: list[Decided] = []
    for is_mark, group in groupby(rows, lambda row: row.is_mark):
        met = list(group)
        joined += [chosen(met)] if is_mark else met
    return joined


def _first_of(marks: Sequence[Decided]) -> Decided:
    return marks[0]


def _last_of(marks: Sequence[Decided]) -> Decided:
    return marks[-1]


def _longest_of(marks: Sequence[Decided]) -> Decided:
    return max(marks, key=lambda mark: len(mark.shown))


def _has(form: int, rows: Sequence[Decided], at: int) -> bool:
    if form == BLANK or not rows[at].is_mark:
        return True
    return form != GONE and not _parts_cells(rows, at, also_heads=form == HEADS)


BLANK, GONE, HEADS = 0, 1, 6
_DASHES = re.compile(r"\W*-\W*")
_COMMENT = r"(?:<!--(?:(?!-->).)*-->[ \t]*)+\n"
_COMMENTS = re.compile(rf"^(?P<margin>[ \t>]*){_COMMENT}", re.DOTALL | re.MULTILINE)
_BEHIND_A_MARK = re.compile(
    rf"^(?P<margin>[ \t>]*(?:[-+*:~]|\d+[.)])[ \t]+){_COMMENT}", re.DOTALL | re.MULTILINE
)
_INSTEAD = {
    3: (_COMMENTS, r"\g<margin>\n"),
    4: (_COMMENTS, ""),
    5: (_BEHIND_A_MARK, r"\g<margin>\n"),
}


def _parts_cells(rows: Sequence[Decided], at: int, *, also_heads: bool) -> bool:
    """Whether a table's row of dashes stands above a mark, nothing but rows of cells between, and one below.

    One below that looks like the head of another table counts only with `also_heads`.
    """
    above = takewhile(lambda row: row.is_mark or "|" in row.shown, reversed(rows[:at]))
    below = [row.shown for row in rows[at:] if not row.is_mark][:2]
    is_row = any("|" in row for row in below[:1])
    begins_another = any(_DASHES.fullmatch(row) for row in below[1:])
    is_row = is_row and (also_heads or not begins_another)
    return is_row and any(_DASHES.fullmatch(row.shown) for row in above)


def judge_words(body: Body) -> Seen:
    """Hold one body against the second law: other words in hidden text change no byte."""
    counts = Counter(pairs=1)
    try:
        truths = [decided(body, facts) for facts in PROFILES]
    except Malformed:
        return Seen("", counts)
    lines = source_of(body)
    pages = published(lines)
    for number, truth in enumerate(truths):
        hidden = {word for row in truth for word in canaries(row.hidden)}
        if hidden:
            counts["changed"] += 1
            others = published([CANARY.sub(partial(_other, hidden), line) for line in lines])
            if pages is None or others is None:
                if pages is not others:
                    return Seen("words: only one of two is refused", counts)
            elif pages[number] != others[number]:
                return Seen(f"words: other bytes for x, y = {PROFILES[number]}", counts)
            else:
                counts["compared"] += 1
    return Seen("", counts)


def judge_included(body: Body) -> Seen:
    """Hold one body against the third law: text in snippets is as if it had been typed in the article."""
    counts = Counter(composed=1)
    lines = source_of(body)
    if REFUSED.search("\n".join(lines)):  # no file may hold it
        return Seen("", counts)
    shelved = shelve(body, Random("\n".join(lines)))  # noqa: S311  the same snippets for the same body
    if not shelved.snippets:
        return Seen("", counts)
    made = library(
        [
            read_snippet(name, File(f"content/help/portal/{name}.md", _typed(text)), _LARGEST)
            for name, text in shelved.snippets.items()
        ]
    )
    reach = made.reach(_typed(shelved.lines))
    composed = compose(shelved.lines, FIRST, _EMPTY.path, reach, _LARGEST)
    counts["snippets"] += len(shelved.snippets)
    if any(found.code == "SN203" for found in composed.diagnostics):
        counts["nested too deep"] += 1  # it is refused for that, and would not be if it were typed
        return Seen("", counts)
    if composed.diagnostics:
        return Seen(f"included: {composed.diagnostics[0]}", counts)
    pages, typed = _published(composed.value), published(lines)
    counts["published with snippets"] += pages is not None
    if (pages is None) != (typed is None):
        return Seen("included: only one of the two is refused", counts)
    return Seen("" if pages == typed else "included: other bytes", counts)


_LARGEST = 262_144


def _typed(lines: Sequence[str]) -> bytes:
    return "".join([f"{line}\n" for line in lines]).encode()


def _other(hidden: set[str], found: re.Match[str]) -> str:
    return found[0].replace("z", "kwv") if found[0] in hidden else found[0]


class Failure(NamedTuple):
    """A body for which a law does not hold, with as few lines as still show it."""

    seed: str
    number: int
    fault: str
    body: Body

    def __str__(self) -> str:
        lines = "\n".join(f"    {line.text!r}" for line in self.body)
        return f"seed {self.seed}, body {self.number}: {self.fault}\n{lines}"


def run(seed: str, first: int, number: int, *, most: int = 3) -> tuple[Counter[str], list[Failure]]:
    """Judge some bodies, every sixteenth of them by all laws: the counts, and the first failures."""
    counts: Counter[str] = Counter()
    failures: list[Failure] = []
    for each in range(first, first + number):
        body = draw(f"{seed}-{each}")
        laws = (judge, judge_words, judge_included) if each % 16 == 0 else (judge,)
        for law in laws:
            seen = law(body)
            counts += seen.counts
            if seen.fault:
                small = minimized(body, law)
                failures.append(Failure(seed, each, law(small).fault, small))
                break
        if len(failures) >= most:
            break
    return counts, failures


def minimized(body: Body, judged: Callable[[Body], Seen] = judge) -> Body:
    """The body less all lines, and pieces of lines, that it can do without and still fail in the same way."""
    kind = judged(body).fault.partition(":")[0]

    def fails(lines: Body) -> bool:
        return judged(lines).fault.partition(":")[0] == kind

    while True:
        smaller = next(filter(fails, _smaller(body)), None)
        if smaller is None:
            return body
        body = smaller


def _smaller(body: Body) -> Iterator[Body]:
    for size in (8, 4, 3, 2, 1):
        for at in range(len(body) - size + 1):
            yield [*body[:at], *body[at + size :]]
    for one in range(len(body)):
        for two in range(one + 2, len(body)):
            yield [*body[:one], *body[one + 1 : two], *body[two + 1 :]]
    for at, line in enumerate(body):
        if line.misspelled or "zr" in line.text:
            continue
        for part, piece in enumerate(line.pieces):
            for less in ("", *canaries(piece)[:1]) if isinstance(piece, str) else ("",):
                if less != piece:
                    pieces = (*line.pieces[:part], less, *line.pieces[part + 1 :])
                    yield [*body[:at], line._replace(pieces=pieces), *body[at + 1 :]]
