"""A store of which only reading is done; every change is said to have gone well."""

from collections.abc import Iterable, Mapping

from helpgen.frozen import frozen
from helpgen.publish.deliver.object_store import Headers, ObjectStore, StoredObject


@frozen
class DryStore:
    """As `store`, for whoever wants to know what would be done: the same code asks it, so the figures are the same."""

    store: ObjectStore

    @property
    def place(self) -> str:
        """The store's."""
        return self.store.place

    @property
    def keeps_headers(self) -> bool:
        """The store's."""
        return self.store.keeps_headers

    def get(self, key: str) -> StoredObject | None:
        """As the store."""
        return self.store.get(key)

    def put(self, key: str, data: bytes, headers: Headers) -> None:
        """Nothing is put."""

    def copy(self, key: str, to: str) -> bool:  # noqa: ARG002  the protocol's
        """Nothing is copied."""
        return True

    def swap(self, key: str, data: bytes, headers: Headers, before: str | None) -> str | None:  # noqa: ARG002  the protocol's
        """Nothing is swapped."""
        return ""

    def minds_conditions(self) -> bool:
        """Yes, without asking: that takes a put."""
        return True

    def keys(self, folder: str) -> list[str]:
        """As the store."""
        return self.store.keys(folder)

    def remove(self, keys: Iterable[str]) -> None:
        """Nothing is removed."""

    def point(self, pointer: str, version: str, sites: Mapping[str, str]) -> None:
        """Nothing is pointed at."""
