"""Everything of a project but its articles: what an article is read against."""

from collections.abc import Mapping
from pathlib import Path

from helpgen.frozen import frozen
from helpgen.model.asset import Asset
from helpgen.model.body_words import ENGLISH_WORDS, BodyWords
from helpgen.model.catalog import Catalog
from helpgen.model.diagnostic import Checked, Diagnostic, Place
from helpgen.model.options import Options
from helpgen.model.rows_read import Since
from helpgen.model.source_places import PROFILES
from helpgen.model.theme import Theme
from helpgen.read.articles.article import ArticleReading, read_article
from helpgen.read.articles.lexicon import Lexicon, lexicon
from helpgen.read.catalog import CatalogFile, read_catalog
from helpgen.read.disk import assets as kinds
from helpgen.read.disk.assets import read_assets
from helpgen.read.disk.files import File, walk
from helpgen.read.options_file import OptionsFile, featured_faults, read_options
from helpgen.read.profiles.defaults import Basis, basis
from helpgen.read.profiles.profile import read_profile
from helpgen.read.profiles.tenants import ProfileReader, Tenants, read_profiles
from helpgen.read.snippets.library import FOLDER as SNIPPETS
from helpgen.read.snippets.library import SnippetLibrary, SnippetReach
from helpgen.read.snippets.read_snippets import read_library, read_snippets
from helpgen.read.theme import read_theme, wordless_content, wordless_locales
from helpgen.read.verdict import has_error
from helpgen.read.yaml.tree import Places
from helpgen.text.slug import slug_of

_SOURCE = ".md"


@frozen
class Premises:
    """A project without its articles.

    `sources` are the articles' files, not looked into yet, `snippets` the texts that they may include.
    `option_places` and `catalog_places` tell where a value stands: `title`, `categories.0.title`.

    `is_whole` is false where options, catalog, theme or a file to publish has an error: nothing can be built.
    `declared` is the catalog with the places of what it says, `basis` the same made ready for profiles.
    """

    options: Options
    catalog: Catalog
    option_places: Mapping[str, Place]
    catalog_places: Mapping[str, Place]
    theme: Theme | None
    tenants: Tenants
    assets: dict[str, Asset]
    sources: tuple[File, ...]
    lexicon: Lexicon
    is_whole: bool
    declared: CatalogFile
    basis: Basis
    snippets: SnippetLibrary

    @property
    def body_words(self) -> BodyWords:
        """The words that stand in articles although nobody typed them; English while there is no theme to ask."""
        return self.theme.body_words(self.options.language) if self.theme else ENGLISH_WORDS

    def read(self, file: File) -> Checked[ArticleReading]:
        """One of the sources, looked into."""
        return read_source(file, self.lexicon, self.snippets.reach(file.data))


