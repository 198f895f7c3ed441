"""The sites of our own content, as a build makes them, and the index of each."""

import re
from functools import cache
from pathlib import Path

from helpgen.model.site import Site
from helpgen.pipeline.compiling import compiled_project
from helpgen.pipeline.site_maker import SiteMaker
from helpgen.render.frame import frame
from helpgen.render.outputs import search_index
from tests.unit.render.sample import compiled

ROOT = Path(__file__).parents[2]
WORDS = 500
"""The words of an article for which the size of an index is told."""


@cache
def sites() -> dict[str, Site]:
    """Every tenant of our own project."""
    project = compiled_project(ROOT).value
    assert project is not None
    maker = SiteMaker(project)
    return {tenant.id: maker.site(tenant) for tenant in project.corpus.tenants}


def index_of(site: Site) -> str:
    """The script with the site's index."""
    (file,) = search_index.files(site, frame(site, compiled()))
    return file.data.decode()


def index_bytes(site: Site) -> float:
    """The bytes of a site's index, before compression, for each 500 words that readers see of its articles."""
    texts = [
        text
        for article in site.articles
        for text in (
            *(article.title, article.summary),
            *(f"{each.heading} {each.text}" for each in site.entries[article.slug].sections),
        )
    ]
    words = len(re.findall(r"\w+", " ".join(texts)))
    return len(index_of(site).encode()) * WORDS / words
