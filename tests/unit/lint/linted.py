"""A small project linted: what the tests of every rule start from."""

from helpgen.lint import lint
from helpgen.model.article import Article
from helpgen.model.diagnostic import Diagnostic
from helpgen.model.profile import Profile
from tests.unit.compile.builder import CATALOG, project, tenant

ON, OFF = tenant("on", {"features.x": True}), tenant("off", {"features.x": False})


def linted(*articles: Article, tenants: tuple[Profile, ...] = (ON, OFF)) -> tuple[Diagnostic, ...]:
    """What lint says of articles that compile without a finding."""
    made = project(*articles, tenants=tenants)
    assert not made.found, made.found
    return lint(made.blueprints, tenants, CATALOG.labels)
