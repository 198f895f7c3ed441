"""`assets/`: the theme's files, the organization's colors, and the files that its articles show or offer."""

from collections.abc import Iterator

from helpgen.model.output_file import OutputFile
from helpgen.model.site import Site
from helpgen.render.frame import Frame, asset_path
from helpgen.render.output import Output


def files(site: Site, frame: Frame) -> Iterator[OutputFile]:
    """The theme's files, the brand's, the icon, the picture for shared links, and those of this tenant's articles."""
    yield from frame.prepared.bundle.files
    if frame.brand is not None:
        yield frame.brand
    if frame.icon is not None:
        yield frame.icon
    if frame.share is not None:
        yield frame.share
    published = {asset_path(asset): asset.data for asset in site.assets.values()}
    logos = {asset_path(logo) for logo in site.tenant.branding.logos}
    for path in sorted(published):
        yield OutputFile(path, published[path], lasting=path in logos)


def one(site: Site, frame: Frame, path: str) -> OutputFile | None:
    """One of these files; they are all there already."""
    return next((file for file in files(site, frame) if file.path == path), None)


OUTPUT = Output("assets", files, always=True, one=one)
