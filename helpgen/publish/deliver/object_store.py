"""What delivering asks of a place: single objects, each whole or not there, and one that is swapped on a condition."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from helpgen.frozen import frozen


@frozen
class Headers:
    """How an object is handed out; no `encoding` means that its bytes are the file's."""

    kind: str
    cache: str
    encoding: str = ""


@frozen
class StoredObject:
    """An object as it stands there. `headers` is None where the place keeps none; `version` changes with the object."""

    data: bytes
    headers: Headers | None
    version: str


class ObjectStore(Protocol):
    """A place that holds objects by key. Every method may raise PublishError, and then says what of it stands."""

    @property
    def place(self) -> str:
        """What messages call it; never a credential."""

    @property
    def keeps_headers(self) -> bool:
        """Whether an object has headers there: on a disk the server gives them."""

    def get(self, key: str) -> StoredObject | None:
        """The object; None where there is none."""

    def put(self, key: str, data: bytes, headers: Headers) -> None:
        """The object holds this, whatever stood there; readers see the one or the other, and never a part."""

    def copy(self, key: str, to: str) -> bool:
        """The object stands under a second key, with its headers; no where there is no such object."""

    def swap(self, key: str, data: bytes, headers: Headers, before: str | None) -> str | None:
        """As `put`, if what stands there has the version `before` (None: nothing stands there): its new version.

        None where something else stands there, which stays.
        """

    def minds_conditions(self) -> bool:
        """Whether `swap` is refused where it should be, which some servers never do; asks, and changes no site."""

    def keys(self, folder: str) -> list[str]:
        """Every key below a folder."""

    def remove(self, keys: Iterable[str]) -> None:
        """Nothing stands under these keys any more."""

    def point(self, pointer: str, version: str, sites: Mapping[str, str]) -> None:
        """Readers who cannot read the pointer find each site at its folder; nothing where the pointer moved on."""
