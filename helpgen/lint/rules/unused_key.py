"""Every key of the catalog is asked for by somebody.

Why: profiles go on setting a key that nothing reads, and nobody dares to remove it.
Bad:  `oldPortalEnabled: {type: boolean, default: false}` that no article and no rule names
Good: the catalog without it
"""

from collections.abc import Iterator

from helpgen.lint.lint_rule import Finding, Library, LintRule
from helpgen.lint.used_names import used_names
from helpgen.model.diagnostic import Place


def check(library: Library) -> Iterator[Finding]:
    """Keys that no article, no other part of the catalog, no option and no booking rule names."""
    if "key" not in library.told_unused or not library.are_all:
        return
    used = used_names(library)
    keys = library.corpus.catalog.keys()
    for name in keys:
        if name not in used:
            place = library.corpus.catalog_places.get(name, Place("catalog.yaml", 1, 1))
            hint = "remove it, here and from the profiles, or leave it for what is to come"
            yield Finding(place, f"nothing asks for the key {name}", hint)


RULE = LintRule(code="PR450", name="unused-key", check=check)
