"""What a worker of a cluster is sent: once the project, then organizations to make sites for, a few at a time."""

import pickle
import zlib
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256

from helpgen.frozen import frozen
from helpgen.model.compiled_project import CompiledProject
from helpgen.model.profile import Profile
from helpgen.pipeline.packing import packed

_PAGES = 2_000  # of one batch: some seconds of work, so that little is lost with a worker
_BATCHS = (
    16  # there are more than that where there are as many tenants, so that every worker gets some
)
_FAST = 1


@frozen
class Parcel:
    """A compiled project without its tenants, and the locales of these, as bytes with their digest."""

    data: bytes
    digest: str


@frozen
class Order:
    """Some organizations, whose sites are to be staged in the yard `run` of the output folder `out`.

    `number` is the batch's, `attempt` counts how often it was handed out; `parcel` is the digest of the project's.
    """

    out: str
    run: str
    parcel: str
    number: int
    attempt: int
    tenants: tuple[Profile, ...]


def batches_of(tenants: Sequence[Profile], articles: int) -> list[tuple[Profile, ...]]:
    """The tenants in batches that are worth a message each."""
    size = max(1, min(_PAGES // max(1, articles), len(tenants) // _BATCHS))
    return [tuple(tenants[at : at + size]) for at in range(0, len(tenants), size)]


def parcel_of(project: CompiledProject) -> Parcel:
    """The project as it is sent, once to each machine's worker."""
    locales = frozenset([tenant.locale for tenant in project.corpus.tenants])
    bare = replace(project, corpus=replace(project.corpus, tenants=()))
    data = zlib.compress(packed((bare, locales)), _FAST)
    return Parcel(data, sha256(data).hexdigest())


def unpacked(data: bytes, digest: str) -> tuple[CompiledProject, frozenset[str]]:
    """The project of a parcel, and the locales; ValueError where the bytes are others than were sent."""
    if sha256(data).hexdigest() != digest:
        raise ValueError("the project did not come as it was sent")
    sent: tuple[CompiledProject, frozenset[str]] = pickle.loads(zlib.decompress(data))  # noqa: S301  as this build wrote it
    return sent


def order_of(data: bytes) -> Order:
    """The order that was sent."""
    order: Order = pickle.loads(data)  # noqa: S301  Dask has unpickled the call itself: who may send one may run anything
    return order
