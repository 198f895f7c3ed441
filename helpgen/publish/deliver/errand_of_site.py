"""What has to be done for one tenant's next generation: what goes up, what is copied there, what is there already."""

from helpgen.frozen import frozen
from helpgen.publish.deliver.handed_out import is_asset, unpacked
from helpgen.publish.deliver.object_store import ObjectStore
from helpgen.publish.deliver.release import folder_of
from helpgen.publish.errors import PublishError
from helpgen.publish.manifest import digests_in, lasting_in
from helpgen.publish.portable import MANIFEST, is_path


@frozen
class SiteErrand:
    """Files by path. `up` have to be uploaded, `over` are copied from the folder `before` with their digests.

    `lasting` are files of the generation before that open pages still ask for; where one is gone, nothing is lost.
    """

    tenant: str
    folder: str
    before: str
    up: dict[str, str]
    over: dict[str, str]
    lasting: tuple[str, ...]


def site_errand(
    store: ObjectStore, tenant: str, digests: dict[str, str], generation: str, shown: str | None
) -> SiteErrand:
    """What a generation lacks of the files with these `digests`; `shown` is the generation that it follows.

    An object that stands in its folder was put there whole by a run that was interrupted: it stays.
    """
    folder = folder_of(tenant, generation)
    there = {key.removeprefix(f"{folder}/") for key in store.keys(folder)}
    before = folder_of(tenant, shown) if shown else ""
    old, lasting = _manifest_before(store, before) if before else ({}, ())
    wanted = {path: digest for path, digest in digests.items() if path not in there}
    over = {path: digest for path, digest in wanted.items() if old.get(path) == digest}
    up = {path: digest for path, digest in wanted.items() if path not in over}
    kept = tuple(path for path in lasting if path not in digests and path not in there)
    return SiteErrand(tenant, folder, before, up, over, kept)


def _manifest_before(store: ObjectStore, folder: str) -> tuple[dict[str, str], tuple[str, ...]]:
    """The digests of the generation before, and which of its files last; nothing where its manifest is gone or torn.

    Then everything is uploaded, which is right, too.
    """
    key = f"{folder}/{MANIFEST}"
    kept = store.get(key)
    try:
        manifest = b"" if kept is None else unpacked(kept, key)
    except PublishError:
        manifest = b""
    digests = digests_in(manifest) or {}
    digests.pop(MANIFEST, None)
    return digests, tuple(path for path in lasting_in(manifest) if is_asset(path) and is_path(path))
