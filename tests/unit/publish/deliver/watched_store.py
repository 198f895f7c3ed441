"""A store that lets a test look, or step in, at every request; and what a reader sees of a store."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from helpgen.model.publish_error import PublishError
from helpgen.publish.deliver.handed_out import unpacked
from helpgen.publish.deliver.object_store import Headers, ObjectStore, StoredObject
from helpgen.publish.deliver.release import current
from helpgen.publish.manifest import digests_in
from helpgen.publish.portable import MANIFEST

T = TypeVar("T")
Look = Callable[[int], None]


def nothing(_number: int) -> None:
    """No look at all."""


@dataclass
class WatchedStore:
    """As `store`; `before` and `after` are called with the number of each request, and may raise."""

    store: ObjectStore
    before: Look = nothing
    after: Look = nothing
    asked: list[tuple[str, str]] = field(default_factory=list)

    @property
    def place(self) -> str:
        return self.store.place

    @property
    def keeps_headers(self) -> bool:
        return self.store.keeps_headers

    def get(self, key: str) -> StoredObject | None:
        return self._ask("get", key, lambda: self.store.get(key))

    def put(self, key: str, data: bytes, headers: Headers) -> None:
        self._ask("put", key, lambda: self.store.put(key, data, headers))

    def copy(self, key: str, to: str) -> bool:
        return self._ask("copy", to, lambda: self.store.copy(key, to))

    def swap(self, key: str, data: bytes, headers: Headers, before: str | None) -> str | None:
        return self._ask("swap", key, lambda: self.store.swap(key, data, headers, before))

    def minds_conditions(self) -> bool:
        return self._ask("minds", "", self.store.minds_conditions)

    def keys(self, folder: str) -> list[str]:
        return self._ask("keys", folder, lambda: self.store.keys(folder))

    def remove(self, keys: Iterable[str]) -> None:
        gone = list(keys)
        self._ask("remove", ", ".join(gone), lambda: self.store.remove(gone))

    def point(self, pointer: str, version: str, sites: Mapping[str, str]) -> None:
        self._ask("point", pointer, lambda: self.store.point(pointer, version, sites))

    def _ask(self, verb: str, key: str, request: Callable[[], T]) -> T:
        self.asked.append((verb, key))
        number = len(self.asked)
        self.before(number)
        answer = request()
        self.after(number)
        return answer

    def verbs(self, verb: str) -> list[str]:
        """The keys that were asked about by one verb."""
        return [key for each, key in self.asked if each == verb]


def failing_at(wanted: int) -> Look:
    """The request of this number fails."""

    def look(number: int) -> None:
        if number == wanted:
            raise PublishError("the line is down", "store")

    return look


Seen = dict[str, dict[str, bytes]]


def seen(store: ObjectStore) -> Seen:
    """What readers are given now: every file of every tenant that is shown, with its own bytes."""
    return {tenant: site(store, folder) for tenant, folder in current(store).release.sites.items()}


def site(store: ObjectStore, folder: str) -> dict[str, bytes]:
    """Every file that the folder's manifest lists."""
    manifest = _content(store, f"{folder}/{MANIFEST}")
    paths = digests_in(manifest)
    assert paths is not None
    return {path: _content(store, f"{folder}/{path}") for path in [*paths, MANIFEST]}


def _content(store: ObjectStore, key: str) -> bytes:
    kept = store.get(key)
    assert kept is not None, key
    return unpacked(kept, key)
