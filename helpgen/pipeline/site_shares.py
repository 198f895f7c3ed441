"""What the builds of all organizations come to, gathered as each is done.

Of each no more is kept than how its site stands, packed, and what is asked for at the end: what came from a worker is
gone when it was taken.
"""

from collections.abc import Iterable, Iterator

from helpgen.pipeline.prints import PrintCount
from helpgen.pipeline.site_share import SiteShare
from helpgen.pipeline.standing.packed_sites import PackedSites
from helpgen.pipeline.standing.past import Past
from helpgen.publish import Staged


class SiteShares:
    """The shares so far: `sites` as the next build compares them, `pages` in all, and which bodies alone were made."""

    def __init__(self, past: Past) -> None:
        self.sites = PackedSites()
        self.pages = 0
        self.patched: dict[str, frozenset[str]] = {}
        self._past = past
        self._prints = PrintCount()
        self._staged: dict[tuple[int, int | None], list[str]] = {}

    def add(self, tenant: str, share: SiteShare) -> None:
        """A tenant's share, by the one text that everybody has of its id; each comes once."""
        self.pages += share.pages
        self._prints.add(share.distinct)
        if share.site:
            self.sites.add(tenant, self._past.signed(tenant, share.site))
        if share.staged:
            counts = share.staged.files, share.staged.written
            self._staged.setdefault(counts, []).append(tenant)
        if share.bodies:
            self.patched[tenant] = share.bodies

    @property
    def distinct(self) -> int:
        """How many pages differ in what they read."""
        return self._prints.different

    def staged(self, tenants: Iterable[str]) -> Iterator[Staged]:
        """The sites of these tenants that are staged, in this order."""
        staged = {tenant: counts for counts, names in self._staged.items() for tenant in names}
        for tenant in tenants:
            if tenant in staged:
                yield Staged(tenant, *staged[tenant])
