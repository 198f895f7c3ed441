"""What one organization reads: its articles passage by passage; and what it reads otherwise with another setting."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

from helpgen.compile import Setting, fill_plain
from helpgen.compile.decide import branches
from helpgen.compile.passages import passages
from helpgen.frozen import frozen
from helpgen.logic import Facts, holds
from helpgen.model.article import Article
from helpgen.model.template import truths


class ReadingShift(StrEnum):
    """What becomes of a passage, or of a whole article (line 0)."""

    APPEARS = "appears"
    VANISHES = "vanishes"
    REREADS = "reads otherwise"


@frozen
class Shifted:
    """A passage or an article that an organization reads otherwise: `before` and `after` are its words."""

    path: str
    line: int
    shift: ReadingShift
    before: str = ""
    after: str = ""


def shifts(
    articles: Sequence[Article], before: Facts, after: Facts, setting: Setting
) -> Iterator[Shifted]:
    """All that is read otherwise, article by article; of one that appears or vanishes only that it does."""
    for article in articles:
        is_there = [_is_read(article, facts) for facts in (before, after)]
        if is_there == [False, True]:
            yield Shifted(article.path, 0, ReadingShift.APPEARS)
        elif is_there == [True, False]:
            yield Shifted(article.path, 0, ReadingShift.VANISHES)
        elif all(is_there):
            old, new = (_words(article, facts, setting) for facts in (before, after))
            yield from _passages(article, old, new)


def _is_read(article: Article, facts: Facts) -> bool:
    return holds(article.exists, facts) and holds(article.has_body, facts)


def _words(article: Article, facts: Facts, setting: Setting) -> Mapping[int, str]:
    """The words of each passage by its first line."""
    answers = truths([branch.condition for branch in branches(article.body)], facts)
    words: dict[int, str] = {}
    for each in passages(article, answers, setting):
        texts = each.cells or (each.text,)
        told = " | ".join(fill_plain(text, facts) for text in texts)
        words[each.line] = f"{words[each.line]} {told}" if each.line in words else told
    return words


def _passages(
    article: Article, old: Mapping[int, str], new: Mapping[int, str]
) -> Iterator[Shifted]:
    for line in sorted({*old, *new}):
        place = article.place(line)
        where = (place.path, place.line)
        if line not in old:
            yield Shifted(*where, ReadingShift.APPEARS, after=new[line])
        elif line not in new:
            yield Shifted(*where, ReadingShift.VANISHES, before=old[line])
        elif old[line] != new[line]:
            yield Shifted(*where, ReadingShift.REREADS, old[line], new[line])
