"""A release says which generation of each tenant's site is shown: the one object that readers go by.

`current.json` holds it. A generation is a folder of the tenant's that nothing is ever changed in, so whoever swaps this
one object swaps every site at once. Earlier releases lie in `_releases/`: the way back.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import field

from helpgen.frozen import frozen
from helpgen.publish.deliver.handed_out import ASKED_AGAIN
from helpgen.publish.deliver.object_store import Headers, ObjectStore
from helpgen.publish.errors import PublishError
from helpgen.publish.manifest import GENERATOR
from helpgen.publish.portable import is_tenant

POINTER = "current.json"
POINTER_HEADERS = Headers("application/json", ASKED_AGAIN)

_FORM = 1
_AWAY = "publish to another place, or move it away"
_DIGITS = 32  # of the digest of a manifest
_GENERATION = re.compile(rf"[1-9][0-9]{{0,9}}-[0-9a-f]{{{_DIGITS}}}")


@frozen
class Release:
    """The generation of each tenant. `before` is where a way back leads; from `oldest` on all releases are kept."""

    serial: int = 0
    before: int = 0
    oldest: int = 1
    tenants: Mapping[str, str] = field(default_factory=dict)

    @property
    def data(self) -> bytes:
        """As it is stored: equal releases have equal bytes."""
        told = {
            "schemaVersion": _FORM,
            "generator": GENERATOR,
            "serial": self.serial,
            "before": self.before,
            "oldest": self.oldest,
            "tenants": dict(sorted(self.tenants.items())),
        }
        return json.dumps(told, indent=1).encode() + b"\n"

    @property
    def sites(self) -> dict[str, str]:
        """The folder of each tenant's site."""
        return {tenant: folder_of(tenant, made) for tenant, made in self.tenants.items()}


@frozen
class Current:
    """The release that is shown, and the version of the pointer to it; None where nothing was ever published."""

    release: Release = Release()
    version: str | None = None


def generation_of(serial: int, digest: str) -> str:
    """The generation that a release makes of a site whose manifest has this digest.

    No other release makes it, so none that is swept takes it along.
    """
    return f"{serial}-{digest[:_DIGITS]}"


def is_made_of(generation: str | None, digest: str) -> bool:
    """Whether the generation is that of a site whose manifest has this digest, whichever release made it."""
    return generation is not None and generation.partition("-")[2] == digest[:_DIGITS]


def folder_of(tenant: str, generation: str) -> str:
    """Where a generation lies."""
    return f"{tenant}/{generation}"


def key_of_release(serial: int) -> str:
    """Where an earlier release lies: in a folder that can be no tenant's."""
    return f"_releases/{serial}.json"


def current(store: ObjectStore) -> Current:
    """What the store shows now, by one request."""
    kept = store.get(POINTER)
    if kept is None:
        return Current()
    return Current(_read(kept.data, f"{store.place}/{POINTER}"), kept.version)


def earlier(store: ObjectStore, serial: int) -> Release | None:
    """A release that was shown before; None where it is not kept."""
    key = key_of_release(serial)
    kept = store.get(key)
    return None if kept is None else _read(kept.data, f"{store.place}/{key}")


def _read(data: bytes, place: str) -> Release:
    """The release; PublishError where the bytes are none: whoever wrote them may need them."""
    try:
        told = json.loads(data)
        is_ours = told["generator"] == GENERATOR and told["schemaVersion"] == _FORM
        serial, before, oldest = (int(told[name]) for name in ("serial", "before", "oldest"))
        tenants = {str(tenant): str(made) for tenant, made in told["tenants"].items()}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        message = "this is no release that helpgen wrote"
        raise PublishError(message, place, _AWAY) from error
    if not is_ours:
        raise PublishError("another program, or another helpgen, wrote it", place, _AWAY)
    for tenant, made in tenants.items():
        if not (is_tenant(tenant) and _GENERATION.fullmatch(made)):
            raise PublishError("it names a folder that is no tenant's", place)
    return Release(serial, before, oldest, tenants)
