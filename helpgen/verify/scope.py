"""What a claim speaks of: the passages of an article, or the sentence, that it vouches for.

A claim on a line of its own speaks of the passage below: a paragraph, an item, a step, a row. Below a passage that ends
in a colon, the list or table that it introduces belongs to it. `examples` speak of their table and of what introduces
it, `flow` of its whole list; what stands on a line speaks of the sentence there.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from helpgen.compile.every_passage import Reading
from helpgen.compile.passages import Kind, Passage
from helpgen.frozen import frozen
from helpgen.logic.claim_words import INLINE
from helpgen.model.claim import Claim
from helpgen.model.source import Body, Choice, Within
from helpgen.verify.prose.plain import said
from helpgen.verify.prose.told import Sentence, told


@frozen
class Covered:
    """A passage that a claim speaks of; of its sentences (from 0) only one, where that is given."""

    passage: Passage
    sentence: int | None = None

    def sentences(self) -> tuple[Sentence, ...]:
        """What is vouched for."""
        every = told(self.passage)
        return every if self.sentence is None else (every[self.sentence],)


def covered(claim: Claim, reading: Reading) -> tuple[Covered, ...]:
    """What the claim speaks of in one variant; nothing where the variant does not have it."""
    if not reading.shows(claim.line, claim.column):
        return ()
    passages = reading.passages
    if claim.said.form in INLINE:
        return tuple(_sentence(claim, passages))
    if claim.said.form == "examples":
        return tuple(map(Covered, _of_examples(claim, passages)))
    target = target_of(claim.line, passages)
    if target is None or target.kind is Kind.HEADING:
        return ()
    if claim.said.form == "flow" and target.kind is Kind.STEP:
        return tuple(map(Covered, _list(target, passages)))
    return tuple(map(Covered, _with_introduced(target, passages)))


def target_of(line: int, passages: Sequence[Passage]) -> Passage | None:
    """The passage that a line stands in, or the first one below."""
    within = next((each for each in passages if each.line <= line <= each.last), None)
    return within or next((each for each in passages if each.line > line), None)


def _with_introduced(first: Passage, passages: Sequence[Passage]) -> Iterator[Passage]:
    """A passage and the list or table that it introduces; the head of a table stands for all of it."""
    if first.kind is Kind.HEAD:
        yield from _table(first, passages)
        return
    yield first
    below = list(passages[passages.index(first) + 1 :])
    if not said(first).rstrip(" *_").endswith(":") or not below:
        return
    if below[0].kind is Kind.HEAD:
        yield from _table(below[0], passages)
    else:
        yield from takewhile(
            lambda each: each.depth > first.depth and each.kind is not Kind.HEAD, below
        )


def _list(first: Passage, passages: Sequence[Passage]) -> Iterator[Passage]:
    """The list in which a step stands, with the lists within its items."""
    below = passages[passages.index(first) :]
    yield from takewhile(lambda each: each.group == first.group or each.depth > first.depth, below)


def _table(head: Passage, passages: Sequence[Passage]) -> Iterator[Passage]:
    return (each for each in passages if each.group == head.group and each.cells)


def _of_examples(claim: Claim, passages: Sequence[Passage]) -> Iterator[Passage]:
    if claim.hidden is not None:
        yield from _beside(claim, passages)
        return
    head = target_of(claim.line, passages)
    if head is None or head.kind is not Kind.HEAD:
        return
    if introduction := _above(head, passages):
        yield introduction
    yield from _table(head, passages)


def _above(head: Passage, passages: Sequence[Passage]) -> Passage | None:
    """What introduces a table: the paragraph right above it, or the item within which both stand."""
    at = passages.index(head)
    above = passages[at - 1] if at else None
    if above is None or above.kind in (Kind.HEADING, Kind.ROW, Kind.HEAD):
        return None
    return above if above.kind is Kind.PARAGRAPH or head.depth >= above.depth else None


def _beside(claim: Claim, passages: Sequence[Passage]) -> Iterator[Passage]:
    """What a table that nobody sees speaks of: the passages whose lines it touches, or else the nearest one above.

    Where nothing stands above it in its section, it is the one below.
    """
    last = max([claim.line, *_numbers(claim.hidden or ())]) + 1
    above = next((each for each in reversed(passages) if each.last < claim.line), None)
    below = next((each for each in passages if each.line > last), None)
    shown = [each for each in (above, below) if each and each.kind is not Kind.HEADING]
    touching = [each for each in shown if each.last == claim.line - 1 or each.line == last + 1]
    for each in touching or shown[:1]:
        yield from _with_introduced(each, passages)


def _numbers(body: Body) -> Iterator[int]:
    for node in body:
        if isinstance(node, Choice):
            yield from (branch.line for branch in node.branches)
            yield from (node.end.number,) if node.end else ()
            for branch in node.branches:
                yield from _numbers(branch.nodes)
        elif isinstance(node, Within) or node.number:
            yield node.number


_COMMENT = re.compile(r"<!--.*?-->")
_VARIABLE = re.compile(r"\{[^{}]*\}")
_LETTER = re.compile(r"[^\W_]|\x00")
_TAIL = 80


def _sentence(claim: Claim, passages: Sequence[Passage]) -> Iterator[Covered]:
    """The sentence in which the words before the claim end."""
    passage = next((each for each in passages if each.line <= claim.line <= each.last), None)
    if passage is None:
        return
    before = _letters(_COMMENT.sub("", claim.before))
    every = [_letters(each.text) for each in told(passage)]
    whole = "".join(every)
    for size in range(min(len(before), _TAIL), 0, -1):
        at = whole.find(before[-size:])
        if at >= 0:
            yield Covered(passage, _index(every, at + size))
            return


def _letters(text: str) -> str:
    """Letters and figures alone, and one sign for each variable: what markup and typography do not change."""
    plain = _VARIABLE.sub("\x00", text.replace("{{", "{").replace("}}", "}"))
    return "".join(_LETTER.findall(plain)).casefold()


def _index(every: Sequence[str], end: int) -> int:
    """In which of some texts joined together the letter stands that ends there."""
    for number, each in enumerate(every):
        if end <= len(each):
            return number
        end -= len(each)
    return len(every) - 1
