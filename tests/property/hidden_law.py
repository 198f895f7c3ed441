"""What is asked of each drawn body: refused, or hidden text is in no byte and shown text is not lost."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from random import Random
from typing import NamedTuple

from helpgen.compile.markdown.parser import page_parser
from helpgen.model.codes import CODES, severity
from helpgen.model.diagnostic import Diagnostic, Severity
from helpgen.read.directives.body import read_body
from tests.property.hidden_bodies import (
    CANARY,
    PICTURE,
    PROFILES,
    Body,
    Decided,
    Facts,
    Malformed,
    canaries,
    decided,
    draw,
    source_of,
)
from tests.unit.compile.builder import CATALOG, FIRST, article, project, tenant

_TENANTS = tuple(
    tenant(f"t{number}", {"features.x": x, "features.y": y})
    for number, (x, y) in enumerate(PROFILES)
)
_EMPTY = article("")
_ASSETS = (f"content/help/portal/{PICTURE}",)
_VOCABULARY = CATALOG.vocabulary()


def published(lines: Sequence[str]) -> tuple[str, ...] | None:
    """All that is published of the body, profile by profile; None if it is refused."""
    read = read_body(lines, FIRST, _EMPTY.path, _VOCABULARY)
    if _any_error(read.diagnostics):
        return None
    made = project(replace(_EMPTY, body=read.value), tenants=_TENANTS, assets=_ASSETS)
    if _any_error(made.found):
        return None
    return tuple([str(made.content(tenant=number)) for number in range(len(PROFILES))])


def _any_error(found: Sequence[Diagnostic]) -> bool:
    return any(each.code not in CODES or severity(each.code) is Severity.ERROR for each in found)


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
    return Seen(_first(_faults(truths, pages, counts)), counts)


def _first(faults: Iterator[str]) -> str:
    return next(faults, "")


def _faults(
    truths: Sequence[Sequence[Decided]], pages: Sequence[str], counts: Counter[str]
) -> Iterator[str]:
    for facts, truth, page in zip(PROFILES, truths, pages, strict=True):
        there = set(canaries(page))
        hidden = {word for row in truth for word in canaries(row.hidden)}
        shown = {word for row in truth for word in canaries(row.shown)}
        counts["hidden"] += len(hidden)
        counts["shown"] += len(shown)
        if leaked := there & hidden:
            yield f"leak: {sorted(leaked)} for x, y = {facts}"
        if lost := shown - there:
            dropped = _dropped(truth)
            counts["excused"] += len(lost & dropped)
            if lost - dropped:
                yield f"lost: {sorted(lost - dropped)} for x, y = {facts}"


def _dropped(truth: Sequence[Decided]) -> set[str]:
    """What the publishing parser itself drops of the decided text.

    It is given the shown text by itself, where no directive ever was: with blank lines in their places, without any
    lines there, and without lines only where they would part two rows of cells.
    """
    rows = [row for row in truth if row.is_mark or row.shown or not row.hidden]
    forms = (
        [row.shown for row in rows],
        [row.shown for row in rows if not row.is_mark],
        [row.shown for at, row in enumerate(rows) if not (row.is_mark and _parts_cells(rows, at))],
    )
    parser = page_parser()
    there = [set(canaries(parser.render("\n".join(form) + "\n"))) for form in forms]
    return {word for row in truth for word in canaries(row.shown)} - set.intersection(*there)


def _parts_cells(rows: Sequence[Decided], at: int) -> bool:
    above = next((row.shown for row in reversed(rows[:at]) if not row.is_mark), "")
    below = next((row.shown for row in rows[at:] if not row.is_mark), "")
    return "|" in above and "|" in below


def judge_words(body: Body, facts: Facts) -> Seen:
    """Hold one body against the second law: other words in hidden text change no byte."""
    counts = Counter(pairs=1)
    try:
        truth = decided(body, facts)
    except Malformed:
        return Seen("", counts)
    hidden = {word for row in truth for word in canaries(row.hidden)}
    lines = source_of(body)
    changed = [CANARY.sub(lambda at: _other(at[0], hidden), line) for line in lines]
    if changed == lines:
        return Seen("", counts)
    counts["changed"] += 1
    one, other = published(lines), published(changed)
    if (one is None) != (other is None):
        return Seen("words: only one of two is refused", counts)
    if one is None or other is None:
        return Seen("", counts)
    counts["compared"] += 1
    number = PROFILES.index(facts)
    fault = "" if one[number] == other[number] else f"words: other bytes for x, y = {facts}"
    return Seen(fault, counts)


def _other(word: str, hidden: set[str]) -> str:
    return word.replace("zq", "kwv") if word in hidden else word


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
    """Judge some bodies: the counts, and the first failures."""
    counts: Counter[str] = Counter()
    failures: list[Failure] = []
    for each in range(first, first + number):
        random = Random(f"{seed}-{each}")  # noqa: S311  the same for the same seed
        body = draw(random)
        seen = judge(body)
        counts += seen.counts
        if seen.fault:
            failures.append(_failure(seed, each, body, judge))
        elif each % 8 == 0:
            facts = random.choice(PROFILES)
            seen = judge_words(body, facts)
            counts += seen.counts
            if seen.fault:
                failures.append(_failure(seed, each, body, lambda one, f=facts: judge_words(one, f)))
        if len(failures) >= most:
            break
    return counts, failures


def _failure(seed: str, number: int, body: Body, judged: Callable[[Body], Seen]) -> Failure:
    small = minimized(body, judged)
    return Failure(seed, number, judged(small).fault, small)


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
        for part, piece in enumerate(line.pieces):
            for less in ("", *canaries(piece)[:1]) if isinstance(piece, str) else ("",):
                if less != piece:
                    pieces = (*line.pieces[:part], less, *line.pieces[part + 1 :])
                    yield [*body[:at], line._replace(pieces=pieces), *body[at + 1 :]]
