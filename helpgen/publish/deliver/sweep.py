"""Generations that no release needs any more are gone."""

from helpgen.publish.deliver.object_store import ObjectStore
from helpgen.publish.deliver.release import Release, earlier, folder_of, key_of_release


def sweep(store: ObjectStore, shown: Release) -> None:
    """Releases older than the oldest that is kept are gone, with what only they had.

    `shown` has to be shown already: from then on nobody goes back to what it gave up. A release's own object goes
    last, so a sweep that was ended is taken up by the next one.
    """
    needed = _generations(store, shown)
    serial = shown.oldest - 1
    while serial > 0 and (release := earlier(store, serial)) is not None:
        for tenant, generation in release.tenants.items():
            if (tenant, generation) not in needed:
                store.remove(store.keys(folder_of(tenant, generation)))
        store.remove([key_of_release(serial)])
        serial -= 1


def _generations(store: ObjectStore, shown: Release) -> set[tuple[str, str]]:
    """What the releases that are kept show; one whose object is missing cannot be gone back to."""
    needed = {*shown.tenants.items()}
    for serial in range(shown.oldest, shown.serial):
        release = earlier(store, serial)
        needed |= {*release.tenants.items()} if release else set()
    return needed
