"""No letters are glued to a label.

Why: the word is each organization's own: "Clients" is a plural, "Persons" and "Childs" are not what anybody says.
Bad:  `Your {{labels.patient.singular}}s book online.`
Good: `Your {{labels.patient.plural}} book online.`
"""

import re
from collections.abc import Iterator

from helpgen.lint.lint_rule import Finding, Library, LintRule
from helpgen.lint.source_text import source_lines
from helpgen.text.regional import is_english

_GLUED = re.compile(
    r"\{\{[ \t]*(labels\.[a-z][a-zA-Z0-9]*)\.(singular|plural)[^{}\n]*\}\}(s|es|\((?:s|es)\)|['’]s)(?![\w'’])"
)


def check(library: Library) -> Iterator[Finding]:
    """Endings of English words right behind a label; in other languages other endings follow, and nothing is said."""
    if not is_english(library.corpus.options.language):
        return
    for blueprint in library.blueprints:
        for line in source_lines(blueprint.article.body):
            for found in _GLUED.finditer(line.text) if "{{" in line.text else ():
                place = blueprint.article.place(line.number, line.column + found.start() + 1)
                yield Finding(
                    place, f"`{found[0]}` glues letters to a word that varies", _hint(found)
                )


def _hint(found: re.Match[str]) -> str:
    if found[3][0] in "'’":
        return f"write {{{{{found[1]}.{found[2]} | possessive}}}}"
    return f"write {{{{{found[1]}.plural}}}}"


RULE = LintRule(code="LB320", name="suffixed-label", check=check)
