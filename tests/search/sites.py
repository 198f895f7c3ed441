"""The sites of our own content, as a build makes them, and the index of each."""

from functools import cache
from pathlib import Path

from helpgen.model.site import Site
from helpgen.pipeline.compiling import compiled_project
from helpgen.pipeline.site_maker import SiteMaker
from helpgen.render.frame import frame
from helpgen.render.outputs import search_index
from tests.unit.render.sample import compiled

ROOT = Path(__file__).parents[2]


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
