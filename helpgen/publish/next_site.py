"""A tenant's next site, made in a folder that nobody reads yet: next to nothing is written that stands already."""

from collections.abc import Collection, Iterable, Mapping
from contextlib import ExitStack

from helpgen.frozen import frozen
from helpgen.model.output_file import OutputFile
from helpgen.publish.errors import PublishError
from helpgen.publish.folder import Before, fill, is_filled, tree_of
from helpgen.publish.live import kept_assets, live_site, manifest_at
from helpgen.publish.manifest import digests_in, manifest_of
from helpgen.publish.open_folder import NO_FOLDER, OpenFolder
from helpgen.publish.portable import ASSETS, MANIFEST, by_path, is_tenant


@frozen
class Staged:
    """One tenant's next site, whole and not yet shown: how many files it has, and how many had to be written.

    `written` is None where the site that stands there is the same already.
    """

    tenant: str
    files: int
    written: int | None


def next_site(
    top: OpenFolder, staging: OpenFolder, tenant: str, files: Iterable[OutputFile]
) -> Staged:
    """The tenant's folder in `staging` is these files and their manifest; `top` is what readers see, and stays.

    They are taken in before anything is written: if making one raises, nothing has changed. PublishError where a name
    says no, an OSError where the disk does.
    """
    if not is_tenant(tenant):
        raise PublishError("the name is not a tenant's id", f"{top.path}/{tenant}")
    wanted = with_manifest(files)
    return Staged(tenant, len(wanted), _filled(top, staging, tenant, wanted))


def with_manifest(files: Iterable[OutputFile]) -> dict[str, bytes]:
    """All files of a site by path; PublishError where a path says no."""
    made = tuple(files)
    wanted = by_path(made)
    by_name = {file.path: file for file in made}
    wanted[MANIFEST] = manifest_of([by_name[path] for path in wanted])
    return wanted


def _filled(
    top: OpenFolder, staging: OpenFolder, tenant: str, wanted: dict[str, bytes]
) -> int | None:
    """How many files were written to make the next site these; None where the live one is already."""
    with ExitStack() as stack:
        live = live_site(top, tenant)
        if live is not None:
            stack.enter_context(live)
        before = manifest_at(live)
        tree = tree_of(wanted)
        if live and before == wanted[MANIFEST] and is_filled(live, tree, ASSETS[:-1]):
            return None
        kept = kept_assets(live, before, wanted)
        staged = stack.enter_context(_staged(staging, tenant))
        earlier = Before(live, _alike(before, wanted, kept)) if live and before else None
        return fill(staged, tree_of(wanted | kept) if kept else tree, earlier)


def _staged(staging: OpenFolder, tenant: str) -> OpenFolder:
    """The folder that the tenant's next site is made in: the one before it, or a new one."""
    try:
        return staging.inner(tenant)
    except OSError as error:
        if error.errno not in NO_FOLDER:
            raise
    staging.remove(tenant)
    return staging.made(tenant)


def _alike(
    before: bytes, wanted: Mapping[str, bytes], kept: Mapping[str, bytes]
) -> Collection[str]:
    """The files that may stand as they are wanted, by what two manifests say; all of them where one is torn."""
    theirs, ours = digests_in(before), digests_in(wanted[MANIFEST])
    if theirs is None or ours is None:
        return wanted.keys() | kept.keys()
    return {path for path, digest in ours.items() if theirs.get(path) == digest} | kept.keys()
