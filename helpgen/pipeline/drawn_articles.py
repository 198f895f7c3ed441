"""All compiled articles become blueprints; those that were drawn before of the same are there already."""

from collections.abc import Callable, Mapping, Sequence

from helpgen.cache.cache import key_of
from helpgen.compile import Compiled, Drawing
from helpgen.frozen import frozen
from helpgen.model.article import Article
from helpgen.model.corpus import Corpus
from helpgen.model.diagnostic import Checked
from helpgen.model.template import Blueprint
from helpgen.model.timings import Stage
from helpgen.pipeline.kept_articles import ArticleKey, KeptArticle, KeptArticles
from helpgen.pipeline.stopwatch import UNTIMED, Stopwatch


@frozen
class CompiledArticle:
    """An article compiled now, or found as it was compiled before, perhaps with more variants than its key wants.

    What is compiled is kept under the key; no key is there where nothing is kept.
    """

    key: ArticleKey | None
    compiled: Compiled | None
    kept: KeptArticle | None = None


def drawn_articles(  # noqa: PLR0913  what is drawn, with what, and what else is done
    corpus: Corpus,
    found: Mapping[str, CompiledArticle],
    moved: Mapping[str, str],
    kept: KeptArticles | None,
    again: Callable[[Sequence[Article]], Sequence[Compiled]],
    *,
    stopwatch: Stopwatch = UNTIMED,
) -> Checked[tuple[Blueprint, ...]]:
    """Every article ready to be filled; `found` has them by slug, `moved` maps an old address to the page in its place.

    `again` compiles articles that were kept, and that have to be bound to other pages than they were.
    """
    compiled = {slug: each.compiled for slug, each in found.items() if each.compiled}
    drawing = Drawing(corpus, lambda article: compiled[article.slug], moved)
    ground = _ground(corpus, moved)
    for article in corpus.articles:
        if known := found[article.slug].kept:
            drawing.learn(article, known.headings)
    drawn: dict[str, Checked[Blueprint]] = {}
    for article in corpus.articles if kept else ():
        known = found[article.slug].kept
        with stopwatch.stage(Stage.CACHE):
            made = kept.drawn(article, known, drawing, ground) if kept and known else None
        if made:
            drawn[article.slug] = made
    missing = [
        article
        for article in corpus.articles
        if article.slug not in drawn and article.slug not in compiled
    ]
    for article, each in zip(missing, again(missing) if missing else (), strict=True):
        compiled[article.slug] = each
    for article in corpus.articles:
        if article.slug not in drawn:
            made = drawn[article.slug] = drawing.blueprint(article)
            key = found[article.slug].key
            if kept and key:
                kept.tell(article, was_found=found[article.slug].kept is not None)
                with stopwatch.stage(Stage.CACHE):
                    kept.keep(key, compiled[article.slug], made, drawing, ground)
    in_order = [drawn[article.slug] for article in corpus.articles]
    findings = [finding for each in in_order for finding in each.diagnostics]
    return Checked(
        tuple([each.value for each in in_order]), (*findings, *drawing.missing_featured())
    )


def _ground(corpus: Corpus, moved: Mapping[str, str]) -> str:
    """A digest of which addresses there are."""
    slugs = [article.slug for article in corpus.articles]
    shelves = sorted({article.front.category for article in corpus.articles})
    told = (slugs, shelves, sorted(moved.items()), sorted(corpus.drafts), sorted(corpus.broken))
    return key_of("addresses", repr(told))