def read_premises(
    root: Path, read_one: ProfileReader = read_profile, since: Since | None = None
) -> Checked[Premises]:
    """All that stands around the articles, and what is wrong with it; `read_one` reads a profile.

    With `since` only profiles are read that changed. Raises SourceError where a database fails that holds them.
    """
    root = root.resolve()
    options_file = read_options(root)
    options = Checked(options_file.value.options, options_file.diagnostics)
    catalog = read_catalog(root, options.value.language)
    files = _content_files(root, options.value)
    folder = f"{options.value.content}/{SNIPPETS}"
    texts = [file for file in files.value if file.path.endswith(_SOURCE)]
    sources = tuple([file for file in texts if not file.path.startswith(f"{folder}/")])
    shared_texts = [file for file in texts if file.path.startswith(f"{folder}/")]
    largest = options.value.limits.article_bytes
    shared_snippets = read_snippets(shared_texts, folder, largest)
    slugs = frozenset(slug_of(file.path, options.value.content) for file in sources)
    featured = tuple(featured_faults(options_file.value, slugs))
    others = tuple(file for file in files.value if not file.path.endswith(_SOURCE))
    assets = read_assets(others)
    ground = basis(catalog.value)
    tenants = tenants_of(root, options_file.value, ground, read_one, since)
    own = walk(root, f"{PROFILES}/{SNIPPETS}", lambda _: largest)
    snippets = read_library(
        shared_snippets.value,
        own.value or (),
        f"{PROFILES}/{SNIPPETS}",
        largest,
        tenants.value.taken()["tenant.id"],
    )
    language = options.value.language
    locales = {language, *(profile.locale for profile in tenants.value.profiles)}
    theme = read_theme(root, options.value.theme, locales)
    places = Places(options_file.value.tree)
    wordless = _wordless(theme.value, tenants.value, language, places) if theme.value else ()
    words = lexicon(
        options.value,
        catalog.value.catalog,
        slugs,
        is_known=catalog.value.is_whole,
        taken=tenants.value.taken(),
    )
    shared = (
        *options.diagnostics,
        *featured,
        *catalog.diagnostics,
        *theme.diagnostics,
        *files.diagnostics,
        *assets.diagnostics,
    )
    premises = Premises(
        options.value,
        catalog.value.catalog,
        places,
        Places(catalog.value.tree),
        theme.value,
        tenants.value,
        assets.value,
        sources,
        words,
        theme.value is not None and tenants.value.is_whole and not has_error(shared),
        catalog.value,
        ground,
        snippets.value,
    )
    unused = snippets.value.unused([file.data for file in sources])
    of_snippets = (*shared_snippets.diagnostics, *own.diagnostics, *snippets.diagnostics, *unused)
    found = (*shared, *tenants.diagnostics, *wordless, *of_snippets)
    return Checked(premises, found)


def tenants_of(
    root: Path,
    file: OptionsFile,
    ground: Basis,
    read_one: ProfileReader = read_profile,
    since: Since | None = None,
) -> Checked[Tenants]:
    """The organizations, wherever helpgen.yaml says that their profiles live. Raises SourceError."""
    if not file.options.profiles.has_rows:
        return read_profiles(root, ground, file.options, read_one)
    from helpgen.read.sources.row_tenants import read_rows  # noqa: PLC0415  ten files, and most profiles are files

    return read_rows(root, ground, file, since)


def read_source(file: File, words: Lexicon, reach: SnippetReach) -> Checked[ArticleReading]:
    """One article's file, looked into; `reach` are the snippets that it may show."""
    if file.data is not None:
        return read_article(file.path, file.data, words, reach)
    largest = words.options.limits.article_bytes
    message = f"the article is larger than {largest:,} bytes"
    hint = "split it, or raise `limits.articleBytes` in helpgen.yaml"
    return Checked(
        ArticleReading(file.path), (Diagnostic(Place(file.path), "FM106", message, hint),)
    )


def _wordless(
    theme: Theme, tenants: Tenants, language: str, places: Places
) -> tuple[Diagnostic, ...]:
    """Where pages or articles get English words although they are in another language."""
    place = places.get("language", Place("helpgen.yaml"))
    return (
        *wordless_locales(theme, tenants.profiles),
        *wordless_content(theme, language, place),
    )


def _content_files(root: Path, options: Options) -> Checked[tuple[File, ...]]:
    content, limit = options.content, options.limits.article_bytes
    help_files = walk(root, f"{content}/help", lambda path: _largest(path, limit))
    other_files = walk(root, f"{content}/assets", lambda path: _largest(path, 0))
    snippet_files = walk(root, f"{content}/{SNIPPETS}", lambda path: _largest(path, limit))
    found = [*help_files.diagnostics, *other_files.diagnostics, *snippet_files.diagnostics]
    if help_files.value is None:
        message, hint = "the project has no folder of articles", "make it, or set `content`"
        found.append(Diagnostic(Place(f"{content}/help"), "FS702", message, hint))
    shared = tuple(file for file in other_files.value or () if not file.path.endswith(_SOURCE))
    every = (*(help_files.value or ()), *shared, *(snippet_files.value or ()))
    return Checked(every, tuple(found))


def _largest(path: str, article_bytes: int) -> int:
    return article_bytes if path.endswith(_SOURCE) else kinds.LARGEST
