"""The one table of all codes, area by area; `helpgen rule CODE` and `docs/codes/` show its rows."""

from helpgen.model.codes import (
    booking,
    catalog_and_options,
    claims,
    conditions,
    files,
    front_matter,
    labels,
    links,
    markdown,
    profiles,
    slugs,
    snippets,
    structure,
    themes,
)
from helpgen.model.diagnostic import Code, Severity
from helpgen.text.nearest import nearest

CODES: tuple[Code, ...] = (
    *front_matter.CODES,
    *conditions.CODES,
    *labels.CODES,
    *profiles.CODES,
    *catalog_and_options.CODES,
    *slugs.CODES,
    *links.CODES,
    *files.CODES,
    *structure.CODES,
    *markdown.CODES,
    *snippets.CODES,
    *claims.CODES,
    *themes.CODES,
    *booking.CODES,
)

_BY_CODE = {row.code: row for row in CODES}


def find(code: str) -> Code | None:
    """The row of a code, whatever its letter case."""
    return _BY_CODE.get(code.upper())


def severity(code: str) -> Severity:
    """How much a finding of this code matters unless the options say otherwise."""
    return _BY_CODE[code].severity


def code_hint(typed: str) -> str:
    """The code that somebody meant who wrote a code with a slip, or the name of one."""
    by_name = {row.name: row.code for row in CODES}
    if name := nearest(typed, by_name):
        return f"write {by_name[name]}, the code of `{name}`"
    near = nearest(typed, _BY_CODE)
    return f"did you mean {near}?" if near else "write a code as findings show it, such as LK602"
