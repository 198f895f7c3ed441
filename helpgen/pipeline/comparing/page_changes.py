"""What is otherwise between two states of one page."""

from collections.abc import Container, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest

from helpgen.model.site_diff import MARKS, Hunk, LinePair, PageChange, PageFate, ShownLine
from helpgen.pipeline.comparing.page_lines import PageBlock, page_lines, said

_ALIKE = 0.5  # of two lines: below that, the words that both have are there by chance


def page_change(path: str, before: bytes | None, after: bytes | None) -> PageChange | None:
    """What becomes of the page at a path; None where it says the same. A page that is not there is None."""
    old, new = said(_text(before)), said(_text(after))
    if before is not None and after is not None and old == new:
        return None
    hunks = tuple(_hunks(page_lines(old, path), page_lines(new, path)))
    if before is None:
        return PageChange(path, PageFate.ADDED, hunks)
    if after is None:
        return PageChange(path, PageFate.REMOVED, hunks)
    return PageChange(path, PageFate.CHANGED, hunks) if hunks else None


def _text(page: bytes | None) -> str:
    return "" if page is None else page.decode("utf-8", "replace")


def _hunks(before: Sequence[PageBlock], after: Sequence[PageBlock]) -> Iterator[Hunk]:
    """The stretches of lines that are not the same."""
    steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    for kind, first, last, start, end in steps:
        if kind != "equal":
            pairs = zip_longest(before[first:last], after[start:end])
            yield Hunk(tuple(_pair(old, new) for old, new in pairs))


def _pair(old: PageBlock | None, new: PageBlock | None) -> LinePair:
    """Two lines that stand beside each other, with the words marked that only one has, if most are in both."""
    if old is None or new is None:
        return LinePair(_plain(old) if old else None, _plain(new) if new else None)
    matched = SequenceMatcher(None, old.tokens, new.tokens, autojunk=False)
    if matched.ratio() < _ALIKE:
        return LinePair(_plain(old), _plain(new))
    same = matched.get_matching_blocks()
    mine = {each.a + step for each in same for step in range(each.size)}
    yours = {each.b + step for each in same for step in range(each.size)}
    return LinePair(_marked(old, mine), _marked(new, yours))


def _plain(block: PageBlock) -> ShownLine:
    return _marked(block, range(len(block.tokens)))


def _marked(block: PageBlock, same: Container[int]) -> ShownLine:
    """The line with neighbors joined that are both in the other one, or both not."""
    runs: list[tuple[str, bool]] = []
    for number, token in enumerate(block.tokens):
        is_mark = token in MARKS
        is_changed = number not in same and not is_mark
        if runs and not is_mark and runs[-1][0] not in MARKS and runs[-1][1] == is_changed:
            runs[-1] = (runs[-1][0] + token, is_changed)
        else:
            runs.append((token, is_changed))
    return ShownLine(block.kind, tuple(runs))
