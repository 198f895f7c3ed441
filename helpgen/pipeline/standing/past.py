"""What builds before this one left, for whoever publishes: which sites stand already, and what is kept of this one."""

from collections.abc import Collection, Container, Iterable, Mapping
from dataclasses import field, replace

from helpgen.frozen import frozen
from helpgen.pipeline.standing.build_answer import BuildAnswer
from helpgen.pipeline.standing.build_ground import BuildGround
from helpgen.pipeline.standing.glance import Glimpse, boot, glimpse_of
from helpgen.pipeline.standing.glanced import Glanced, Glances
from helpgen.pipeline.standing.imprints import Imprints, changed_bodies
from helpgen.pipeline.standing.packed_sites import PackedSites
from helpgen.pipeline.standing.record import Record, StandingSite, seen, seen_before, stands
from helpgen.pipeline.standing.record_file import Note, read_record, write_record
from helpgen.pipeline.standing.site_keys import SiteKeys
from helpgen.pipeline.standing.sources import has_rested


@frozen
class Past:
    """The record of an output folder, read under its lock, and the keys that its sites would have today.

    `keys` is empty where the sources could not be looked at: nothing is known to be as it was then. The record of
    another program (`is_other_program`) is none. `aparts` are the keys without the articles, of which `imprints` tell.
    `glances` are those taken since the folder was locked.
    """

    record: Record
    keys: Mapping[str, str]
    is_other_program: bool = False
    aparts: Mapping[str, str] = field(default_factory=dict)
    imprints: Imprints = ()
    glances: Mapping[str, Glanced] = field(default_factory=dict)

    def standing(self, folder: str, tenant: str) -> StandingSite | None:
        """The tenant's published site if it is what would be made again, every byte; None where it has to be made."""
        site = self.record.sites.get(tenant)
        if site is None or site.key != self.keys.get(tenant):
            return None
        place = f"{folder}/{tenant}"
        return self.untouched(tenant) or stands(place, site, is_same_boot=self._is_same_boot)

    def untouched(self, tenant: str) -> StandingSite | None:
        """The same if it was looked at already, and stood; nothing is looked at now."""
        return (
            self.record.sites[tenant] if self.may_stand(tenant) and self._glanced(tenant) else None
        )

    def may_stand(self, tenant: str) -> bool:
        """Whether a site was made of the same; it is not looked at."""
        site = self.record.sites.get(tenant)
        return site is not None and site.key == self.keys.get(tenant)

    def other_bodies(self, tenant: str) -> frozenset[str] | None:
        """The articles whose bodies alone part the tenant's site from today's; None where more does."""
        site = self.record.sites.get(tenant)
        if site is None or not site.apart or site.apart != self.aparts.get(tenant):
            return None
        return changed_bodies(site.imprints, self.imprints)

    def as_published(self, folder: str, tenant: str) -> Glimpse | None:
        """How the tenant's site stands, if it is as it was published, every byte, whatever would be made today."""
        seen = self.seen(folder, tenant)
        site, place = self.record.sites.get(tenant), f"{folder}/{tenant}"
        if seen or site is None:
            return seen
        found = stands(place, site, is_same_boot=False)
        return glimpse_of(place, found.files) if found else None

    def seen(self, folder: str, tenant: str) -> Glimpse | None:
        """The same as far as a glance tells it."""
        site, glanced = self.record.sites.get(tenant), self._glanced(tenant)
        if site is None or not self._is_same_boot:
            return None
        return (glanced and glanced.live(site)) or seen(f"{folder}/{tenant}", site)

    def spare(self, folder: str, tenant: str, live: Glimpse) -> Glimpse | None:
        """How the generation before the tenant's site lies in a folder, if it does as it did.

        `live` is how the site itself stands.
        """
        site, glanced = self.record.sites.get(tenant), self._glanced(tenant)
        if site is None or not self._is_same_boot:
            return None
        return (glanced and glanced.before(site)) or seen_before(f"{folder}/{tenant}", site, live)

    def signed(self, tenant: str, site: StandingSite) -> StandingSite:
        """A site with what the next build compares: what it was made of apart from articles, and these."""
        return replace(site, apart=self.aparts.get(tenant, ""), imprints=self.imprints)

    def _glanced(self, tenant: str) -> Glanced | None:
        """What was seen of the tenant's site, as long as that is believed."""
        return self.glances.get(tenant) if self._is_same_boot else None

    @property
    def _is_same_boot(self) -> bool:
        return self.record.boot == boot() != ""


NO_PAST = Past(Record(), {})
"""Of an output folder that nobody has looked at."""


def site_keys(
    ground: BuildGround, tenants: Collection[str], without: Container[str] = ()
) -> Mapping[str, str]:
    """The key of each tenant's site, for which files at the paths in `without` do not count; none without sources."""
    return SiteKeys(ground.sources, tenants, without) if ground.sources else {}


def past_of(ground: BuildGround, keys: Mapping[str, str]) -> Past:
    """The past of the output folder; none where all is to be made anew. Whoever asks holds the lock."""
    glances = ground.glances or Glances(record_of(ground), {})
    record = glances.record
    is_ours = record.program == ground.program
    is_others = bool(record.program) and not is_ours
    return Past(record if is_ours else Record(), keys, is_others, glances=glances.seen)


def record_of(ground: BuildGround) -> Record:
    """The record of the output folder, as far as it is to be believed."""
    return Record() if ground.asked.anew else read_record(ground.out)


def keep(
    ground: BuildGround,
    note: Note,
    past: Past,
    sites: Mapping[str, StandingSite],
    answer: BuildAnswer,
) -> bool:
    """Whether the next build knows what this one made; it does not where somebody wrote while the sources were read.

    Sites of tenants that there are no more are forgotten.
    """
    root = ground.asked.root
    if ground.sources is None or not has_rested(root, ground.content, ground.sources):
        return False
    record = replace(
        past.record,
        boot=boot(),
        program=ground.program,
        files=ground.sources.everything,
        sites=_of_all(answer.known, past.record.sites, sites),
        versions={tenant: mark.version for tenant, mark in ground.rows.marks.items()},
        token=ground.rows.token,
    )
    if (
        answer.is_lasting and not ground.is_live
    ):  # else nobody knows without asking whether the answer would be the same
        record = record.with_answer(ground.asked.question, answer)
    if record != past.record:
        write_record(note, record)
    return True


def _of_all(
    known: Iterable[str], before: Mapping[str, StandingSite], now: Mapping[str, StandingSite]
) -> Mapping[str, StandingSite]:
    """The sites of all that are known: as they stand now, or else as they did before."""
    others = [tenant for tenant in known if tenant in before and tenant not in now]
    if not others:
        return now
    every = PackedSites()
    for tenant in others:
        every.add(tenant, before[tenant])
    for tenant, site in now.items():
        every.add(tenant, site)
    return every
