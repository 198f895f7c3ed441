"""A site of which only the bodies of a few articles are others: the files that show them are made, and no other."""

from dataclasses import replace

from helpgen.frozen import frozen
from helpgen.model.profile import Profile
from helpgen.pipeline.site_maker import SiteMaker
from helpgen.pipeline.standing.glance import glance
from helpgen.pipeline.standing.past import Past
from helpgen.pipeline.standing.record import Spare, StandingSite
from helpgen.publish import OutputFolder, Staged
from helpgen.publish.touched_up import touched_up
from helpgen.render import Prepared, gathers_bodies, render_bodies


@frozen
class Touched:
    """A site that stands, or is staged, with the bodies that it should have."""

    site: StandingSite
    staged: Staged


def touched(
    past: Past, output: OutputFolder, maker: SiteMaker, prepared: Prepared, tenant: Profile
) -> Touched | None:
    """The tenant's site, made of the one that stands; None where more than bodies differs, or where it was touched."""
    bodies = past.other_bodies(tenant.id)
    before = past.as_published(output.path, tenant.id) if bodies is not None else None
    if bodies is None or before is None:
        return None
    is_all = gathers_bodies(maker.outputs)
    site = maker.site(tenant) if is_all else maker.site_showing(tenant, bodies)
    files = tuple(render_bodies(site, prepared, sorted(bodies)))
    has_spare = past.has_spare(output.staging.path, before, tenant.id)
    spare = before.spare.manifest if before.spare and has_spare else ""
    made = touched_up(output, tenant.id, files, before.manifest, spare)
    if made is None:
        return None
    key, pages = past.keys[tenant.id], len(site.articles)
    if made.staged.written is None:
        return Touched(replace(before, key=key, pages=pages), made.staged)
    seen = glance(output.place(made.staged), made.files)
    folder = f"{output.path}/{tenant.id}"
    left = Spare(before.manifest, before.files, glance(folder, before.files))
    standing = StandingSite(key, pages, made.manifest, made.files, seen, spare=left)
    return Touched(standing, made.staged)
