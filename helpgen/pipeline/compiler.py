"""Articles are compiled on as many processors as pay, each within its limit of time."""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol, TypeVar

from helpgen.compile import Compiled, Setting, Survey
from helpgen.compile.decide import Truths
from helpgen.frozen import frozen
from helpgen.model.article import Article
from helpgen.model.diagnostic import Checked
from helpgen.model.options import Limits
from helpgen.model.timings import Stage
from helpgen.pipeline.article_compiler import article_compiler
from helpgen.pipeline.item_limit import article_seconds, item_limit, patience_for
from helpgen.pipeline.stopwatch import Stopwatch
from helpgen.pipeline.unswept import unswept
from helpgen.pipeline.workers import shared_out
from helpgen.pipeline.worth_a_fork import workers_for
from helpgen.read import ArticleReading as Source
from helpgen.read import File, SnippetReach, read_source
from helpgen.read.articles.lexicon import Lexicon


class _HasPath(Protocol):
    @property
    def path(self) -> str:
        """Where its text lies, in the project."""


_Item = TypeVar("_Item", bound=_HasPath)
_Result = TypeVar("_Result")


@frozen
class Compiler:
    """How articles are compiled, for whom, and what each may take; `sizes` has the bytes of their files by path."""

    setting: Setting
    survey: Survey
    limits: Limits
    sizes: Mapping[str, int]
    stopwatch: Stopwatch

    def read(self, file: File, lexicon: Lexicon, reach: SnippetReach) -> Checked[Source]:
        """The article in a file; `reach` are the snippets that it may show."""
        seconds = article_seconds(self.limits, self.sizes[file.path], 1)
        with item_limit(seconds, file.path), self.stopwatch.stage(Stage.READ):
            return read_source(file, lexicon, reach)

    def compiled(self, article: Article, answers: Sequence[Truths]) -> Compiled:
        """An article that was read, in the variants that are wanted."""
        seconds = self._seconds(article, len(answers))
        with item_limit(seconds, article.path), self.stopwatch.stage(Stage.COMPILE):
            return article_compiler()(article, answers, self.setting)

    def linked(self, article: Article, variants: int, draw: Callable[[], _Result]) -> _Result:
        """What comes of drawing an article of so many variants, which may not take longer than compiling it."""
        seconds = self._seconds(article, variants)
        with item_limit(seconds, article.path), self.stopwatch.stage(Stage.LINK):
            return draw()

    def all_read(
        self,
        read: Callable[[_Item], _Result],
        items: Sequence[_Item],
        jobs: int | None,
        *,
        is_to_compile: bool,
    ) -> list[_Result]:
        """What comes of reading each; what is going to compile them is loaded meanwhile."""
        load = self._load if items and is_to_compile else lambda: None
        return self._shared(read, items, jobs, load, variants=1)

    def all_compiled(
        self,
        work: Callable[[_Item], _Result],
        items: Sequence[_Item],
        jobs: int | None,
        meanwhile: Callable[[], None] = lambda: None,
    ) -> list[_Result]:
        """The results of `work` for articles; what compiles is loaded once, before anybody is forked."""
        if items:
            self._load()
        return self._shared(work, items, jobs, meanwhile, variants=len(self.survey))

    def _load(self) -> None:
        with self.stopwatch.stage(Stage.LOAD):
            article_compiler()

    def _seconds(self, article: Article, variants: int) -> float:
        size = self.limits.article_bytes if article.runs else self.sizes[article.path]
        return article_seconds(self.limits, size, variants)

    def _shared(
        self,
        work: Callable[[_Item], _Result],
        items: Sequence[_Item],
        jobs: int | None,
        meanwhile: Callable[[], None],
        *,
        variants: int,
    ) -> list[_Result]:
        """The results of `work`, on as many processors as pay; next to nothing of an article is in rings."""
        largest = max(self.sizes.values(), default=0)
        with unswept():
            return shared_out(
                work,
                items,
                workers_for(len(items), jobs),
                meanwhile,
                lambda item: item.path,
                patience=patience_for(article_seconds(self.limits, largest, variants)),
                stopwatch=self.stopwatch,
            )
