"""A bucket or container as a place of objects: the only file that knows obstore.

What a store says of a failure may quote addresses with signatures in them, so of its words only the known are told.
"""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import timedelta
from functools import partial
from typing import TypeVar

import obstore
import obstore.store
from obstore import exceptions
from obstore.store import from_url

from helpgen.frozen import frozen
from helpgen.publish.deliver.object_store import Headers, StoredObject
from helpgen.publish.deliver.retries import Retries, tried
from helpgen.publish.errors import PublishError

T = TypeVar("T")

_BROKEN = "HTTP error: "
_STATUS = re.compile(r"status code: (\d{3})")
_REASON = re.compile(r"<Code>([A-Za-z]{1,60})</Code>")
_PAGE = 1000
_TRIED = "_tried/once"  # in a folder that can be no tenant's
_PLAIN = Headers("text/plain", "no-cache")


@frozen
class CloudStore:
    """An object store; `place` is its address, without credentials."""

    store: obstore.store.ObjectStore
    place: str
    keeps_headers: bool = True
    retries: Retries = Retries()

    def get(self, key: str) -> StoredObject | None:
        """See ObjectStore."""
        return self._told(key, partial(self._got, key))

    def _got(self, key: str) -> StoredObject | None:
        try:
            found = obstore.get(self.store, key)
            data = bytes(found.bytes())
        except FileNotFoundError:
            return None
        attributes = found.attributes
        headers = Headers(
            attributes.get("Content-Type", ""),
            attributes.get("Cache-Control", ""),
            attributes.get("Content-Encoding", ""),
        )
        return StoredObject(data, headers, _version(found.meta))

    def put(self, key: str, data: bytes, headers: Headers) -> None:
        """See ObjectStore."""
        told = _attributes(headers)
        put = partial(obstore.put, self.store, key, data, attributes=told, use_multipart=False)
        self._told(key, put)

    def copy(self, key: str, to: str) -> bool:
        """See ObjectStore."""
        return self._told(to, partial(self._copied, key, to))

    def _copied(self, key: str, to: str) -> bool:
        try:
            obstore.copy(self.store, key, to)
        except FileNotFoundError:
            return False
        return True

    def swap(self, key: str, data: bytes, headers: Headers, before: str | None) -> str | None:
        """See ObjectStore. Where an answer was lost, the second try may find the first one's object, and be refused."""
        return self._told(key, partial(self._swapped, key, data, headers, before))

    def _swapped(self, key: str, data: bytes, headers: Headers, before: str | None) -> str | None:
        told = _attributes(headers)
        try:
            if before is None:
                made = obstore.put(self.store, key, data, attributes=told, mode="create")
            else:
                version = json.loads(before)
                made = obstore.put(self.store, key, data, attributes=told, mode=version)
        except (exceptions.AlreadyExistsError, exceptions.PreconditionError):
            return None
        return _version(made)

    def minds_conditions(self) -> bool:
        """See ObjectStore: an object that stands there cannot be made a second time."""
        self.put(_TRIED, b"", _PLAIN)
        return self.swap(_TRIED, b"", _PLAIN, None) is None

    def keys(self, folder: str) -> list[str]:
        """See ObjectStore."""
        return self._told(folder, partial(self._listed, folder))

    def _listed(self, folder: str) -> list[str]:
        return [meta["path"] for page in obstore.list(self.store, folder) for meta in page]

    def remove(self, keys: Iterable[str]) -> None:
        """See ObjectStore."""
        gone = list(keys)
        for at in range(0, len(gone), _PAGE):
            self._told(gone[at], partial(obstore.delete, self.store, gone[at : at + _PAGE]))

    def point(self, pointer: str, version: str, sites: Mapping[str, str]) -> None:
        """Nothing: who reads a bucket can read the pointer."""

    def _told(self, key: str, request: Callable[[], T]) -> T:
        """What the store answers; what it says when it fails becomes a PublishError.

        It is no longer behind that, for a traceback would show it.
        """
        try:
            return tried(request, self.retries, self._is_passing)
        except (exceptions.BaseError, OSError, ValueError) as error:
            raise PublishError(_words(error), f"{self.place}/{key}") from None

    def _is_passing(self, error: Exception) -> bool:
        """Whether the line broke off, and the client did not make the request again as often as it may.

        It does not know that ours may be made twice: one that changes something and gets no answer, or half of one,
        fails at once.
        """
        said = str(error)
        is_broken = isinstance(error, exceptions.GenericError) and _BROKEN in said
        return is_broken and f"after {self.retries.times} retries" not in said


def cloud_store(address: str, retries: Retries = Retries()) -> CloudStore:  # noqa: B008  a value that nothing changes
    """The store at an address without credentials; they, its region and its endpoint come from the environment."""
    try:
        store = from_url(
            address,
            retry_config={
                "max_retries": retries.times,
                "backoff": {
                    "init_backoff": timedelta(seconds=retries.first),
                    "max_backoff": timedelta(seconds=retries.longest),
                    "base": 2,
                },
                "retry_timeout": timedelta(seconds=retries.total),
            },
        )
    except (exceptions.BaseError, ValueError) as error:
        raise PublishError(
            _words(error), address, "is its account, region or endpoint set in the environment?"
        ) from None
    return CloudStore(store, address.rstrip("/"), retries=retries)


def _attributes(headers: Headers) -> dict[str, str]:
    told = {"Content-Type": headers.kind, "Cache-Control": headers.cache}
    return {**told, "Content-Encoding": headers.encoding} if headers.encoding else told


def _version(told: Mapping[str, object]) -> str:
    """What the next condition is put upon."""
    return json.dumps({name: told[name] for name in ("e_tag", "version") if told.get(name)})


def _words(error: Exception) -> str:
    """What went wrong, in words that hold nothing of what was sent."""
    said = str(error)
    known = [found.group(1) for pattern in (_STATUS, _REASON) if (found := pattern.search(said))]
    behind = f" ({', '.join(known)})" if known else ""
    match error:
        case (
            exceptions.PermissionDeniedError()
            | exceptions.UnauthenticatedError()
            | PermissionError()
        ):
            return f"the store refuses these credentials{behind}"
        case _ if isinstance(error, FileNotFoundError) or "404" in known:
            return f"there is no such bucket or container{behind}"
        case exceptions.GenericError() if not known:
            return "the store cannot be reached, or its settings are not complete"
    return f"the store says no{behind}"
