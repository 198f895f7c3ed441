"""What is asked of a site that already stands in the output folder."""

from collections.abc import Collection, Container
from hashlib import sha256
from pathlib import Path

from helpgen.publish import disk
from helpgen.publish.errors import PublishError
from helpgen.publish.manifest import is_manifest, is_others, lasting_in
from helpgen.publish.portable import ASSETS, MANIFEST, folders_of, is_path, is_tenant


def is_site(folder: Path) -> bool:
    """Whether helpgen made it, as far as its manifest tells."""
    if not is_tenant(folder.name) or folder.is_symlink():
        return False
    manifest = disk.read(f"{folder}/{MANIFEST}")
    return manifest is not None and is_manifest(manifest)


def manifest_at(live: Path) -> bytes | None:
    """The manifest that stands there, torn or whole; None where the folder is missing or empty.

    A web app has a file of this name too, but a whole one.
    Anything else is not ours to replace: PublishError.
    """
    if live.is_symlink() or (live.exists() and not live.is_dir()):
        raise PublishError("helpgen did not make what stands here", str(live), "move it away")
    manifest = disk.read(f"{live}/{MANIFEST}")
    is_foreign = (
        is_others(manifest) if manifest is not None else live.is_dir() and any(live.iterdir())
    )
    if is_foreign:
        raise PublishError("helpgen did not make this folder", str(live), "move it away")
    return manifest


def kept_assets(live: Path, manifest: bytes | None, wanted: Collection[str]) -> dict[str, bytes]:
    """The lasting assets that the site lists and its successor lacks: pages that are open still ask for them.

    The successor does not list them, so they are gone with the generation after.
    """
    listed = {path: digest for path, digest in _lasting(manifest) if path not in wanted}
    files, folders = _taken(wanted) if listed else ((), ())
    kept = {}
    for path, digest in listed.items():
        own = path.casefold()
        if own in files or own in folders or any(above in files for above in folders_of(own)):
            continue
        data = disk.read(f"{live}/{path}")
        if data is not None and sha256(data).hexdigest() == digest:
            kept[path] = data
    return kept


def _lasting(manifest: bytes | None) -> list[tuple[str, str]]:
    """The lasting assets of a site, with their digests; a manifest may have been changed, so its paths are checked."""
    rows = lasting_in(manifest or b"").items()
    return [row for row in rows if row[0].startswith(ASSETS) and is_path(row[0])]


def _taken(wanted: Collection[str]) -> tuple[Container[str], Container[str]]:
    """Names that the successor has another use for: it would fail over them, run after run."""
    return (
        {path.casefold() for path in wanted},
        {folder.casefold() for path in wanted for folder in folders_of(path)},
    )
