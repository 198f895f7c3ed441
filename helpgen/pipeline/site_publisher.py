"""A build ends with sites assembled, rendered and published, one tenant after another."""

from collections.abc import Collection, Sequence

from helpgen.frozen import frozen
from helpgen.model.compiled_project import CompiledProject
from helpgen.model.diagnostic import Checked
from helpgen.model.profile import Profile
from helpgen.model.theme import Theme
from helpgen.pipeline.publisher import Finish, Progress, Publication
from helpgen.pipeline.site_maker import SiteMaker
from helpgen.pipeline.workers import available, shared_out
from helpgen.publish import OutputFolder, Staged
from helpgen.render import Prepared, ThemeFault, prepare, render

_WORTH_A_FORK = 1_000  # pages; below that, starting a process costs more than it saves


@frozen
class _Share:
    """What one tenant's build came to; `distinct` holds a hash of what was filled for it and not before."""

    staged: Staged
    pages: int
    distinct: frozenset[int]


def site_publisher(theme: Theme, locales: Collection[str]) -> Checked["SitePublisher | None"]:
    """The publisher that works in this theme, for tenants of some locales; None where the theme has an error."""
    prepared = prepare(theme, locales)
    return Checked(SitePublisher(prepared.value) if prepared.value else None, prepared.diagnostics)


@frozen
class SitePublisher:
    """A prepared theme, which every site is rendered with."""

    prepared: Prepared

    def run(
        self,
        project: CompiledProject,
        output: OutputFolder,
        jobs: int | None,
        progress: Progress | None,
        finish: Finish,
    ) -> Publication:
        """Every tenant of the project published; raises PublishError where the output folder fails.

        No site changes before all are made: a theme that fails on one page of one tenant publishes nothing.
        """
        maker = SiteMaker(project)
        maker.look_ahead(available() if jobs is None else jobs)
        try:
            shares = self._tenants(maker, project, output, _workers(jobs, project), progress)
        except ThemeFault as fault:
            return Publication(fault=fault.diagnostic)
        owned = [*project.known, *project.corpus.held_back]
        pruned = _shown(output, shares, owned, finish)
        distinct = frozenset[int]().union(*(share.distinct for share in shares))
        pages = sum(share.pages for share in shares)
        return Publication(pages, len(distinct), output.strangers(owned), pruned)

    def _tenants(
        self,
        maker: SiteMaker,
        project: CompiledProject,
        output: OutputFolder,
        jobs: int,
        progress: Progress | None,
    ) -> Sequence[_Share]:
        chosen = project.corpus.tenants
        done = 0

        def stage(tenant: Profile) -> _Share:
            nonlocal done
            site = maker.site(tenant)
            staged = output.stage(tenant.id, render(site, self.prepared))
            done += jobs
            if progress:
                progress(min(done, len(chosen)), len(chosen), tenant.id)
            return _Share(staged, len(site.articles), maker.fresh())

        return shared_out(stage, chosen, jobs, named=lambda tenant: tenant.id)


def _shown(
    output: OutputFolder, shares: Sequence[_Share], owned: Sequence[str], finish: Finish
) -> tuple[str, ...]:
    """Readers see every staged site; the sites that were removed, because no tenant owned them.

    What is durable is on the disk before it is shown: a name must not outlive what it leads to.
    """
    if finish.durable:
        output.sync_staged()
    for share in shares:
        output.show(share.staged)
    pruned = output.prune(owned) if finish.prune else ()
    if finish.durable:
        output.sync_shown()
    return pruned


def _workers(jobs: int | None, project: CompiledProject) -> int:
    count = available() if jobs is None else jobs
    pages = len(project.corpus.tenants) * len(project.blueprints)
    return count if pages >= _WORTH_A_FORK else 1
