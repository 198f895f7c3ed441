"""A folder as a place of objects, for servers that read a disk.

`_live/<tenant>` is a link to what is shown of a tenant, swapped in one step: what a server is given. The folder's own
state lies in `.helpgen-store`, which makes the folder ours.
"""

import errno
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from hashlib import sha256
from itertools import count
from pathlib import Path
from threading import get_ident

from helpgen.frozen import frozen
from helpgen.publish import disk, lock
from helpgen.publish.deliver.object_store import Headers, StoredObject
from helpgen.publish.errors import PublishRefused, from_system
from helpgen.publish.open_folder import NO_FOLDER, OpenFolder

LIVE = "_live"
STATE_OF_STORE = ".helpgen-store"

_PATIENCE = 10.0  # seconds for a publisher who is just swapping
_NO_LINK = frozenset({errno.EPERM, errno.EMLINK, errno.EXDEV, errno.EOPNOTSUPP, errno.ENOTSUP})
_NUMBERS = count()


@frozen
class FolderStore:
    """The folder at `path`, made where there was none; objects are files, with no headers."""

    path: str
    keeps_headers: bool = False

    @property
    def place(self) -> str:
        """Its path."""
        return self.path

    def get(self, key: str) -> StoredObject | None:
        """See ObjectStore; the version is the digest of the bytes."""
        with self._told(key):
            try:
                with OpenFolder.at(self.path) as top:
                    data = disk.read_below(top, key)
            except FileNotFoundError:
                return None
        return None if data is None else StoredObject(data, None, sha256(data).hexdigest())

    def put(self, key: str, data: bytes, headers: Headers) -> None:  # noqa: ARG002  a disk keeps none
        """See ObjectStore."""
        above, _, name = key.rpartition("/")
        with self._told(key), _state(self.path) as state:
            new = _new_name()
            disk.write(state, new, data)
            with _below(self.path, above) as folder:
                state.move(new, folder, name)

    def copy(self, key: str, to: str) -> bool:
        """See ObjectStore; no byte is copied where the file system links files."""
        above, _, name = key.rpartition("/")
        new_above, _, new_name = to.rpartition("/")
        with self._told(to):
            try:
                with (
                    _inside(self.path, above) as old,
                    _below(self.path, new_above) as new,
                ):
                    os.link(
                        name,
                        new_name,
                        src_dir_fd=old.handle,
                        dst_dir_fd=new.handle,
                        follow_symlinks=False,
                    )
            except FileNotFoundError:
                return False
            except FileExistsError:
                return True
            except OSError as error:
                if error.errno not in _NO_LINK:
                    raise
                return self._copied(key, to)
        return True

    def swap(self, key: str, data: bytes, headers: Headers, before: str | None) -> str | None:
        """See ObjectStore; publishers of this machine take turns."""
        with self._locked(key):
            kept = self.get(key)
            if (kept.version if kept else None) != before:
                return None
            self.put(key, data, headers)
        return sha256(data).hexdigest()

    def minds_conditions(self) -> bool:
        """See ObjectStore: it is our own lock that does."""
        return True

    def keys(self, folder: str) -> list[str]:
        """See ObjectStore."""
        with self._told(folder):
            try:
                return sorted(_files(Path(self.path), folder))
            except FileNotFoundError:
                return []

    def remove(self, keys: Iterable[str]) -> None:
        """See ObjectStore; folders that are empty now are gone, too."""
        for key in keys:
            path = Path(self.path, key)
            with self._told(key):
                path.unlink(missing_ok=True)
            for folder in list(path.parents)[: key.count("/")]:
                with suppress(OSError):  # it holds others
                    folder.rmdir()

    def point(self, pointer: str, version: str, sites: Mapping[str, str]) -> None:
        """See ObjectStore: a link for each tenant, each swapped in one step, and no other."""
        with self._locked(LIVE):
            kept = self.get(pointer)
            if kept is None or kept.version != version:
                return
            with _below(self.path, LIVE) as live, _state(self.path) as state:
                for tenant, folder in sites.items():
                    _link(live, state, tenant, f"../{folder}")
                for name in live.names():
                    if name not in sites:
                        live.remove(name)

    def _copied(self, key: str, to: str) -> bool:
        """The object's bytes, written a second time."""
        kept = self.get(key)
        if kept is None:
            return False
        self.put(to, kept.data, Headers("", ""))
        return True

    @contextmanager
    def _locked(self, key: str) -> Iterator[None]:
        with self._told(key), _state(self.path) as state:
            held = lock.acquire(state, _PATIENCE)
            try:
                yield
            finally:
                os.close(held)

    @contextmanager
    def _told(self, key: str) -> Iterator[None]:
        """What the system says becomes a PublishError."""
        try:
            yield
        except OSError as error:
            raise from_system(error, f"{self.path}/{key}") from error


def folder_store(path: Path) -> FolderStore:
    """The store in a folder; PublishRefused, before anything is written, where the folder holds what is not ours."""
    if path.is_symlink() or (os.path.lexists(path) and not path.is_dir()):
        raise PublishRefused("it is not a folder", str(path), "choose another place with --to")
    place = path.resolve()
    if place.is_dir():
        names = os.listdir(place)  # noqa: PTH208  names are all that is wanted
        if names and STATE_OF_STORE not in names:
            message = "it holds files that `helpgen publish` did not put there"
            raise PublishRefused(message, str(path), "choose an empty or new folder with --to")
    return FolderStore(str(place))


def _link(live: OpenFolder, state: OpenFolder, name: str, leads_to: str) -> None:
    """The link leads there; readers find the old one or the new one."""
    with live.named(name):
        try:
            if os.readlink(name, dir_fd=live.handle) == leads_to:
                return
        except FileNotFoundError:
            pass
        new = _new_name()
        os.symlink(leads_to, new, dir_fd=state.handle)
        state.move(new, live, name)


def _new_name() -> str:
    """A name in the state folder that no other thread or publisher uses."""
    return f"new-{os.getpid()}-{get_ident()}-{next(_NUMBERS)}"


def _state(path: str) -> OpenFolder:
    os.makedirs(path, exist_ok=True)  # noqa: PTH103  a string is all that is there
    with OpenFolder.at(path) as top:
        return _inner(top, STATE_OF_STORE, 0o700)


def _below(path: str, folders: str) -> OpenFolder:
    """A folder of the store, made where there is none, reached part by part and through no link."""
    found = OpenFolder.at(path)
    for name in filter(None, folders.split("/")):
        with found as above:
            found = _inner(above, name)
    return found


def _inside(path: str, folders: str) -> OpenFolder:
    """As `_below`; a FileNotFoundError where there is none."""
    found = OpenFolder.at(path)
    for name in filter(None, folders.split("/")):
        with found as above:
            found = above.inner(name)
    return found


def _inner(above: OpenFolder, name: str, mode: int = 0o755) -> OpenFolder:
    try:
        return above.inner(name)
    except OSError as error:
        if error.errno not in NO_FOLDER:
            raise
    with suppress(FileExistsError):  # another thread was faster
        above.made(name, mode).close()
    return above.inner(name)


def _files(top: Path, folder: str) -> Iterator[str]:
    with os.scandir(top / folder) as entries:
        for entry in entries:
            path = f"{folder}/{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                yield from _files(top, path)
            else:
                yield path
