"""What a release changes for readers."""

from collections.abc import Mapping

from helpgen.frozen import frozen
from helpgen.publish.deliver.local_sites import LocalSite
from helpgen.publish.deliver.release import Release, generation_of, is_made_of


@frozen
class DeliveryWish:
    """How to deliver. No `tenants` means all that were built; `prune` drops those that were not.

    With `anew` nothing is believed of what is there. `keep` is how many releases stay, the shown one among them;
    `at_once` how many requests run side by side.
    """

    tenants: tuple[str, ...] = ()
    prune: bool = False
    anew: bool = False
    keep: int = 3
    at_once: int = 16


@frozen
class ReleaseChange:
    """Sites that are not shown yet, tenants that are shown no more, and the release that says so.

    `strangers` are shown although nobody built them; they stay.
    """

    changed: Mapping[str, LocalSite]
    unchanged: int
    removed: tuple[str, ...]
    strangers: tuple[str, ...]
    following: Release

    @property
    def is_none(self) -> bool:
        """Whether readers have it all."""
        return not self.changed and not self.removed


def change_of(built: Mapping[str, LocalSite], shown: Release, wish: DeliveryWish) -> ReleaseChange:
    """How the sites that were built differ from those that are shown: by the digests of their manifests."""
    asked = {tenant: built[tenant] for tenant in wish.tenants or built}
    changed = {
        tenant: site
        for tenant, site in asked.items()
        if wish.anew or not is_made_of(shown.tenants.get(tenant), site.digest)
    }
    unbuilt = tuple(sorted(shown.tenants.keys() - built.keys()))
    removed = unbuilt if wish.prune and not wish.tenants else ()
    strangers = () if removed else unbuilt
    following = _following(shown, changed, removed, wish.keep)
    return ReleaseChange(changed, len(asked) - len(changed), removed, strangers, following)


def _following(
    shown: Release, changed: Mapping[str, LocalSite], removed: tuple[str, ...], keep: int
) -> Release:
    serial = shown.serial + 1
    made = {tenant: generation_of(serial, site.digest) for tenant, site in changed.items()}
    tenants = {
        tenant: made for tenant, made in {**shown.tenants, **made}.items() if tenant not in removed
    }
    return Release(serial, shown.serial, max(shown.oldest, serial - keep + 1), tenants)
