"""The key of each organization's site: of all that everybody's site is made from, and of what is its own.

A key is told when somebody asks for it. As texts, those of ten thousand organizations were more memory than how their
sites stand.
"""

from bisect import bisect_left
from collections.abc import Collection, Container, Iterator, Mapping

from helpgen.cache.cache import key_of
from helpgen.pipeline.standing.sources import Sources


class SiteKeys(Mapping[str, str]):
    """The keys of these tenants, as far as the sources have something of theirs. Files `without` do not count.

    What tenants tell together (their ids, names, base URLs) can stop a build with a finding, and changes no byte.
    """

    __slots__ = ("_common", "_sources", "_tenants")

    def __init__(
        self, sources: Sources, tenants: Collection[str], without: Container[str] = ()
    ) -> None:
        self._sources, self._common = sources, sources.common(without)
        in_order = tuple(sorted(tenants))
        self._tenants = (
            tenants if in_order == tenants else in_order
        )  # one tuple for all who have it

    def __getitem__(self, tenant: str) -> str:
        place = bisect_left(self._tenants, tenant)
        is_one = self._tenants[place : place + 1] == (tenant,)
        own = self._sources.own(tenant) if is_one else ""
        if not own:
            raise KeyError(tenant)
        return key_of("site", self._common, own)

    def __iter__(self) -> Iterator[str]:
        return (tenant for tenant in self._tenants if self._sources.own(tenant))

    def __len__(self) -> int:
        return sum(1 for _ in self)
