"""Who makes the sites of a build: forked workers of this machine, or the workers of a cluster."""

from typing import Protocol

from helpgen.pipeline.publisher import Progress
from helpgen.pipeline.site_share import SiteWork
from helpgen.pipeline.site_shares import SiteShares


class Executor(Protocol):
    """Makes every site of a build that does not stand already, and shows none."""

    def shares(self, work: SiteWork, progress: Progress | None) -> SiteShares:
        """Every tenant's share, the same bytes whoever makes them.

        Raises ThemeFault, PublishError, or an OSError where workers were lost: then nothing counts.
        """
