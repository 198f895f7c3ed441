"""The sites of a project, out to where they are served: which folder, which store, which tenants."""

from pathlib import Path

from helpgen.frozen import frozen
from helpgen.model.publish_error import PublishRefused
from helpgen.pipeline.asked_tenants import unknown_tenants
from helpgen.publish.deliver import (
    Agreement,
    Delivered,
    DeliveryWish,
    DryStore,
    LocalSites,
    ObjectStore,
    agreement,
    deliver,
    open_store,
    roll_back,
)
from helpgen.read import has_error, read_options


@frozen
class DeliveryAsked:
    """Which project's sites go where. No `out` means what the options say, `is_dry` that nothing is changed."""

    root: Path
    to: str
    out: Path | None = None
    is_dry: bool = False


def delivered(asked: DeliveryAsked, wish: DeliveryWish) -> Delivered:
    """The store shows what was built; raises PublishError or PublishRefused where it does not."""
    sites, store = _ends(asked)
    _refuse_unknown(wish.tenants, sites)
    return deliver(sites, store, wish)


def rolled_back(asked: DeliveryAsked, tenants: tuple[str, ...]) -> Delivered:
    """The store shows what it showed before; raises PublishError where it does not."""
    return roll_back(_ends(asked)[1], tenants)


def compared(asked: DeliveryAsked, tenants: tuple[str, ...]) -> Agreement:
    """Where store, manifests and what was built do not agree; raises PublishError where that cannot be told."""
    sites, store = _ends(asked)
    _refuse_unknown(tenants, sites)
    return agreement(sites, store, tenants)


def _ends(asked: DeliveryAsked) -> tuple[LocalSites, ObjectStore]:
    out = asked.out or _built_into(asked.root)
    store = open_store(asked.to, project=asked.root, out=out)
    return LocalSites(out), DryStore(store) if asked.is_dry else store


def _built_into(root: Path) -> Path:
    """Where the project's options have its sites built."""
    found = read_options(root.resolve())
    if has_error(found.diagnostics):
        raise PublishRefused("it has errors", "helpgen.yaml", "`helpgen lint` says which")
    return root / found.value.options.out


def _refuse_unknown(tenants: tuple[str, ...], sites: LocalSites) -> None:
    unknown = unknown_tenants(tenants, sites.all()) if tenants else ""
    if unknown:
        raise PublishRefused(unknown, str(sites.out))
