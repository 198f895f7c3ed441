"""`_redirects`: the old addresses as rules, for hosts that answer them with a status of their own.

Each with and without a slash at its end: Cloudflare compares whole paths, and the address of an article has the slash.
"""

from collections.abc import Iterator

from helpgen.model.address import HOME, link
from helpgen.model.output_file import OutputFile
from helpgen.model.site import Site
from helpgen.render.base_url import base_path
from helpgen.render.frame import Frame
from helpgen.render.output import Output


def files(site: Site, frame: Frame) -> Iterator[OutputFile]:
    """Two rules for each redirect; no file without any."""
    root = base_path(frame.base_url)
    rules = [
        f"{root}{redirect.source.strip('/')}{end} {root}{link(HOME, redirect.target, site.urls)} 301\n"
        for redirect in site.redirects
        for end in ("", "/")
    ]
    if rules:
        yield OutputFile("_redirects", "".join(rules).encode())


OUTPUT = Output("_redirects", files)
