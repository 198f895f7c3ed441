"""Sites made by forked workers of this machine; by this process alone where they are few."""

from helpgen.frozen import frozen
from helpgen.model.profile import Profile
from helpgen.pipeline.alike import alike_together
from helpgen.pipeline.item_limit import item_limit, patience_for
from helpgen.pipeline.large import is_large
from helpgen.pipeline.publisher import Progress
from helpgen.pipeline.site_maker import SiteMaker
from helpgen.pipeline.site_share import SiteShare, SiteWork
from helpgen.pipeline.site_shares import SiteShares
from helpgen.pipeline.workers import available, each_taken

_WORTH_A_LOOK = 4  # sites to make; for fewer, the variants that they need are fewer than all


@frozen
class Forked:
    """So many processes; None: as many as there are processors."""

    jobs: int | None = None

    def shares(self, work: SiteWork, progress: Progress | None) -> SiteShares:
        """Every tenant's share."""
        everybody, maker = work.project.corpus.tenants, SiteMaker(work.project)
        shares = SiteShares(work.past)
        left: list[Profile] = []
        for tenant in everybody:
            if stands := work.untouched(tenant):
                shares.add(tenant.id, stands)
            else:
                left.append(tenant)
        chosen = alike_together(left, work.project.blueprints)
        count = available() if self.jobs is None else self.jobs
        workers = 1
        if is_large(work.project):
            from helpgen.pipeline.held_memory import hold_memory  # noqa: PLC0415  ctypes, where it pays

            hold_memory()
            workers = count
        whole = [tenant for tenant in chosen if not work.may_be_left(tenant.id)]
        if len(whole) >= _WORTH_A_LOOK:
            maker.look_ahead(count, work.stopwatch)
        else:
            maker.fill_ahead(whole, self.jobs, work.stopwatch)
        done = len(everybody) - len(left)

        def share(tenant: Profile) -> SiteShare:
            nonlocal done
            with item_limit(work.seconds, f"the site of {tenant.id}"):
                made = work.share(maker, tenant)
            done += workers
            if progress:
                progress(min(done, len(everybody)), len(everybody), tenant.id)
            return made

        each_taken(
            share,
            chosen,
            workers,
            lambda number, made: shares.add(chosen[number].id, made),
            named=lambda tenant: tenant.id,
            patience=patience_for(work.seconds),
            stopwatch=work.stopwatch,
        )
        return shares
