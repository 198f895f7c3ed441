"""Where the value of a policy's key comes from, and which article tells how to change it."""

from collections.abc import Iterable, Iterator

from helpgen.frozen import frozen
from helpgen.model.catalog import Catalog
from helpgen.model.diagnostic import Place
from helpgen.model.profile import Profile


@frozen
class KeyValue:
    """One key with its JSON value, where that came from, and the article about it, empty where there is none."""

    key: str
    value: object
    source: str
    place: Place
    article: str


def key_values(profile: Profile, catalog: Catalog, names: Iterable[str]) -> Iterator[KeyValue]:
    """Each named key as one organization has it."""
    declared = catalog.keys()
    for name in names:
        value = profile.values[name] if name in profile.values else profile.structures[name]
        origin = profile.origins.get(name)
        source, place = (
            (origin.source, origin.place) if origin else ("default", Place(profile.path))
        )
        yield KeyValue(name, value, source, place, declared[name].article)
