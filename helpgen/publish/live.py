"""What is asked of a site that already stands in the output folder."""

from collections.abc import Collection, Container
from hashlib import sha256

from helpgen.publish import disk
from helpgen.publish.errors import PublishError
from helpgen.publish.manifest import is_manifest, is_others, lasting_in
from helpgen.publish.open_folder import NO_FOLDER, OpenFolder
from helpgen.publish.portable import ASSETS, MANIFEST, folders_of, is_path, is_tenant


def is_site(top: OpenFolder, name: str) -> bool:
    """Whether helpgen made what stands under this name, as far as its manifest tells."""
    if not is_tenant(name):
        return False
    try:
        folder = top.inner(name)
    except OSError as error:
        if error.errno not in NO_FOLDER:
            raise
        return False
    with folder:
        manifest = disk.read(folder, MANIFEST)
    return manifest is not None and is_manifest(manifest)


def live_site(top: OpenFolder, tenant: str) -> OpenFolder | None:
    """The tenant's folder, open; None where there is none. Raises PublishError for what is no folder."""
    try:
        return top.inner(tenant)
    except FileNotFoundError:
        return None
    except OSError as error:
        if error.errno not in NO_FOLDER:
            raise
        message, path = "helpgen did not make what stands here", f"{top.path}/{tenant}"
        raise PublishError(message, path, "move it away") from error


def manifest_at(live: OpenFolder | None) -> bytes | None:
    """The manifest that stands there, torn or whole; None where the folder is missing or empty.

    A web app has a file of this name too, but a whole one.
    Anything else is not ours to replace: PublishError.
    """
    if live is None:
        return None
    manifest = disk.read(live, MANIFEST)
    is_foreign = is_others(manifest) if manifest is not None else bool(live.names())
    if is_foreign:
        raise PublishError("helpgen did not make this folder", live.path, "move it away")
    return manifest


def kept_assets(
    live: OpenFolder | None, manifest: bytes | None, wanted: Collection[str]
) -> dict[str, bytes]:
    """The lasting assets that the site lists and its successor lacks: pages that are open still ask for them.

    The successor does not list them, so they are gone with the generation after.
    """
    if live is None:
        return {}
    listed = {path: digest for path, digest in _lasting(manifest) if path not in wanted}
    files, folders = _taken(wanted) if listed else ((), ())
    kept = {}
    for path, digest in listed.items():
        own = path.casefold()
        if own in files or own in folders or any(above in files for above in folders_of(own)):
            continue
        data = disk.read_below(live, path)
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
