"""Every label of the catalog is said by some text.

Why: organizations choose a word for it, and no page shows the word.
Bad:  `resident: {singular: Resident, plural: Residents}` that no text shows
Good: the catalog without it, or `{{labels.resident.singular}}` where the word is typed out
"""

from collections.abc import Iterator

from helpgen.lint.lint_rule import Finding, Library, LintRule
from helpgen.lint.used_names import used_names
from helpgen.model.diagnostic import Place


def check(library: Library) -> Iterator[Finding]:
    """Labels that no article, no other part of the catalog and no option names."""
    if "label" not in library.told_unused or not library.are_all:
        return
    used = used_names(library)
    for label in library.corpus.catalog.labels:
        name = f"labels.{label}"
        if name not in used:
            place = library.corpus.catalog_places.get(name, Place("catalog.yaml", 1, 1))
            hint = "use it where its word is typed out, or remove it, here and from the profiles"
            yield Finding(place, f"no text shows the label {name}", hint)


RULE = LintRule(code="PR451", name="unused-label", check=check)
