"""Sites made by the workers of a cluster: they stage, this process looks at what came and takes it over.

What stands already, or can be patched, is found here, without asking the cluster.
"""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path

from helpgen.frozen import frozen
from helpgen.model.profile import Profile
from helpgen.model.timings import Stage
from helpgen.pipeline.alike import alike_together
from helpgen.pipeline.cluster.answer import BatchAnswer, StagedSite, opened
from helpgen.pipeline.cluster.at_work import PARCEL
from helpgen.pipeline.cluster.crew import Crew, Handout
from helpgen.pipeline.cluster.foreman import BatchPatience, Foreman, NotBelieved
from helpgen.pipeline.cluster.greeting import own_greeting, why_refused
from helpgen.pipeline.cluster.orders import Order, Parcel, batches_of, parcel_of
from helpgen.pipeline.item_limit import item_limit, patience_for
from helpgen.pipeline.packing import packed
from helpgen.pipeline.publisher import Progress
from helpgen.pipeline.site_maker import SiteMaker
from helpgen.pipeline.site_share import SiteShare, SiteWork
from helpgen.pipeline.site_shares import SiteShares
from helpgen.pipeline.standing.glance import Glimpse
from helpgen.pipeline.standing.program import program_digest
from helpgen.publish.inspection import Inspected
from helpgen.publish.yard import Yard, opened_yard
from helpgen.render import ThemeFault

OpenCrew = Callable[[str, str, str], AbstractContextManager[Crew]]
"""The crew of a cluster that finds the yard of a run in an output folder, and may leave files in a third one."""


@frozen
class Clustered:
    """The executor of a cluster. The crew is asked to come when there is something to do."""

    open_crew: OpenCrew

    def shares(self, work: SiteWork, progress: Progress | None) -> SiteShares:
        """Every tenant's share; raises ClusterLost where the cluster cannot do it."""
        chosen, maker = work.project.corpus.tenants, SiteMaker(work.project)
        shares, left = SiteShares(work.past), list[Profile]()
        for tenant in chosen:
            with item_limit(work.seconds, f"the site of {tenant.id}"):
                found = work.untouched(tenant) or work.found(maker, tenant)
            if found:
                shares.add(tenant.id, found)
            else:
                left.append(tenant)
        owed = alike_together(left, work.project.blueprints)
        if owed:
            with opened_yard(work.output) as yard:
                run = _ClusterRun(work, yard, owed, shares, progress)
                with ExitStack() as stack:
                    with work.stopwatch.stage(Stage.START):
                        crew = stack.enter_context(self.open_crew(run.out, yard.run, run.scratch))
                    with work.stopwatch.stage(Stage.WAIT):
                        run.by(crew)
        return shares


class _ClusterRun:
    """The batches of one run, as a foreman knows them; `shares` gets each tenant's as it is taken over.

    `out` is the output folder as workers find it, `scratch` where a crew may leave files until the run is over.
    """

    def __init__(
        self,
        work: SiteWork,
        yard: Yard,
        owed: Sequence[Profile],
        shares: SiteShares,
        progress: Progress | None,
    ) -> None:
        self._work, self._yard, self._shares, self._progress = work, yard, shares, progress
        self._left = len(owed)
        self._batches = batches_of(owed, len(work.project.blueprints))
        self._parcel: Parcel = parcel_of(work.project)
        self._greeting = own_greeting(sees=True)
        self.out = str(Path(work.output.path).absolute())
        self.scratch = str(Path(yard.place.path).absolute() / "scratch")
        self._live: dict[str, Glimpse | None] = {}
        yard.lay(PARCEL, self._parcel.data)

    def by(self, crew: Crew) -> None:
        """Every batch is done by this crew."""
        most = max(map(len, self._batches))
        seconds = patience_for(self._work.seconds).in_all * most
        foreman = Foreman(crew, self, BatchPatience(seconds))
        try:
            foreman.run()
        finally:
            for note in foreman.notes:
                self._work.note(note)

    def __len__(self) -> int:
        return len(self._batches)

    def name(self, number: int) -> str:
        """The tenants of the batch."""
        ids = [tenant.id for tenant in self._batches[number]]
        return ids[0] if len(ids) == 1 else f"the batch from {ids[0]} to {ids[-1]}"

    def order(self, handout: Handout) -> bytes:
        """What a worker is sent; what stood before is looked at now, for it links files from there."""
        tenants = self._batches[handout.number]
        for tenant in tenants:
            if tenant.id not in self._live:
                self._live[tenant.id] = self._work.past.seen(self._work.output.path, tenant.id)
                self._yard.offer(tenant.id)
        return packed(Order(self.out, self._yard.run, self._parcel.digest, *handout, tenants))

    def refused(self, said: object) -> str:
        """Why a worker that greets so gets no work; empty where it may."""
        return why_refused(said, self._greeting, self.out)

    def take(self, handout: Handout, data: object) -> str:
        """The batch is taken over; else what kept the worker from making it. Raises NotBelieved, ThemeFault."""
        answer = opened(data, self._yard.run, program_digest(), *handout)
        if answer is None:
            raise NotBelieved("answered with garbage")
        if answer.fault:
            raise ThemeFault(answer.fault)
        if answer.trouble:
            return answer.trouble
        self._take_over(handout, answer)
        return ""

    def _take_over(self, handout: Handout, answer: BatchAnswer) -> None:
        asked = [tenant.id for tenant in self._batches[handout.number]]
        if [each.staged.tenant for each in answer.sites] != asked:
            raise NotBelieved("answered for other tenants than it was asked for")
        taken = [self._taken(answer.bay, each) for each in answer.sites]
        for tenant, each, inspected in zip(asked, answer.sites, taken, strict=True):
            self._shares.add(tenant, self._share(each, inspected))
        self._left -= len(asked)
        if self._progress:
            everybody = len(self._work.project.corpus.tenants)
            self._progress(everybody - self._left, everybody, asked[-1])

    def _taken(self, bay: str, site: StagedSite) -> Inspected:
        inspected = self._yard.take_over(bay, site.staged, site.manifest)
        if inspected is None:
            raise NotBelieved(f"the site of {site.staged.tenant} is not as it said")
        return inspected

    def _share(self, site: StagedSite, inspected: Inspected) -> SiteShare:
        live = self._live.pop(site.staged.tenant)
        return self._work.staged(site.staged, site.pages, site.distinct, live, inspected=inspected)
