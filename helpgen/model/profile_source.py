"""Where a project's profiles live, as helpgen.yaml says it."""

from typing import Annotated

from pydantic import Field

from helpgen.model.catalog import Closed
from helpgen.model.source_places import FOLDER, SQL

Column = Annotated[str, Field(min_length=1, max_length=200)]
Steps = Annotated[tuple[str | int, ...], Field(min_length=1, max_length=33)]
Wanted = str | int | bool | None | tuple[str | int, ...]


class ProfilesOptions(Closed):
    """`profiles` in helpgen.yaml: a folder of files, one file of many rows, or a table of a database."""

    source: str = Field(
        default=FOLDER,
        pattern=r"^(folder|sql|profiles/[A-Za-z0-9_][A-Za-z0-9_.-]*\.(csv|json|jsonl))$",
        description="`folder`, `sql`, or a file in profiles/ that holds a row for each organization.",
    )
    address: str = Field(
        default="",
        pattern=r"^([A-Za-z_][A-Za-z0-9_]*)?$",
        description="The environment variable that holds the database's address; never the address.",
    )
    table: str = Field(
        default="",
        max_length=200,
        description="The table or view with a row for each organization, perhaps behind its schema and a dot.",
    )
    key: tuple[Column, ...] = Field(
        default=(),
        description="The columns that name a row in findings; the table's primary key otherwise.",
    )
    version: str = Field(
        default="",
        max_length=200,
        description="The column of timestamps or whole numbers that is another one whenever a row changes.",
    )
    where: dict[str, Wanted] = Field(
        default_factory=dict,
        description="Only rows that have these values, by column; a list means any of them.",
    )
    map: dict[str, Column | Steps] = Field(
        default_factory=dict,
        description="The column of each field (`settings.timezone: tz`), or the steps into a JSON column.",
    )

    @property
    def has_rows(self) -> bool:
        """Whether organizations are rows, not files of their own."""
        return self.source != FOLDER

    @property
    def is_live(self) -> bool:
        """Whether no file of the project says what they are."""
        return self.source == SQL
