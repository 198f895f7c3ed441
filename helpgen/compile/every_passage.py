"""All that an article can say: the passages of as few variants as show every line once.

What an organization has set plays no part, so the answer is the same for whoever asks.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from helpgen.compile.decide import Truths, branches, covering
from helpgen.compile.passages import Passage, passages
from helpgen.compile.setting import Setting
from helpgen.model.article import Article
from helpgen.model.source import Body, Choice


@dataclass(frozen=True, slots=True)
class Reading:
    """One variant: its passages, and the first and last lines of the branches that it leaves out."""

    passages: Sequence[Passage]
    left_out: tuple[tuple[int, int], ...]

    def shows(self, line: int) -> bool:
        """Whether a directive or claim on that line of the source is one of this variant's."""
        return not any(first < line < last for first, last in self.left_out)


class Readings:
    """The variants of articles in a stable order, one at least of each; each article is read once."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._known: dict[str, tuple[Reading, ...]] = {}

    def __call__(self, article: Article) -> Sequence[Reading]:
        """Those of one article."""
        if article.path not in self._known:
            self._known[article.path] = tuple(_readings(article, self._setting))
        return self._known[article.path]


def _readings(article: Article, setting: Setting) -> Iterator[Reading]:
    body = article.body
    wanted = list(covering(body, (), lambda _line: True))
    nothing = tuple(False for _ in branches(body))
    for answers in wanted or [nothing]:
        yield Reading(passages(article, answers, setting), tuple(_left_out(body, answers)))


def _left_out(body: Body, answers: Truths) -> Iterator[tuple[int, int]]:
    """The lines between the directives around each branch that is not shown; within a line there are none."""
    truth = {id(branch): holds for branch, holds in zip(branches(body), answers, strict=True)}
    todo = [node for node in body if isinstance(node, Choice)]
    while todo:
        choice = todo.pop(0)
        shown = next((each for each in choice.branches if truth[id(each)]), None)
        ends = [each.line for each in choice.branches[1:]]
        ends.append(choice.end.number if choice.end else choice.branches[-1].line)
        for branch, end in zip(choice.branches, ends, strict=True):
            if branch is not shown:
                yield branch.line, end
        if shown is not None:
            todo += [node for node in shown.nodes if isinstance(node, Choice)]
