"""Sites made by forked workers of this machine; by this process alone where they are few."""

from collections.abc import Sequence

from helpgen.frozen import frozen
from helpgen.model.profile import Profile
from helpgen.pipeline.item_limit import item_limit, patience_for
from helpgen.pipeline.large import is_large
from helpgen.pipeline.publisher import Progress
from helpgen.pipeline.site_maker import SiteMaker
from helpgen.pipeline.site_share import SiteShare, SiteWork
from helpgen.pipeline.workers import available, shared_out

_WORTH_A_LOOK = 4  # sites to make; for fewer, the variants that they need are fewer than all


@frozen
class Forked:
    """So many processes; None: as many as there are processors."""

    jobs: int | None = None

    def shares(self, work: SiteWork, progress: Progress | None) -> Sequence[SiteShare]:
        """Every tenant's share, in order."""
        chosen, maker = work.project.corpus.tenants, SiteMaker(work.project)
        count = available() if self.jobs is None else self.jobs
        workers = count if is_large(work.project) else 1
        if sum(not work.may_be_left(tenant.id) for tenant in chosen) >= _WORTH_A_LOOK:
            maker.look_ahead(count, work.stopwatch)
        done = 0

        def share(tenant: Profile) -> SiteShare:
            nonlocal done
            with item_limit(work.seconds, f"the site of {tenant.id}"):
                made = work.share(maker, tenant)
            done += workers
            if progress:
                progress(min(done, len(chosen)), len(chosen), tenant.id)
            return made

        return shared_out(
            share,
            chosen,
            workers,
            named=lambda tenant: tenant.id,
            patience=patience_for(work.seconds),
            stopwatch=work.stopwatch,
        )
