"""Everything that was read: one consistent snapshot of a project."""

from collections.abc import Mapping
from dataclasses import field

from helpgen.frozen import frozen
from helpgen.logic.condition import Condition
from helpgen.model.article import Article
from helpgen.model.asset import Asset
from helpgen.model.catalog import Catalog
from helpgen.model.diagnostic import Place
from helpgen.model.options import Options
from helpgen.model.profile import Profile
from helpgen.model.theme import Theme


@frozen
class Corpus:
    """A project as it was read: articles sorted by slug, tenants by id, and no drafts.

    `assets` maps a path relative to the project to the file; `held_back` names the tenants whose profile has an
    error. `drafts` are the slugs of the drafts: a link to one has its own message. `broken` are the slugs of
    articles left out for an error: the run stops, but not because of links to them. `option_places` and
    `catalog_places` map a field of the two files to where its value stands (`featured.0`). `bounds` are what every
    profile keeps to, those that there are and those to come.
    """

    options: Options
    catalog: Catalog
    articles: tuple[Article, ...]
    tenants: tuple[Profile, ...]
    assets: Mapping[str, Asset]
    theme: Theme
    held_back: tuple[str, ...] = ()
    drafts: frozenset[str] = frozenset()
    broken: frozenset[str] = frozenset()
    option_places: Mapping[str, Place] = field(default_factory=dict)
    catalog_places: Mapping[str, Place] = field(default_factory=dict)
    bounds: tuple[Condition, ...] = ()
