"""Every image and download is shown or offered by some article.

Why: a file that nothing shows is never looked at again, and may say what was true years ago.
Bad:  `calendar-old.png` beside an article that shows `calendar.png`
Good: the folder without it
"""

from collections.abc import Iterator

from helpgen.lint.lint_rule import Finding, Library, LintRule
from helpgen.model.diagnostic import Place


def check(library: Library) -> Iterator[Finding]:
    """Files of the content that no article names; while there are drafts, which may, nothing is said."""
    corpus = library.corpus
    if "asset" not in library.told_unused or not library.are_all or corpus.drafts:
        return
    used = {path for blueprint in library.blueprints for path in blueprint.assets}
    for path in sorted(corpus.assets):
        if path.startswith(f"{corpus.options.content}/") and path not in used:
            yield Finding(Place(path), "no article shows this file", "remove it, or show it")


RULE = LintRule(code="FS709", name="unused-asset", check=check)
