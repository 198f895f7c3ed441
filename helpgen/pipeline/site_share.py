"""What one tenant's build comes to, and the steps to it: found as it stands, patched, or made whole and staged."""

from collections.abc import Callable

from helpgen.cache.cache import Cache
from helpgen.frozen import frozen
from helpgen.model.compiled_project import CompiledProject
from helpgen.model.output_file import OutputFile
from helpgen.model.profile import Profile
from helpgen.model.timings import Stage
from helpgen.pipeline.item_limit import site_seconds
from helpgen.pipeline.patched_site import PatchedSite, patched_site, with_spare
from helpgen.pipeline.site_maker import SiteMaker
from helpgen.pipeline.standing.glance import Glimpse
from helpgen.pipeline.standing.packs import pack
from helpgen.pipeline.standing.past import Past
from helpgen.pipeline.standing.record import StandingSite, as_inspected, as_it_stands
from helpgen.pipeline.stopwatch import Stopwatch
from helpgen.publish import OutputFolder, Staged
from helpgen.publish.inspection import Inspected
from helpgen.publish.listed import files_of
from helpgen.render import Prepared, render


@frozen
class SiteShare:
    """What one tenant's build came to; `distinct` has the prints of what was filled for it and not before.

    Nothing is `staged` where the site stands already. Where only the bodies of some articles had to be made, these are
    `bodies`.
    """

    tenant: str
    site: StandingSite | None
    pages: int
    staged: Staged | None = None
    distinct: bytes = b""
    bodies: frozenset[str] = frozenset()


@frozen
class SiteWork:
    """What is published and where; `packs` is where sites are kept whole, of a build that one process does.

    `note` takes a line for whoever asked for the build.
    """

    project: CompiledProject
    prepared: Prepared
    output: OutputFolder
    past: Past
    packs: Cache | None
    stopwatch: Stopwatch
    note: Callable[[str], None]

    @property
    def seconds(self) -> float:
        """What one site may take, of processor time."""
        limits = self.project.corpus.options.limits
        return site_seconds(limits, len(self.project.blueprints))

    def may_be_left(self, tenant: str) -> bool:
        """Whether the tenant's site may stand, or may be patched."""
        return self.past.may_stand(tenant) or self.past.other_bodies(tenant) is not None

    def untouched(self, tenant: Profile) -> SiteShare | None:
        """The share of a tenant whose site was looked at already, and stands."""
        site = self.past.untouched(tenant.id)
        return SiteShare(tenant.id, site, site.pages) if site else None

    def found(self, maker: SiteMaker, tenant: Profile) -> SiteShare | None:
        """The share of a tenant whose site stands, or can be patched; None where it has to be made whole."""
        timed = self.stopwatch.stage
        with timed(Stage.LOOK):
            standing = self.past.standing(self.output.path, tenant.id)
        if standing:
            return SiteShare(tenant.id, standing, standing.pages)
        with timed(Stage.FILL):
            made = patched_site(self.past, self.output, maker, self.prepared, tenant)
        return self._patched(maker, made) if made else None

    def share(self, maker: SiteMaker, tenant: Profile) -> SiteShare:
        """The share of a tenant, whatever it takes."""
        timed = self.stopwatch.stage
        if found := self.found(maker, tenant):
            return found
        with timed(Stage.FILL):
            site = maker.site(tenant)
        with timed(Stage.RENDER):
            files = tuple(render(site, self.prepared))
        live = self.past.seen(self.output.path, tenant.id)
        with timed(Stage.WRITE):
            staged = self.output.stage(tenant.id, files)
        return self.staged(staged, len(site.articles), maker.fresh(), live, files)

    def staged(  # noqa: PLR0913,PLR0917  what is known of it, and by whom
        self,
        staged: Staged,
        pages: int,
        distinct: bytes,
        live: Glimpse | None,
        files: tuple[OutputFile, ...] = (),
        inspected: Inspected | None = None,
    ) -> SiteShare:
        """The share of a tenant whose site was made whole; `live` is how the one before stood until then.

        Where its files are not at hand and are wanted, they are read. It is not looked at where it is `inspected`.
        """
        name = staged.tenant
        place, key = self.output.place(staged), self.past.keys.get(name, "")
        with self.stopwatch.stage(Stage.CACHE):
            standing = (
                as_inspected(inspected, key, pages)
                if inspected
                else as_it_stands(place, key, pages)
            )
            if self.packs and key and standing:
                self._pack(standing, files or files_of(place, standing.manifest))
        if standing:
            standing = with_spare(standing, staged, self.past, self.output, live)
        return SiteShare(name, standing, pages, staged, distinct)

    def _patched(self, maker: SiteMaker, made: PatchedSite) -> SiteShare:
        name, site = made.staged.tenant, made.site
        staged = made.staged if made.staged.written is not None else None
        if self.packs:
            self._pack(site, files_of(self.output.place(made.staged), site.manifest))
        bodies = self.past.other_bodies(name) or frozenset()
        return SiteShare(name, site, site.pages, staged, maker.fresh(), bodies)

    def _pack(self, site: StandingSite, files: tuple[OutputFile, ...]) -> None:
        """The site is kept whole, where it is one that is."""
        if self.packs and files:
            pack(self.packs, site.key, site.pages, files)
