"""The one table of all codes, area by area; `helpgen rule CODE` and `docs/codes/` show its rows."""

from helpgen.model.codes import (
    booking,
    claims,
    conditions,
    files,
    front_matter,
    labels,
    links,
    profiles,
    slugs,
    structure,
    themes,
)
from helpgen.model.diagnostic import Code, Severity

CODES: tuple[Code, ...] = (
    *front_matter.CODES,
    *conditions.CODES,
    *labels.CODES,
    *profiles.CODES,
    *slugs.CODES,
    *links.CODES,
    *files.CODES,
    *structure.CODES,
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
