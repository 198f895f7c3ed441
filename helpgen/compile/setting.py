"""What is the same for every article of a project while it is compiled."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from helpgen.compile.variables.variables import Variables
from helpgen.logic import Scalar
from helpgen.model.asset import Asset
from helpgen.model.catalog import Catalog
from helpgen.model.options import Options


@dataclass(frozen=True, slots=True)
class Setting:
    """`defaults` are the catalog's words and values, from which heading ids are made; `slugs` those of all files."""

    variables: Variables
    defaults: Mapping[str, Scalar]
    assets: Mapping[str, Asset]
    related_heading: str
    content: str
    english: bool
    slugs: Collection[str] = ()


def setting_of(
    catalog: Catalog,
    options: Options,
    assets: Mapping[str, Asset],
    slugs: Collection[str] = (),
) -> Setting:
    """The setting of one project."""
    defaults: dict[str, Scalar] = {
        name: key.default
        for name, key in catalog.keys().items()
        if not isinstance(key.default, list | tuple | dict)
    }
    for name, words in catalog.labels.items():
        defaults[f"labels.{name}.singular"] = words.singular
        defaults[f"labels.{name}.plural"] = words.plural
    return Setting(
        Variables(catalog),
        defaults,
        assets,
        options.related_heading,
        options.content,
        is_english(options),
        slugs,
    )


def is_english(options: Options) -> bool:
    """Whether "a" and "an" are words of the content's language."""
    return options.language.partition("-")[0] == "en"
