"""The one moment at which readers get another release."""

from helpgen.publish.deliver.object_store import ObjectStore
from helpgen.publish.deliver.release import (
    POINTER,
    POINTER_HEADERS,
    Current,
    Release,
    current,
    key_of_release,
)
from helpgen.publish.errors import PublishError


def show(store: ObjectStore, shown: Current, following: Release) -> bool:
    """Readers see the release; PublishError where somebody else has shown one since `shown` was read.

    The release that was shown is kept first, for the way back. No is the answer of a place that takes every put: there
    nobody can tell whether another publisher was faster.
    """
    is_guarded = store.minds_conditions()
    if shown.version is not None:
        store.put(key_of_release(shown.release.serial), shown.release.data, POINTER_HEADERS)
    version = store.swap(POINTER, following.data, POINTER_HEADERS, shown.version)
    point(
        store, _looked_again(store, following) if version is None else Current(following, version)
    )
    return is_guarded


def point(store: ObjectStore, shown: Current) -> None:
    """What is beside the pointer says the same, also after a run that was ended before it came to that."""
    if shown.version is not None:
        store.point(POINTER, shown.version, shown.release.sites)


def _looked_again(store: ObjectStore, following: Release) -> Current:
    """Ours after all: the answer to a swap may be lost, and the client's second try finds the first one's object."""
    now = current(store)
    if now.release != following:
        message = f"another publisher was faster: release {now.release.serial} is shown"
        raise PublishError(message, store.place, "nothing of this run is seen; publish again")
    return now
