"""`_headers`: what a host should say with each file, in the form that static hosts read."""

from collections.abc import Iterator

from helpgen.model.output_file import OutputFile
from helpgen.model.site import Site
from helpgen.render.base_url import base_path
from helpgen.render.content_policy import REFERRER, framing
from helpgen.render.frame import Frame
from helpgen.render.output import Output


def files(site: Site, frame: Frame) -> Iterator[OutputFile]:
    """The rules, for all files and for those that never change."""
    root = base_path(frame.base_url)
    text = (
        f"{root}*\n"
        f"  Content-Security-Policy: {frame.site.policy}; {framing(site.tenant.embedded_in)}\n"
        "  X-Content-Type-Options: nosniff\n"
        f"  Referrer-Policy: {REFERRER}\n"
        f"{root}assets/*\n"
        "  Cache-Control: public, max-age=31536000, immutable\n"
    )
    yield OutputFile("_headers", text.encode())


OUTPUT = Output("_headers", files)
