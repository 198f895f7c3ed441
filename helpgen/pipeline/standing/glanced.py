"""What was seen of published sites before anybody asked: those that stand as they were published."""

from collections.abc import Mapping

from helpgen.frozen import frozen
from helpgen.pipeline.standing.glance import Glimpse, unpacked
from helpgen.pipeline.standing.record import Record, SitePaths, StandingSite


@frozen
class Glanced:
    """A site that stands as it was published; `rows` say how, `spare` the same of the generation before it.

    They are empty where nobody will ask: of a site that is to stay. `spare` is, too, where that one lies otherwise.
    """

    rows: bytes = b""
    spare: bytes = b""

    def live(self, site: StandingSite) -> Glimpse | None:
        """How the site stands; None where that was not kept."""
        return unpacked(site.files, self.rows) if self.rows else None

    def before(self, site: StandingSite) -> Glimpse | None:
        """How the generation before it lies; None where that is not known."""
        return unpacked(site.spare.files, self.spare) if site.spare and self.spare else None


@frozen
class Glances:
    """The record of an output folder, read under its lock, and the looks at its sites, by tenant.

    Of a site that is not among them nothing is known: whoever wants to know looks.
    """

    record: Record
    seen: Mapping[str, Glanced]

    @property
    def files(self) -> dict[str, SitePaths]:
        """The files of each site that was seen."""
        return {name: self.record.sites[name].files for name in self.seen}
