"""An article has the sections that its category asks for, whoever reads it.

Why: readers who know one article of a category look for the same section in the next one.
Bad:  `sections: [Steps]` in the catalog, and an article without `## Steps`
Good: the section, at least with a sentence that says why there are no steps
"""

from collections.abc import Iterator

from helpgen.lint.lint_rule import Finding, LintRule, Provable
from helpgen.lint.told_values import told_values
from helpgen.logic import ALWAYS, any_of, both, opposite
from helpgen.model.block import Block, BlockKind


def check(subject: Provable) -> Iterator[Finding]:
    """Sections that are not there, or that some possible profile does not see."""
    article = subject.blueprint.article
    place = article.places.get("category", article.place(1, 1))
    headings = [each for each in subject.blueprint.blocks if each.kind is BlockKind.HEADING]
    for title in subject.sections:
        shown = [each.shown for each in headings if _title(each) == title.strip().casefold()]
        message = f"the section `{title}`, which the category {article.front.category} asks for, is missing"
        if not shown:
            yield Finding(place, message, f"write ## {title}, and what belongs below it")
            continue
        if ALWAYS in shown:
            continue
        lacking = both(article.has_body, opposite(any_of(shown)))
        enough = subject.possible.smallest(lacking, subject.effort)
        if enough is not None:
            where = f" when {told_values(enough)}" if enough else ""
            hint = "let the heading stand outside of blocks, with something below it for everybody"
            yield Finding(place, f"{message}{where}", hint, lacking)


def _title(heading: Block) -> str:
    """Its words, variables as they are typed in a catalog."""
    typed = [each if isinstance(each, str) else f"{{{{{each.key}}}}}" for each in heading.text]
    return "".join(typed).strip().casefold()


RULE = LintRule(code="ST117", name="missing-section", check=check)
