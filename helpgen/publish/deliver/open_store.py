"""A place to deliver to, by its address."""

import re
from pathlib import Path
from urllib.parse import urlsplit

from helpgen.publish.deliver.folder_store import folder_store
from helpgen.publish.deliver.object_store import ObjectStore
from helpgen.publish.errors import PublishRefused
from helpgen.publish.safe_place import overlap

CLOUDS = ("s3", "gs", "az")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*)://")


def open_store(address: str, *, project: Path, out: Path) -> ObjectStore:
    """The store at an address: a folder's path, or `s3://`, `gs://`, `az://` with a bucket and what is before all keys.

    PublishRefused, before anything is asked of it, where it is none, or is not for publishing.
    """
    found = _SCHEME.match(address)
    if found is None:
        path = Path(address)
        fault = overlap(path.resolve(), project.resolve(), [out])
        if fault:
            raise PublishRefused(fault, address, "choose another place with --to")
        return folder_store(path)
    scheme = found.group(1).lower()
    if scheme not in CLOUDS:
        known = ", ".join(f"{each}://" for each in CLOUDS)
        raise PublishRefused(
            "there is no such kind of store", f"{scheme}://", f"a folder, or {known}"
        )
    parts = urlsplit(address)
    if "@" in parts.netloc or parts.query or parts.fragment:
        message = "only a bucket and a path stand in the address of a store"
        raise PublishRefused(
            message, f"{scheme}://", "credentials and settings come from the environment"
        )
    if not parts.netloc:
        raise PublishRefused("it names no bucket", f"{scheme}://", f"{scheme}://BUCKET/PATH")
    return _cloud_store(address)


def _cloud_store(address: str) -> ObjectStore:
    try:
        from helpgen.publish.deliver.cloud_store import cloud_store  # noqa: PLC0415  an extra, for those who have a store
    except ModuleNotFoundError as error:
        if error.name != "obstore":
            raise
        message = "this needs helpgen's extra `cloud`"
        raise PublishRefused(message, address, 'pip install "helpgen[cloud]"') from error
    return cloud_store(address)
