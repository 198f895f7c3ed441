"""`llms.txt`: what the site holds, for programs that read: every article with its address and its summary.

The form is that of llmstxt.org: a title, and lists of links under headings.
"""

from collections.abc import Iterator

from helpgen.model.address import ROOT
from helpgen.model.output_file import OutputFile
from helpgen.model.site import Site
from helpgen.render.article_markdown import from_root, listing, site_name, ways_of
from helpgen.render.frame import Frame
from helpgen.render.output import Output


def files(site: Site, frame: Frame) -> Iterator[OutputFile]:
    """The list, category by category."""
    text = listing(ways_of(site), site_name(site), site.shelves)
    yield OutputFile("llms.txt", text.replace(ROOT, from_root(frame.base_url)).encode())


OUTPUT = Output("llms.txt", files)
