"""A store that counts what is asked of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from threading import Lock

from helpgen.publish.deliver.object_store import Headers, ObjectStore, StoredObject

_PAGE = 1000  # keys that one request lists, or removes


@dataclass(slots=True)
class CountedStore:
    """As `store`, with its requests, the objects that were uploaded and copied, and the bytes that went up.

    Requests that a store's own client tries again are not seen here.
    """

    store: ObjectStore
    requests: int = 0
    uploaded: int = 0
    copied: int = 0
    volume: int = 0
    _turn: Lock = field(default_factory=Lock)

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
        self._count()
        return self.store.get(key)

    def put(self, key: str, data: bytes, headers: Headers) -> None:
        """As the store."""
        self.store.put(key, data, headers)
        self._count(uploaded=1, size=len(data))

    def copy(self, key: str, to: str) -> bool:
        """As the store."""
        is_done = self.store.copy(key, to)
        self._count(copied=int(is_done))
        return is_done

    def swap(self, key: str, data: bytes, headers: Headers, before: str | None) -> str | None:
        """As the store."""
        version = self.store.swap(key, data, headers, before)
        is_done = version is not None
        self._count(uploaded=int(is_done), size=len(data) if is_done else 0)
        return version

    def minds_conditions(self) -> bool:
        """As the store; a put, and one that is to be refused."""
        self._count(2)
        return self.store.minds_conditions()

    def keys(self, folder: str) -> list[str]:
        """As the store."""
        found = self.store.keys(folder)
        self._count(max(1, -(-len(found) // _PAGE)))
        return found

    def remove(self, keys: Iterable[str]) -> None:
        """As the store."""
        gone = list(keys)
        self.store.remove(gone)
        self._count(-(-len(gone) // _PAGE))

    def point(self, pointer: str, version: str, sites: Mapping[str, str]) -> None:
        """As the store; no request."""
        self.store.point(pointer, version, sites)

    def _count(self, requests: int = 1, uploaded: int = 0, copied: int = 0, size: int = 0) -> None:
        with self._turn:
            self.requests += requests
            self.uploaded += uploaded
            self.copied += copied
            self.volume += size
