"""A project's files become the corpus: one consistent snapshot, or everything that is wrong with it."""

from pathlib import Path

from helpgen.model.article import Article
from helpgen.model.asset import Asset
from helpgen.model.checked import Checked
from helpgen.model.corpus import Corpus
from helpgen.model.diagnostic import Diagnostic
from helpgen.model.place import Place
from helpgen.model.options import Options
from helpgen.read import assets as kinds
from helpgen.read.addresses import address_faults
from helpgen.read.article import Draft, read_article
from helpgen.read.assets import read_assets
from helpgen.read.catalog import read_catalog
from helpgen.read.defaults import ground
from helpgen.read.files import File, walk
from helpgen.read.lexicon import Lexicon, lexicon
from helpgen.read.options import read_options
from helpgen.read.tenants import read_profiles
from helpgen.read.theme import read_theme
from helpgen.read.verdict import has_error

_SOURCE = ".md"


def read(root: Path, *, drafts: bool = False) -> Checked[Corpus | None]:
    """All that a project says; None where options, catalog, theme, articles or assets have an error.

    A profile's error only holds back its tenant. With `drafts`, drafts are articles like any other.
    """
    root = root.resolve()
    options = read_options(root)
    catalog = read_catalog(root)
    theme = read_theme(root, options.value.theme)
    words = lexicon(options.value, catalog.value.catalog, is_known=catalog.value.is_whole)
    content = read_content(root, words)
    tenants = read_profiles(root, ground(catalog.value), options.value)
    shared = (*options.diagnostics, *catalog.diagnostics, *theme.diagnostics, *content.diagnostics)
    found = tuple(sorted((*shared, *tenants.diagnostics)))
    if theme.value is None or has_error(shared):
        return Checked(None, found)
    articles, assets = content.value
    hidden = (
        frozenset() if drafts else frozenset(each.slug for each in articles if each.front.draft)
    )
    corpus = Corpus(
        options=options.value,
        catalog=catalog.value.catalog,
        articles=tuple(each for each in articles if each.slug not in hidden),
        tenants=tenants.value.profiles,
        assets=assets,
        theme=theme.value,
        held_back=tenants.value.held_back,
        drafts=hidden,
    )
    return Checked(corpus, found)


def read_content(
    root: Path, words: Lexicon
) -> Checked[tuple[tuple[Article, ...], dict[str, Asset]]]:
    """The articles, sorted by slug and drafts among them, and the files to publish beside them."""
    content, limit = words.options.content, words.options.limits.article_bytes
    help_files = walk(root, f"{content}/help", lambda path: _largest(path, limit))
    other_files = walk(root, f"{content}/assets", lambda path: _largest(path, 0))
    found = [*help_files.diagnostics, *other_files.diagnostics]
    if help_files.value is None:
        message, hint = "the project has no folder of articles", "make it, or set `content`"
        found.append(Diagnostic(Place(f"{content}/help"), "FS702", message, hint))
    files = help_files.value or ()
    sources = [file for file in files if file.path.endswith(_SOURCE)]
    read_sources = [_article(file, words) for file in sources]
    found += [each for source in read_sources for each in source.diagnostics]
    found += address_faults(each.value.fields for each in read_sources if each.value.fields)
    assets = read_assets(
        (*(file for file in files if not file.path.endswith(_SOURCE)), *(other_files.value or ()))
    )
    articles = [each.value.article for each in read_sources if each.value.article]
    articles.sort(key=lambda article: article.slug)
    return Checked((tuple(articles), assets.value), (*found, *assets.diagnostics))


def _largest(path: str, article_bytes: int) -> int:
    return article_bytes if path.endswith(_SOURCE) else kinds.LARGEST


def _article(file: File, words: Lexicon) -> Checked[Draft]:
    if file.data is not None:
        return read_article(file.path, file.data, words)
    largest = words.options.limits.article_bytes
    message = f"the article is larger than {largest:,} bytes"
    hint = "split it, or raise `limits.articleBytes` in helpgen.yaml"
    return Checked(Draft(file.path), (Diagnostic(Place(file.path), "FM106", message, hint),))
