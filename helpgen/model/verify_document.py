"""What `helpgen verify --format json` prints, field by field: from this its JSON Schema is made."""

from typing import Annotated, Literal

from pydantic import Field

from helpgen.model.catalog import Closed
from helpgen.model.claim_verdict import Status
from helpgen.model.diagnostic import Severity

Count = Annotated[int, Field(ge=0)]


class PlaceTold(Closed):
    """A position in a file; 0 is the whole file or line."""

    path: str = Field(description="The file, from the project's root, with forward slashes.")
    line: Count = Field(description="The line, from 1.")
    column: Count = Field(description="The column, from 1.")


class FindingTold(PlaceTold):
    """Something that is wrong, and the way out."""

    code: str = Field(description="The code, as `helpgen rule` explains it.")
    name: str = Field(description="The code's name.")
    severity: Severity = Field(description="How much it matters in this project.")
    message: str = Field(description="What is wrong.")
    hint: str = Field(description="The way out; may be empty.")
    tenants: tuple[str, ...] = Field(description="Whom it concerns; none means all.")
    others: tuple[PlaceTold, ...] = Field(description="Where else to look.")
    included_by: tuple[PlaceTold, ...] = Field(
        alias="includedBy",
        description="Where articles include it, if it stands in a snippet; else none.",
    )


class MendedCell(Closed):
    """The right text of one cell of an example."""

    line: int = Field(ge=1, description="The line of the row.")
    cell: Count = Field(description="The number of the cell in its row, from 0.")
    text: str = Field(description="What belongs there.")


class ClaimTold(Closed):
    """A claim as some organizations see it; one that they do not all see alike stands here more than once."""

    form: str = Field(description="The word behind `help:`.")
    subject: str = Field(
        description="The rule, key, message or flow that it names; empty for manual."
    )
    property: str = Field(description="The property of a rule that it claims, or empty.")
    effect: str = Field(description="The effect that it rules out, or empty.")
    rule: str = Field(description="The rule that decides, empty where none does.")
    article: str = Field(description="The address of the article.")
    path: str = Field(description="The article's file.")
    line: int = Field(ge=1, description="The line of the claim, from 1.")
    column: int = Field(ge=1, description="Its column, from 1.")
    status: Status = Field(
        description="`hidden` is not shown to these; a person looks at `manual`, and looked at `expired` until its day."
    )
    tenants: tuple[str, ...] = Field(description="All organizations that see it so.")
    checks: Count = Field(description="How often it was put to the test: rows, or cases drawn.")
    rows: tuple[int, ...] = Field(description="The lines of the examples that were asked.")
    findings: tuple[FindingTold, ...] = Field(description="What is wrong with it.")
    mended: tuple[MendedCell, ...] = Field(description="What would make its examples right.")


class Totals(Closed):
    """How many there are."""

    error: Count = Field(description="Findings that are errors.")
    warning: Count = Field(description="Findings that are warnings.")
    info: Count = Field(description="Findings that only inform.")
    articles: Count = Field(description="Articles that were looked at.")
    tenants: Count = Field(description="Organizations that were looked at.")
    claims: dict[Status, Count] = Field(
        description="Claims as organizations see them, by how they stand."
    )


class VerifyDocument(Closed):
    """Every claim, and every finding."""

    schema_version: Literal[1] = Field(
        alias="schemaVersion", description="Grows when a field goes or changes its meaning."
    )
    summary: Totals = Field(description="The counts.")
    findings: tuple[FindingTold, ...] = Field(
        description="All that is wrong, by place, then code; also what belongs to no claim."
    )
    claims: tuple[ClaimTold, ...] = Field(description="The claims, by article and line.")
    coverage: dict[str, object] | None = Field(
        default=None, description="With --coverage: what claims cover, and what not."
    )
