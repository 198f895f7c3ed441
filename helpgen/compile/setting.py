"""What is the same for every article of a project while it is compiled."""

from collections.abc import Collection, Iterable, Mapping

from helpgen.compile.variables.variables import Variables
from helpgen.frozen import frozen
from helpgen.logic import Scalar
from helpgen.model.asset import Asset
from helpgen.model.body_words import ENGLISH_WORDS, BodyWords
from helpgen.model.catalog import Catalog, Words
from helpgen.model.options import Options
from helpgen.model.profile import Profile
from helpgen.model.rows_read import RestingTenant
from helpgen.text import regional
from helpgen.text.site_path import SiteRoots, sites_of


@frozen
class Setting:
    """`defaults` are the catalog's words and values, from which heading ids are made; `slugs` those of all files.

    `sites` are those of the project's organizations: no article links to one by its full address. `words` stand in
    articles although nobody typed them. `traced` lets
    elements say which source lines they come from: for a report, and never for what is published. `outlined` has the
    blocks of every article listed, and words typed out that have one of the `labels`, for whoever judges them.
    """

    variables: Variables
    defaults: Mapping[str, Scalar]
    assets: Mapping[str, Asset]
    related_heading: str
    content: str
    english: bool
    sites: SiteRoots
    slugs: Collection[str] = ()
    words: BodyWords = ENGLISH_WORDS
    labels: tuple[tuple[str, Words], ...] = ()
    traced: bool = False
    outlined: bool = False


def setting_of(  # noqa: PLR0913, PLR0917  what a project decides once for all its articles
    catalog: Catalog,
    options: Options,
    assets: Mapping[str, Asset],
    tenants: Iterable[Profile | RestingTenant] = (),
    slugs: Collection[str] = (),
    words: BodyWords = ENGLISH_WORDS,
) -> Setting:
    """The setting of one project."""
    defaults: dict[str, Scalar] = {
        name: key.default
        for name, key in catalog.keys().items()
        if not isinstance(key.default, list | tuple | dict)
    }
    for name, label in catalog.labels.items():
        defaults[f"labels.{name}.singular"] = label.singular
        defaults[f"labels.{name}.plural"] = label.plural
    defaults["locale"] = options.language
    return Setting(
        Variables(catalog, options.language),
        defaults,
        assets,
        options.related_heading,
        options.content,
        is_english(options),
        sites_of((each.id, each.base_url) for each in tenants if each.base_url),
        slugs,
        words,
        tuple(catalog.labels.items()),
    )


def is_english(options: Options) -> bool:
    """Whether "a" and "an" are words of the content's language."""
    return regional.is_english(options.language)
