"""A build ends with sites assembled, rendered and published, one tenant after another."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from helpgen.cache.cache import Cache
from helpgen.frozen import frozen
from helpgen.model.compiled_project import CompiledProject
from helpgen.model.diagnostic import Checked
from helpgen.model.profile import Profile
from helpgen.model.theme import Theme
from helpgen.model.timings import Stage
from helpgen.pipeline.article_imprints import imprints_of
from helpgen.pipeline.build_result import BuildResult
from helpgen.pipeline.item_limit import item_limit, patience_for, site_seconds
from helpgen.pipeline.patched_site import PatchedSite, patched_site, with_spare
from helpgen.pipeline.publisher import Progress, Publication
from helpgen.pipeline.site_maker import SiteMaker
from helpgen.pipeline.standing.build_answer import BuildAnswer
from helpgen.pipeline.standing.build_ground import BuildGround
from helpgen.pipeline.standing.packs import pack
from helpgen.pipeline.standing.past import Past, keep, past_of, site_keys
from helpgen.pipeline.standing.record import StandingSite, as_it_stands
from helpgen.pipeline.standing.restored import remember_answer
from helpgen.pipeline.standing.showing import shown
from helpgen.pipeline.stopwatch import Stopwatch
from helpgen.pipeline.workers import available, shared_out
from helpgen.publish import OutputFolder, Staged
from helpgen.publish.listed import files_of
from helpgen.render import Prepared, ThemeFault, prepare, render

_WORTH_A_FORK = 1_000  # pages; below that, starting a process costs more than it saves
_WORTH_A_LOOK = 4  # sites to make; for fewer, the variants that they need are fewer than all


@frozen
class _Share:
    """What one tenant's build came to; `distinct` holds a hash of what was filled for it and not before.

    Nothing is `staged` where the site stands already. Where only the bodies of some articles had to be made, these are
    `bodies`.
    """

    tenant: str
    site: StandingSite | None
    pages: int
    staged: Staged | None = None
    distinct: frozenset[int] = frozenset()
    bodies: frozenset[str] = frozenset()


def site_publisher(theme: Theme, locales: Collection[str]) -> Checked["SitePublisher | None"]:
    """The publisher that works in this theme, for tenants of some locales; None where the theme has an error."""
    prepared = prepare(theme, locales)
    return Checked(SitePublisher(prepared.value) if prepared.value else None, prepared.diagnostics)


@frozen
class SitePublisher:
    """A prepared theme, which every site is rendered with."""

    prepared: Prepared

    def run(  # noqa: PLR0913  what is published, for whom, and how
        self,
        project: CompiledProject,
        output: OutputFolder,
        ground: BuildGround,
        result: BuildResult,
        *,
        drawn: Mapping[str, str],
        jobs: int | None,
        progress: Progress | None,
        stopwatch: Stopwatch,
    ) -> Publication:
        """Every tenant of the project published; raises PublishError where the output folder fails.

        No site changes before all are made: a theme that fails on one page of one tenant publishes nothing.
        """
        owned = (*project.known, *project.corpus.held_back)
        with stopwatch.stage(Stage.LOOK):
            past = self._past(project, ground, drawn)
        is_kept_whole = not (ground.asked.anew or ground.is_live or _is_large(project))
        packs = ground.cache if is_kept_whole else None
        try:
            work = _Work(project, output, past, packs, stopwatch)
            shares = self._shares(work, jobs, progress)
        except ThemeFault as fault:
            return Publication(fault=fault.diagnostic)
        staged = [share.staged for share in shares if share.staged]
        with stopwatch.stage(Stage.SHOW):
            pruned = shown(output, staged, owned, ground.asked.finish)
        answer = _answer(ground, past, result, owned, shares)
        sites = past.signed({share.tenant: share.site for share in shares if share.site})
        with stopwatch.stage(Stage.CACHE):
            is_kept = keep(ground, output.note, past, sites, answer)
            if is_kept and packs:
                remember_answer(ground, answer)
        resting = [past.record.sites[each.id].pages for each in project.rows.listed]
        return Publication(
            sum(share.pages for share in shares) + sum(resting),
            len(frozenset[int]().union(*(share.distinct for share in shares))),
            output.strangers(owned),
            pruned,
            tuple([share.tenant for share in shares if share.staged]),
            past,
            is_kept,
            patched={share.tenant: share.bodies for share in shares if share.bodies},
        )

    @staticmethod
    def _past(project: CompiledProject, ground: BuildGround, drawn: Mapping[str, str]) -> Past:
        """The past, with what it is held against today."""
        known = project.known
        past = past_of(ground, site_keys(ground, known))
        paths = frozenset([article.path for article in project.corpus.articles])
        before = {site.imprints for site in past.record.sites.values()}
        imprints = imprints_of(project.blueprints, drawn, before)
        return replace(past, aparts=site_keys(ground, known, paths), imprints=imprints)

    def _shares(
        self, work: "_Work", jobs: int | None, progress: Progress | None
    ) -> Sequence[_Share]:
        """Every tenant's share, in order."""
        everybody, maker = work.project.corpus.tenants, SiteMaker(work.project)
        stand = {
            tenant.id: _Share(tenant.id, site, site.pages)
            for tenant in everybody
            for site in [work.past.untouched(tenant.id)]
            if site
        }
        chosen = [tenant for tenant in everybody if tenant.id not in stand]
        count = available() if jobs is None else jobs
        workers = 1
        if _is_large(work.project):
            from helpgen.pipeline.held_memory import hold_memory  # noqa: PLC0415  ctypes, where it pays

            hold_memory()
            workers = count
        whole = [tenant for tenant in chosen if not work.may_be_left(tenant.id)]
        if len(whole) >= _WORTH_A_LOOK:
            maker.look_ahead(count, work.stopwatch)
        else:
            maker.fill_ahead(whole, jobs, work.stopwatch)
        done = len(stand)
        limits = work.project.corpus.options.limits
        seconds = site_seconds(limits, len(work.project.blueprints))

        def share(tenant: Profile) -> _Share:
            nonlocal done
            with item_limit(seconds, f"the site of {tenant.id}"):
                made = self._share(work, maker, tenant)
            done += workers
            if progress:
                progress(min(done, len(everybody)), len(everybody), tenant.id)
            return made

        made = shared_out(
            share,
            chosen,
            workers,
            named=lambda tenant: tenant.id,
            patience=patience_for(seconds),
            stopwatch=work.stopwatch,
        )
        shares = {share.tenant: share for share in made} | stand
        return [shares[tenant.id] for tenant in everybody]

    def _share(self, work: "_Work", maker: SiteMaker, tenant: Profile) -> _Share:
        timed = work.stopwatch.stage
        with timed(Stage.LOOK):
            standing = work.past.standing(work.output.path, tenant.id)
        if standing:
            return _Share(tenant.id, standing, standing.pages)
        with timed(Stage.FILL):
            made = patched_site(work.past, work.output, maker, self.prepared, tenant)
        if made:
            return self._patched_share(work, maker, made)
        with timed(Stage.FILL):
            site = maker.site(tenant)
        with timed(Stage.RENDER):
            files = tuple(render(site, self.prepared))
        live = work.past.seen(work.output.path, tenant.id)
        with timed(Stage.WRITE):
            staged = work.output.stage(tenant.id, files)
        pages, key = len(site.articles), work.past.keys.get(tenant.id, "")
        with timed(Stage.CACHE):
            if work.packs and key:
                pack(work.packs, key, pages, files)
            standing = as_it_stands(work.output.place(staged), key, pages)
        if standing:
            standing = with_spare(standing, staged, work.past, work.output, live)
        return _Share(tenant.id, standing, pages, staged, maker.fresh())

    @staticmethod
    def _patched_share(work: "_Work", maker: SiteMaker, made: PatchedSite) -> _Share:
        name, site = made.staged.tenant, made.site
        staged = made.staged if made.staged.written is not None else None
        files = files_of(work.output.place(made.staged), site.manifest) if work.packs else ()
        if work.packs and files:
            pack(work.packs, site.key, site.pages, files)
        bodies = work.past.other_bodies(name) or frozenset()
        return _Share(name, site, site.pages, staged, maker.fresh(), bodies)


@frozen
class _Work:
    """What is published and where; `packs` is where sites are kept whole, of a build that one process does."""

    project: CompiledProject
    output: OutputFolder
    past: Past
    packs: Cache | None
    stopwatch: Stopwatch

    def may_be_left(self, tenant: str) -> bool:
        """Whether the tenant's site may stand, or may be patched."""
        return self.past.may_stand(tenant) or self.past.other_bodies(tenant) is not None


def _answer(
    ground: BuildGround,
    past: Past,
    result: BuildResult,
    known: tuple[str, ...],
    shares: Sequence[_Share],
) -> BuildAnswer:
    """What the next build will say, if it finds the same."""
    return BuildAnswer(
        ground.sources.digest if ground.sources else "",
        {share.tenant: past.keys.get(share.tenant, "") for share in shares},
        known,
        result.articles,
        result.tenants,
        sum(share.pages for share in shares),
        result.exit_code,
        result.held,
        result.diagnostics,
        result.severities,
        result.threshold,
    )


def _is_large(project: CompiledProject) -> bool:
    return len(project.corpus.tenants) * len(project.blueprints) >= _WORTH_A_FORK
