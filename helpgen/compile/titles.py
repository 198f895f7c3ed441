"""The titles that stand in no article."""

from collections.abc import Mapping

from helpgen.compile.setting import Setting
from helpgen.compile.variables.plain import plain
from helpgen.model.catalog import Catalog
from helpgen.model.diagnostic import Checked, Diagnostic, Place
from helpgen.model.text import Text

_NOWHERE = Place("")


def shelf_titles(
    catalog: Catalog, setting: Setting, places: Mapping[str, Place]
) -> Checked[tuple[tuple[Text, Text], ...]]:
    """Title and summary of each category, in the catalog's order; `places` tells where they stand."""
    found: list[Diagnostic] = []

    def read(source: str, field: str) -> Text:
        place = places.get(field, _NOWHERE)
        text = plain(source, place, setting.variables, english=setting.english)
        found.extend(text.diagnostics)
        return text.value

    titles = tuple(
        [
            (
                read(category.title, f"categories.{index}.title"),
                read(category.summary, f"categories.{index}.summary"),
            )
            for index, category in enumerate(catalog.categories)
        ]
    )
    for name, key in catalog.keys().items():  # blueprints read them too, where they are needed
        read(key.title, f"{name}.title")
    return Checked(titles, tuple(found))


def site_title(title: str, setting: Setting, place: Place) -> Checked[Text]:
    """The site's title, which may hold variables like any other."""
    return plain(title, place, setting.variables, english=setting.english)
