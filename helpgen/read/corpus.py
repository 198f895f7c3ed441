"""A project's files become the corpus: one consistent snapshot, and everything that is wrong with it."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from helpgen.model.corpus import Corpus
from helpgen.model.diagnostic import Checked, Diagnostic
from helpgen.read.articles.addresses import address_faults
from helpgen.read.articles.article import ArticleReading
from helpgen.read.bounds import bounds
from helpgen.read.premises import Premises, read_premises
from helpgen.text.nearest import nearest
from helpgen.text.slug import slug_fault, slug_of


def read(root: Path, *, drafts: bool = False) -> Checked[Corpus | None]:
    """All that a project says; None where options, catalog, theme or a file to publish has an error.

    An article's error leaves it out, and is among the findings; a profile's only holds back its tenant.
    """
    premises = read_premises(root)
    sources = [premises.value.read(file) for file in premises.value.sources]
    gathered = gather(premises.value, sources, drafts=drafts)
    return Checked(gathered.value, tuple(sorted((*premises.diagnostics, *gathered.diagnostics))))


def gather(
    premises: Premises, sources: Sequence[Checked[ArticleReading]], *, drafts: bool = False
) -> Checked[Corpus | None]:
    """The articles put together with what stands around them; with `drafts`, drafts are articles like any other."""
    found: list[Diagnostic] = [each for source in sources for each in source.diagnostics]
    clashes = list(address_faults(each.value.fields for each in sources if each.value.fields))
    found += clashes
    found += _missing_manuals(premises, sources, with_drafts=drafts)
    if premises.theme is None or not premises.is_whole:
        return Checked(None, tuple(found))
    clashing = {each.place.path for each in clashes}
    sound = [each.value.article for each in sources if each.value.article]
    articles = [article for article in sound if article.path not in clashing]
    hidden = frozenset(article.slug for article in articles if article.front.draft and not drafts)
    corpus = Corpus(
        options=premises.options,
        catalog=premises.catalog,
        articles=tuple(
            sorted(
                (article for article in articles if article.slug not in hidden),
                key=lambda article: article.slug,
            )
        ),
        tenants=premises.tenants.profiles,
        assets=premises.assets,
        theme=premises.theme,
        held_back=premises.tenants.held_back,
        drafts=hidden,
        option_places=premises.option_places,
        catalog_places=premises.catalog_places,
        bounds=bounds(premises.catalog, premises.basis.demands),
        broken=frozenset(
            slug for source in sources for slug in _broken(source.value, premises, clashing)
        ),
    )
    return Checked(corpus, tuple(found))


def _missing_manuals(
    premises: Premises, sources: Sequence[Checked[ArticleReading]], *, with_drafts: bool
) -> Iterator[Diagnostic]:
    """The keys whose `article` names none. An article with errors counts, and so does an old address."""
    known: set[str] = set()
    drafts: set[str] = set()
    for reading in (source.value for source in sources):
        if reading.article is None:
            known.update(_broken(reading, premises, set()))
        elif reading.article.front.draft and not with_drafts:
            drafts.add(reading.article.slug)
        else:
            known.update((reading.article.slug, *reading.article.front.redirect_from))
    for name, key in premises.catalog.keys().items() if sources else ():
        if not key.article or key.article in known or slug_fault(key.article):
            continue
        place = premises.declared.tree.place((*name.split("."), "article"))
        near = nearest(key.article, known)
        message = f"`{name}.article` names {key.article}, and there is no such article"
        hint = f"did you mean {near}?" if near else "name the slug of an article, or remove it"
        if key.article in drafts:
            message = f"`{name}.article` names {key.article}, which is a draft"
            hint = "publish it first, or remove the field"
        yield Diagnostic(place, "LK602", message, hint)


def _broken(draft: ArticleReading, premises: Premises, clashing: set[str]) -> tuple[str, ...]:
    """The addresses that an article with an error would have had: the one it names, and the one its file stands for."""
    if draft.article is not None and draft.path not in clashing:
        return ()
    own = slug_of(draft.path, premises.options.content)
    named = draft.fields.value.get("slug") if draft.fields else None
    return (own, *([named] if isinstance(named, str) else []))
