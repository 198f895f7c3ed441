"""Built sites are uploaded beside what is shown, and then shown all at once.

Each tenant's next site is a folder that nobody has heard of until `current.json` names it. Whatever fails before that,
readers see what they saw, and the next run goes on with the objects that are there.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice

from helpgen.frozen import frozen
from helpgen.publish.deliver.change import DeliveryWish, change_of
from helpgen.publish.deliver.counted_store import CountedStore
from helpgen.publish.deliver.delivered import Delivered
from helpgen.publish.deliver.errand_of_site import SiteErrand, site_errand
from helpgen.publish.deliver.handed_out import is_asset, packed
from helpgen.publish.deliver.local_sites import LocalSite, LocalSites
from helpgen.publish.deliver.object_store import ObjectStore
from helpgen.publish.deliver.release import Release, current
from helpgen.publish.deliver.show import point, show
from helpgen.publish.deliver.sweep import sweep
from helpgen.publish.deliver.together import Job, together
from helpgen.publish.errors import PublishError
from helpgen.publish.portable import MANIFEST

_TENANTS = 32  # whose errands are known at a time: memory does not grow with all of them
_ASSETS, _PAGES, _MANIFESTS = range(3)


@frozen
class _Haul:
    """Where files come from, and where they go."""

    sites: LocalSites
    store: ObjectStore


def deliver(sites: LocalSites, plain: ObjectStore, wish: DeliveryWish) -> Delivered:
    """The store shows the sites as they were built; PublishError leaves readers what they had, or says what they see.

    Where nothing has changed, one request tells.
    """
    store, built = CountedStore(plain), sites.all()
    route = _Haul(sites, store)
    shown = current(store)
    change = change_of(built, shown.release, wish)
    is_guarded = True
    if change.is_none:
        point(store, shown)
    else:
        following, waiting = change.following, iter(change.changed.values())
        while some := list(islice(waiting, _TENANTS)):
            _carry_out(_errands(some, route, shown.release, following, wish), route, wish)
        is_guarded = show(store, shown, following)
        _swept(store, following)
    return Delivered(
        serial=shown.release.serial if change.is_none else change.following.serial,
        changed=tuple(change.changed),
        unchanged=change.unchanged,
        removed=change.removed,
        strangers=change.strangers,
        uploaded=store.uploaded,
        copied=store.copied,
        volume=store.volume,
        requests=store.requests,
        is_guarded=is_guarded,
    )


def _swept(store: ObjectStore, following: Release) -> None:
    """See `sweep`; whoever is told that it failed is told that readers see the release."""
    try:
        sweep(store, following)
    except PublishError as fault:
        hint = f"release {following.serial} is shown all the same; the next one sweeps what is left"
        raise PublishError(fault.message, fault.path, hint) from fault


def _errands(
    some: Sequence[LocalSite], route: _Haul, shown: Release, following: Release, wish: DeliveryWish
) -> list[SiteErrand]:
    """What has to be done for each of the sites."""
    found = list[SiteErrand]()

    def ask(site: LocalSite) -> None:
        tenant, digests = site.tenant, route.sites.digests(site)
        before = None if wish.anew else shown.tenants.get(tenant)
        found.append(site_errand(route.store, tenant, digests, following.tenants[tenant], before))

    together((partial(ask, site) for site in some), wish.at_once)
    return sorted(found, key=lambda errand: errand.tenant)


def _carry_out(errands: Sequence[SiteErrand], route: _Haul, wish: DeliveryWish) -> None:
    """Each phase of all the sites is done before the next: whatever an object asks for is there before it."""
    for phase in (_ASSETS, _PAGES, _MANIFESTS):
        jobs = (job for errand in errands for job in _jobs(errand, phase, route))
        together(jobs, wish.at_once)


def _jobs(errand: SiteErrand, phase: int, route: _Haul) -> Iterator[Job]:
    for path, digest in errand.up.items():
        if _phase_of(path) == phase:
            yield partial(_upload, errand, path, digest, route)
    for path, digest in errand.over.items():
        if _phase_of(path) == phase:
            yield partial(_copy, errand, path, digest, route)
    if phase == _ASSETS:
        for path in errand.lasting:
            yield partial(route.store.copy, f"{errand.before}/{path}", f"{errand.folder}/{path}")


def _phase_of(path: str) -> int:
    if path == MANIFEST:
        return _MANIFESTS
    return _ASSETS if is_asset(path) else _PAGES


def _upload(errand: SiteErrand, path: str, digest: str, route: _Haul) -> None:
    content = route.sites.content(errand.tenant, path, digest)
    data, headers = packed(path, content, keeps_headers=route.store.keeps_headers)
    route.store.put(f"{errand.folder}/{path}", data, headers)


def _copy(errand: SiteErrand, path: str, digest: str, route: _Haul) -> None:
    """An object that is gone from the generation before is uploaded again."""
    if not route.store.copy(f"{errand.before}/{path}", f"{errand.folder}/{path}"):
        _upload(errand, path, digest, route)
