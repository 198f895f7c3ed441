"""One article compiled and bound, in whichever process; or found as a build before this one compiled it."""

from collections.abc import Mapping, Sequence

from helpgen.compile import Compiled, Drawing
from helpgen.compile.decide import Truths
from helpgen.compile.links.named_elsewhere import names_headings_elsewhere
from helpgen.frozen import frozen
from helpgen.model.article import Article
from helpgen.model.corpus import Corpus
from helpgen.model.timings import Stage
from helpgen.pipeline.bound_article import BoundArticle, bound_article
from helpgen.pipeline.compiler import Compiler
from helpgen.pipeline.kept_articles import ArticleKey, KeptArticle, KeptArticles
from helpgen.pipeline.read_articles import ReadArticle

Drawable = BoundArticle | Compiled
"""An article bound already, or one that waits until all are compiled."""


@frozen
class MadeArticle:
    """What came of one article; perhaps it was found as it was compiled before.

    It is kept under the key; no key is there where nothing is kept. `notes` say what was wrong with what was kept.
    """

    came: Drawable | KeptArticle
    key: ArticleKey | None = None
    notes: tuple[str, ...] = ()


class ArticleWork:
    """What is done with each article of a corpus: the files that they were `read` from are by their paths.

    `moved` maps an old address to the page in its place.

    An article is bound where it was compiled, as soon as that is done: what other articles say of themselves they say
    in their front matter. One with a link that names a heading of another waits until that one is compiled, too.

    Where these `are_some` of the project's tenants, what was kept for more of them will do.
    """

    def __init__(  # noqa: PLR0913  what there is of the project, and how it is compiled and kept
        self,
        corpus: Corpus,
        read: Mapping[str, ReadArticle],
        moved: Mapping[str, str],
        compiler: Compiler,
        kept: KeptArticles | None,
        *,
        are_some: bool,
    ) -> None:
        self.corpus = corpus
        self.moved = moved
        self.compiler = compiler
        self.kept = kept
        self._read = read
        self._are_some = are_some
        self._compiled = compiled = dict[str, Compiled]()
        self.drawing = Drawing(corpus, lambda article: compiled[article.slug], moved)

    def known(self, article: Article) -> MadeArticle | None:
        """The article as it was compiled before, if its file was read before; None where that is not known."""
        if self.kept is None or not self._read[article.path].is_known:
            return None
        key = self._key(self.kept, article, self.compiler.survey.wanted(article))
        found = self.kept.find(key, may_have_more=self._are_some)
        return MadeArticle(found, key) if found else None

    def made(self, article: Article) -> MadeArticle:
        """The article in the variants that its tenants need; it is not `known`."""
        answers = self.compiler.survey.wanted(article)
        if self.kept is None:
            return MadeArticle(self._drawable(article, answers))
        with self.compiler.stopwatch.stage(Stage.CACHE):
            key, found = self._key(self.kept, article, answers), None
            if not self._read[article.path].is_known:  # or somebody has looked
                found = self.kept.find(key, may_have_more=self._are_some)
            notes = self.kept.past.cache.take_notes()
        return MadeArticle(found or self._drawable(article, answers), key, notes)

    def made_anew(self, article: Article) -> Drawable:
        """The same whatever is kept: the article was found, and has to be bound to other pages than it was."""
        return self._drawable(article, self.compiler.survey.wanted(article))

    def learn(self, article: Article, came: Drawable | KeptArticle) -> None:
        """What came of an article is known to those that name it."""
        if isinstance(came, Compiled):
            self._compiled[article.slug] = came
            return
        self.drawing.learn(article, came.headings)
        if isinstance(came, BoundArticle):
            self.drawing.learn_taken(article, came.taken)

    def bound(self, article: Article, compiled: Compiled) -> BoundArticle:
        """The article bound to the others, of which is known what its links name in them."""
        self._compiled[article.slug] = compiled
        bound = self.compiler.linked(
            article, len(compiled.variants), lambda: bound_article(article, compiled, self.drawing)
        )
        del self._compiled[article.slug]
        return bound

    def _drawable(self, article: Article, answers: Sequence[Truths]) -> Drawable:
        compiled = self.compiler.compiled(article, answers)
        waits = names_headings_elsewhere(article, compiled)
        return compiled if waits else self.bound(article, compiled)

    def _key(self, kept: KeptArticles, article: Article, answers: Sequence[Truths]) -> ArticleKey:
        read = self._read[article.path].file
        return kept.key(read.file, read.reach, answers)
