"""Built sites out into the world: a folder or an object store, of which a visitor sees the old state or the new one."""

from helpgen.publish.deliver.agreement import Agreement, Disagreement, agreement
from helpgen.publish.deliver.change import DeliveryWish
from helpgen.publish.deliver.deliver import deliver
from helpgen.publish.deliver.delivered import Delivered
from helpgen.publish.deliver.dry_store import DryStore
from helpgen.publish.deliver.local_sites import LocalSites
from helpgen.publish.deliver.object_store import ObjectStore
from helpgen.publish.deliver.open_store import open_store
from helpgen.publish.deliver.roll_back import roll_back

__all__ = [
    "Agreement",
    "Delivered",
    "DeliveryWish",
    "Disagreement",
    "DryStore",
    "LocalSites",
    "ObjectStore",
    "agreement",
    "deliver",
    "open_store",
    "roll_back",
]
