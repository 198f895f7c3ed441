"""What the fields and conditions of an article may name, looked up once for all articles."""

from collections.abc import Mapping
from dataclasses import replace

from helpgen.frozen import frozen
from helpgen.logic.condition import Vocabulary
from helpgen.model.article import FrontMatter
from helpgen.model.catalog import Catalog, WhenUnmet
from helpgen.model.options import Options


@frozen
class Lexicon:
    """The names of one project. `is_known` is false where the catalog cannot be read: then nothing is held against it.

    `manuals` are the slugs of the articles that keys name as the way to change them, `slugs` those that the files of
    articles stand for.
    """

    options: Options
    catalog: Catalog
    is_known: bool
    vocabulary: Vocabulary
    manuals: frozenset[str]
    slugs: frozenset[str] = frozenset()

    def when_unmet(self, front: FrontMatter) -> WhenUnmet:
        """What becomes of an article with these fields where its prerequisites are unmet."""
        return front.when_unmet or self.options.unmet_prerequisites


def lexicon(
    options: Options,
    catalog: Catalog,
    slugs: frozenset[str] = frozenset(),
    *,
    is_known: bool = True,
    taken: Mapping[str, tuple[str, ...]] | None = None,
) -> Lexicon:
    """The names of one project; `taken` are the values that its organizations have, by the built-in key."""
    manuals = frozenset(key.article for key in catalog.keys().values() if key.article)
    vocabulary = dict(catalog.vocabulary())
    for key, values in (taken or {}).items():
        vocabulary[key] = replace(vocabulary[key], taken=values)
    return Lexicon(options, catalog, is_known, vocabulary, manuals, slugs)
