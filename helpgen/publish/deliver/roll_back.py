"""Readers see an earlier release again. Nothing is uploaded: its generations are still there."""

from collections.abc import Collection, Mapping

from helpgen.publish.deliver.counted_store import CountedStore
from helpgen.publish.deliver.delivered import Delivered
from helpgen.publish.deliver.object_store import ObjectStore
from helpgen.publish.deliver.release import Current, Release, current, earlier
from helpgen.publish.deliver.show import show
from helpgen.publish.errors import PublishError


def roll_back(plain: ObjectStore, tenants: Collection[str] = ()) -> Delivered:
    """The sites, or those of these tenants, are as they were a release ago; PublishError where none is kept.

    That is a release of its own. Going back once more leads a further release back.
    """
    store = CountedStore(plain)
    shown = current(store)
    earlier_one = _earlier(store, shown)
    before, now = earlier_one.tenants, shown.release.tenants
    following = {
        tenant: generation
        for tenant in sorted({*before, *now})
        if (generation := (before if not tenants or tenant in tenants else now).get(tenant))
    }
    changed = _differing(now, following)
    if not changed:
        message = f"release {earlier_one.serial} shows the same"
        raise PublishError(message, store.place, "there is nothing to roll back")
    leads_to = shown.release.before if tenants else earlier_one.before
    serial, oldest = shown.release.serial + 1, shown.release.oldest
    is_guarded = show(store, shown, Release(serial, leads_to, oldest, following))
    return Delivered(
        serial=serial,
        changed=tuple(tenant for tenant in changed if tenant in following),
        unchanged=len(following.keys() - {*changed}),
        removed=tuple(tenant for tenant in changed if tenant not in following),
        uploaded=store.uploaded,
        volume=store.volume,
        requests=store.requests,
        is_guarded=is_guarded,
    )


def _earlier(store: ObjectStore, shown: Current) -> Release:
    """The release that the way back leads to. One below the oldest may be on its way out, whatever is left of it."""
    serial = shown.release.before
    found = earlier(store, serial) if serial >= shown.release.oldest else None
    if found is None:
        raise PublishError("there is no earlier release to go back to", store.place)
    return found


def _differing(now: Mapping[str, str], following: Mapping[str, str]) -> list[str]:
    return [
        tenant for tenant in sorted({*now, *following}) if now.get(tenant) != following.get(tenant)
    ]
