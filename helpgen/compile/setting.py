"""What is the same for every article of a project while it is compiled."""

from collections.abc import Mapping
from dataclasses import dataclass

from helpgen.compile.variables.variables import Variables
from helpgen.logic import Scalar
from helpgen.model.asset import Asset
from helpgen.model.catalog import Catalog
from helpgen.model.options import Options
from helpgen.text import regional


@dataclass(frozen=True, slots=True)
class Setting:
    """`defaults` are the catalog's words and values, from which heading ids are made."""

    variables: Variables
    defaults: Mapping[str, Scalar]
    assets: Mapping[str, Asset]
    related_heading: str
    content: str
    english: bool


def setting_of(catalog: Catalog, options: Options, assets: Mapping[str, Asset]) -> Setting:
    """The setting of one project."""
    defaults: dict[str, Scalar] = {
        name: key.default
        for name, key in catalog.keys().items()
        if not isinstance(key.default, list | tuple | dict)
    }
    for name, words in catalog.labels.items():
        defaults[f"labels.{name}.singular"] = words.singular
        defaults[f"labels.{name}.plural"] = words.plural
    defaults["locale"] = options.language
    return Setting(
        Variables(catalog, options.language),
        defaults,
        assets,
        options.related_heading,
        options.content,
        is_english(options),
    )


def is_english(options: Options) -> bool:
    """Whether "a" and "an" are words of the content's language."""
    return regional.is_english(options.language)
