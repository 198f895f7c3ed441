"""content/searches.yaml becomes the searches that have to lead somewhere, or what is wrong with it."""

from collections.abc import Collection, Iterator
from pathlib import Path

from helpgen.frozen import frozen
from helpgen.model.diagnostic import Checked, Diagnostic, Place
from helpgen.model.searches import ExpectedSearch, SearchesFile
from helpgen.read.yaml.shape import shape
from helpgen.read.yaml.tree import Tree, Way
from helpgen.read.yaml.yaml_file import read_yaml_file
from helpgen.text.nearest import nearest
from helpgen.text.slug import shortened

NAME = "searches.yaml"
_CODE = "LK622"


@frozen
class WantedSearch:
    """A search with the place of its query; whatever it names exists."""

    expected: ExpectedSearch
    place: Place


def read_searches(
    root: Path, content: str, slugs: Collection[str], tenants: Collection[str]
) -> Checked[tuple[WantedSearch, ...]]:
    """Every sound search of a project; none where there is no file.

    `slugs` are those of all articles, `tenants` the ids of all profiles, those with an error too.
    """
    parsed = read_yaml_file(root, f"{content}/{NAME}")
    tree = parsed.value
    if tree is None:
        return Checked((), parsed.diagnostics)
    shaped = shape(tree, SearchesFile, lambda _kind, _way: _CODE, {})
    found = list(shaped.diagnostics)
    searches = []
    for index, each in enumerate(shaped.model.searches):
        faults = tuple(_faults(tree, ("searches", index), each, slugs, tenants))
        found += faults
        if not faults:
            searches.append(WantedSearch(each, tree.place(("searches", index, "query"))))
    return Checked(tuple(searches), tuple(found))


def _faults(
    tree: Tree, way: Way, search: ExpectedSearch, slugs: Collection[str], tenants: Collection[str]
) -> Iterator[Diagnostic]:
    if search.slug not in slugs:
        near = nearest(search.slug, slugs)
        hint = f"did you mean {near}?" if near else "name the slug of an article"
        message = f"there is no article {shortened(search.slug)}"
        yield Diagnostic(tree.place((*way, "slug")), _CODE, message, hint)
    for index, tenant in enumerate(search.tenants):
        if tenant not in tenants:
            near = nearest(tenant, tenants)
            hint = f"did you mean {near}?" if near else "name the id of a profile"
            message = f"there is no organization {shortened(tenant)}"
            yield Diagnostic(tree.place((*way, "tenants", index)), _CODE, message, hint)
