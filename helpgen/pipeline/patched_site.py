"""A site of which only the bodies of a few articles are others: the files that show them are made, and no other."""

from dataclasses import replace
from functools import partial

from helpgen.frozen import frozen
from helpgen.model.profile import Profile
from helpgen.pipeline.site_maker import SiteMaker
from helpgen.pipeline.standing.glance import Glimpse, glance
from helpgen.pipeline.standing.past import Past
from helpgen.pipeline.standing.record import Spare, StandingSite, site_paths
from helpgen.publish import OutputFolder, Staged
from helpgen.publish.patched import Generation, patched
from helpgen.publish.portable import MANIFEST
from helpgen.render import Prepared, render_bodies


@frozen
class PatchedSite:
    """A site that stands, or is staged, with the bodies that it should have."""

    site: StandingSite
    staged: Staged


def patched_site(
    past: Past, output: OutputFolder, maker: SiteMaker, prepared: Prepared, tenant: Profile
) -> PatchedSite | None:
    """The tenant's site, made of the one that stands; None where more than bodies differs, or where it was touched."""
    bodies = past.other_bodies(tenant.id)
    live = past.as_published(output.path, tenant.id) if bodies is not None else None
    if bodies is None or live is None:
        return None
    site = maker.site_showing(tenant, bodies)
    files = render_bodies(site, prepared, sorted(bodies), partial(output.shown, tenant.id))
    if files is None:
        return None
    before, spare = past.record.sites[tenant.id], past.spare(output.staging.path, tenant.id, live)
    known = Generation(before.spare.manifest, spare.files) if before.spare and spare else None
    made = patched(output, tenant.id, files, before.manifest, known)
    if made is None:
        return None
    key, pages = past.keys[tenant.id], len(site.articles)
    if made.staged.written is None:
        return PatchedSite(
            replace(before, key=key, pages=pages, files=site_paths(live.files), glance=live.digest),
            made.staged,
        )
    left = _left(f"{output.path}/{tenant.id}", live, made.linked)
    seen = _seen(output.place(made.staged), made.files, spare if made.made else None, made.made)
    others = (MANIFEST, *[file.path for file in files])
    behind = Spare(before.manifest, live.files, left, others)
    return PatchedSite(
        StandingSite(
            key,
            pages,
            made.manifest,
            site_paths(made.files),
            seen if left else "",  # what is not believed here was linked from there
            spare=behind,
        ),
        made.staged,
    )


def with_spare(
    site: StandingSite, staged: Staged, past: Past, output: OutputFolder, live: Glimpse | None
) -> StandingSite:
    """A site that was made whole, with the generation before it: the one that stood as `live` says till now.

    Nothing is known of that one where it had been touched.
    """
    before = past.record.sites.get(staged.tenant)
    if before is None or live is None:
        return site
    if staged.written is None:
        return replace(site, spare=before.spare)
    seen = glance(f"{output.path}/{staged.tenant}", live.files)
    return replace(site, spare=Spare(before.manifest, live.files, seen))


def _left(folder: str, live: Glimpse, linked: tuple[str, ...]) -> str:
    """A glance at the site that stood, of which some files were linked; empty where anything else befell one of these.

    Time went by since it was looked at, and what is not believed has every byte of it looked at by the next build.
    """
    now = live.again(folder, linked) if linked else live
    return now.digest if now and now.is_linked_from(live) else ""


def _seen(
    folder: str, files: tuple[str, ...], before: Glimpse | None, changed: tuple[str, ...]
) -> str:
    """A glance at a folder, in which only these files can be others than when it was looked at `before`."""
    if before is None or before.files != files:
        return glance(folder, files)
    now = before.again(folder, changed) if changed else before
    return now.digest if now else ""
