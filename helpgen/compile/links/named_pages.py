"""What articles and categories say of themselves to whoever links to them, worked out when it is first asked for."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import partial

from helpgen.compile.compiled import Compiled
from helpgen.compile.links.directory import Destination, Headings, Pages
from helpgen.compile.links.heading_ids import anchors
from helpgen.compile.setting import is_english
from helpgen.compile.variables.plain import as_typed, plain
from helpgen.compile.variables.variables import Variables
from helpgen.logic import Condition, Effort, any_of, both
from helpgen.model.article import Article
from helpgen.model.catalog import Category
from helpgen.model.corpus import Corpus
from helpgen.model.diagnostic import Checked, Place
from helpgen.model.text import Text

NOWHERE = Place("")


class NamedPages:
    """Titles of articles, ids of their headings, and pages as links find them.

    `compiled` is asked for an article whose headings are asked for. Nothing here knows who draws an article or holds
    the pages together: whatever does goes with its last user, and waits for no look for garbage.
    """

    def __init__(self, corpus: Corpus, compiled: Callable[[Article], Compiled]) -> None:
        self.variables = Variables(corpus.catalog, corpus.options.language)
        self.vocabulary = corpus.catalog.vocabulary()
        self.english = is_english(corpus.options)
        self.efforts: defaultdict[str, Effort] = defaultdict(Effort)
        self._compiled = compiled
        self._articles = {article.slug: article for article in corpus.articles}
        self._titles: dict[str, Checked[Text]] = {}
        self._anchors: dict[str, Mapping[int, str]] = {}
        self._headings: dict[str, Headings] = {}
        self._shelves = _shelves(corpus)

    def pages(self) -> Pages:
        """All of them by address: articles, then categories."""
        return Pages([*self._articles, *self._shelves], self._page)

    def title(self, article: Article) -> Checked[Text]:
        """The article's title, with what is wrong with it."""
        if article.slug not in self._titles:
            self._titles[article.slug] = self.plain(article, "title", article.front.title)
        return self._titles[article.slug]

    def plain(self, article: Article, field: str, source: str) -> Checked[Text]:
        """A text of its front matter, with what is wrong with it."""
        text = as_typed(source)
        if text is not None:  # of most nobody asks where they stand
            return Checked(text)
        place = article.places.get(field, article.place(1))
        return plain(source, place, self.variables, article.exists, english=self.english)

    def anchors(self, article: Article) -> Mapping[int, str]:
        """The id of each heading, by its line."""
        if article.slug not in self._anchors:
            headings, effort = self._compiled(article).headings, self.efforts[article.slug]
            self._anchors[article.slug] = anchors(headings, self.vocabulary, effort)
        return self._anchors[article.slug]

    def headings(self, article: Article) -> Headings:
        """What links may name in it."""
        known = self._headings.get(article.slug)
        if known is None:
            compiled, names = self._compiled(article), self.anchors(article)
            places: defaultdict[str, list[Condition]] = defaultdict(list)
            is_whole = article.has_body == article.exists
            for heading, shown in compiled.headings:
                given = shown if is_whole else both(article.has_body, shown)
                places[names[heading.line]].append(given)
            shown_by_name = {name: any_of(shown) for name, shown in places.items()}
            known = self._headings[article.slug] = Headings(shown_by_name, compiled.meant)
        return known

    def learn(self, article: Article, headings: Headings) -> None:
        """Somebody knows already what links may name in an article: it need not be compiled for them."""
        self._headings[article.slug] = headings

    def _page(self, slug: str) -> Destination:
        article = self._articles.get(slug)
        if article is None:
            return self._shelves[slug](self.variables)
        headings = partial(self.headings, article)
        return Destination(slug, self.title(article).value, article.exists, headings)


def _shelves(corpus: Corpus) -> Mapping[str, Callable[[Variables], Destination]]:
    """The pages of categories that have articles, by their addresses."""
    english = is_english(corpus.options)
    exists: defaultdict[str, list[Condition]] = defaultdict(list)
    for article in corpus.articles:
        exists[article.front.category].append(article.exists)

    def shelf(category: Category, slug: str, variables: Variables) -> Destination:
        title = plain(category.title, NOWHERE, variables, english=english).value
        return Destination(slug, title, any_of(exists[category.slug]))

    return {
        slug: partial(shelf, category, slug)
        for category in corpus.catalog.categories
        if category.slug in exists and (slug := f"/help/{category.slug}")
    }
