"""All articles become blueprints; those that were drawn before of the same are there already."""

from collections.abc import Callable, Mapping

from helpgen.cache.cache import key_of
from helpgen.frozen import frozen
from helpgen.model.article import Article
from helpgen.model.corpus import Corpus
from helpgen.model.diagnostic import Checked
from helpgen.model.template import Blueprint
from helpgen.model.timings import Stage
from helpgen.pipeline.article_work import ArticleWork, Drawable, MadeArticle
from helpgen.pipeline.bound_article import BoundArticle
from helpgen.pipeline.kept_articles import KeptArticle

_Made = Mapping[str, MadeArticle]
_Drawn = dict[str, Checked[Blueprint]]


def drawn_articles(
    work: ArticleWork, jobs: int | None, meanwhile: Callable[[], None]
) -> Checked[tuple[Blueprint, ...]]:
    """Every article ready to be filled, made on as many processors as pay; this one does something else `meanwhile`.

    Those that are known from before are found here: handing them over would take longer.
    """
    steps = _Steps(work, jobs, _ground(work.corpus, work.moved))
    made = steps.made(meanwhile)
    with work.compiler.stopwatch.stage(Stage.LINK):
        drawn = steps.as_before(made)
    drawable = steps.drawable(made, drawn)
    with work.compiler.stopwatch.stage(Stage.LINK):
        drawn |= steps.drawn(made, drawable)
        in_order = [drawn[article.slug] for article in work.corpus.articles]
        findings = [finding for each in in_order for finding in each.diagnostics]
        missed = work.drawing.missing_featured()
        return Checked(tuple([each.value for each in in_order]), (*findings, *missed))


@frozen
class _Steps:
    """All articles of a corpus, step by step; how far each has come is told by its slug.

    `ground` is a digest of which addresses there are.
    """

    work: ArticleWork
    jobs: int | None
    ground: str

    def made(self, meanwhile: Callable[[], None]) -> _Made:
        """Each article found as it was compiled, or compiled now; those that name it know what of it."""
        work, articles = self.work, self.work.corpus.articles
        with work.compiler.stopwatch.stage(Stage.CACHE):
            made = {each.slug: known for each in articles if (known := work.known(each))}
        others = [article for article in articles if article.slug not in made]
        fresh = work.compiler.all_compiled(work.made, others, self.jobs, meanwhile)
        made |= {article.slug: each for article, each in zip(others, fresh, strict=True)}
        for article in articles:
            work.learn(article, made[article.slug].came)
        if work.kept:
            for note in (note for each in fresh for note in each.notes):
                work.kept.past.cache.note(note)
        return made

    def as_before(self, made: _Made) -> _Drawn:
        """Those that were drawn before, when all pages that they ask said what they say now."""
        work, drawn = self.work, _Drawn()
        for article in work.corpus.articles if work.kept else ():
            came = made[article.slug].came
            if work.kept and isinstance(came, KeptArticle):
                with work.compiler.stopwatch.stage(Stage.CACHE):
                    found = work.kept.drawn(article, came, work.drawing, self.ground)
                if found:
                    drawn[article.slug] = found
        return drawn

    def drawable(self, made: _Made, drawn: _Drawn) -> Mapping[str, Drawable]:
        """All others, compiled; what was found so has to be bound to other pages, and is compiled again."""
        came = {slug: each.came for slug, each in made.items() if slug not in drawn}
        articles = self.work.corpus.articles
        again = [each for each in articles if isinstance(came.get(each.slug), KeptArticle)]
        anew = self.work.compiler.all_compiled(self.work.made_anew, again, self.jobs)
        for article, each in zip(again, anew, strict=True):
            self.work.learn(article, each)
            came[article.slug] = each
        return {slug: each for slug, each in came.items() if not isinstance(each, KeptArticle)}

    def drawn(self, made: _Made, drawable: Mapping[str, Drawable]) -> _Drawn:
        """These, bound; the next build finds them."""
        work, drawn = self.work, _Drawn()
        for article in work.corpus.articles:
            came = drawable.get(article.slug)
            if came is not None:
                bound = came if isinstance(came, BoundArticle) else work.bound(article, came)
                drawn[article.slug] = bound.drawn(article)
                self._keep(article, made[article.slug], bound, drawn[article.slug])
        return drawn

    def _keep(
        self, article: Article, made: MadeArticle, bound: BoundArticle, drawn: Checked[Blueprint]
    ) -> None:
        """It is owed that the next build finds it; not where it hangs on who reads."""
        work = self.work
        if work.kept is None or made.key is None:
            return
        work.kept.tell(article, was_found=isinstance(made.came, KeptArticle))
        if bound.is_for_all:
            with work.compiler.stopwatch.stage(Stage.CACHE):
                work.kept.keep(made.key, drawn, work.drawing, self.ground)


def _ground(corpus: Corpus, moved: Mapping[str, str]) -> str:
    """A digest of which addresses there are."""
    slugs = [article.slug for article in corpus.articles]
    shelves = sorted({article.front.category for article in corpus.articles})
    told = (slugs, shelves, sorted(moved.items()), sorted(corpus.drafts), sorted(corpus.broken))
    return key_of("addresses", repr(told))
