"""One tenant's site is its contents on their shelves, and nothing that another tenant has."""

from collections.abc import Mapping, Sequence

from helpgen.assemble.highlights import featured, recent
from helpgen.assemble.moves import settle
from helpgen.assemble.order import stock
from helpgen.assemble.same_words import same_words
from helpgen.model.asset import Asset
from helpgen.model.catalog import Words
from helpgen.model.content import Content
from helpgen.model.options import Options
from helpgen.model.profile import Profile
from helpgen.model.search_entry import SearchEntry
from helpgen.model.site import Shelf, Site, Tenant


def assemble(  # noqa: PLR0913, PLR0917  these are exactly the nouns that a site is made of
    profile: Profile,
    options: Options,
    title: str,
    shelves: Sequence[Shelf],
    contents: Sequence[Content],
    moved: Mapping[str, str],
    assets: Mapping[str, Asset],
    entries: Mapping[str, SearchEntry],
    labels: Mapping[str, Words],
    roles: Mapping[str, str],
    markdown: Mapping[str, str],
) -> Site:
    """Settle one tenant's site, which has this title.

    `shelves` are the catalog's categories in its order, titled but empty; `contents` are the articles that
    this tenant has, in any order. `moved` maps every old address to the one that took its place, `assets` every
    project path to its file. `entries` are the articles' parts of the search index and `markdown` their bodies as
    Markdown, by slug; `labels` and `roles` (name and title) are the catalog's. An article of an unknown category, or
    one that shows an unknown file, is a KeyError.
    """
    by_slug = {content.slug: content for content in contents}
    return Site(
        tenant=tenant(profile),
        title=title,
        language=options.language,
        urls=options.urls,
        shelves=stock(shelves, contents),
        featured=featured(options.featured, by_slug),
        recent=recent(contents),
        redirects=settle(moved, by_slug),
        assets=used(profile, contents, assets),
        outputs=options.outputs,
        entries=entries,
        words=same_words(profile, labels),
        roles=roles,
        markdown=markdown,
    )


def used(
    profile: Profile, contents: Sequence[Content], assets: Mapping[str, Asset]
) -> dict[str, Asset]:
    """The files that this tenant's articles show or offer, and its logos; no other tenant's."""
    paths = {path for content in contents for path in content.assets}
    files = {path: assets[path] for path in paths}
    files |= {logo.path: logo for logo in profile.branding.logos}
    return dict(sorted(files.items()))


def tenant(profile: Profile) -> Tenant:
    """What pages may say of the organization itself."""
    return Tenant(
        id=profile.id,
        name=profile.name,
        locale=profile.locale,
        branding=profile.branding,
        email=_text(profile, "contact.email"),
        phone=_text(profile, "contact.phone"),
        url=_text(profile, "contact.url"),
        base_url=profile.base_url,
        feedback=profile.feedback,
        embedded_in=profile.embedded_in,
    )


def _text(profile: Profile, key: str) -> str | None:
    value = profile.values.get(key)
    return value if isinstance(value, str) else None
