"""A snippet: text of several articles that is written once, and what each of them may say in it."""

from collections.abc import Mapping
from dataclasses import field
from typing import Annotated, Literal

from pydantic import Field

from helpgen.frozen import frozen
from helpgen.model.catalog import LONGEST_SUMMARY, Closed
from helpgen.model.diagnostic import Diagnostic, Place

ParameterType = Literal["string", "integer", "number", "key"]
ParameterName = Annotated[str, Field(pattern=r"^[a-z][A-Za-z0-9]*$", max_length=40)]


class Parameter(Closed):
    """What an article may, or without a default has to, give where it includes the snippet."""

    type: ParameterType = Field(
        default="string",
        description="A text, a number, or a key of the catalog whose value is shown.",
    )
    default: str | int | float | None = Field(
        default=None, description="What is shown where an article gives nothing."
    )
    title: str = Field(
        default="", max_length=LONGEST_SUMMARY, description="What it is for, for writers."
    )


class SnippetFields(Closed):
    """What may stand between two `---` lines at the top of a snippet."""

    parameters: dict[ParameterName, Parameter] = Field(
        default_factory=dict, description="What articles give in `with`, by name."
    )


@frozen
class Given:
    """A value as it stands behind `with`: quoted or bare. `offset` is where it begins behind the directive's word."""

    name: str
    text: str
    is_quoted: bool
    offset: int


@frozen
class Include:
    """A line that stands for a snippet. `place` is that of the directive in its own file.

    `margin` is what stands before it, and before each line that takes its place; `offset` the column in which the words
    behind its own begin.
    """

    place: Place
    margin: str
    name: str
    given: tuple[Given, ...]
    offset: int


@frozen
class Snippet:
    """A snippet as its file has it. `lines` begin with the one that has the number `first` in the file.

    `includes` are those of its lines that stand for other snippets, by their index. `mentions` are the names behind
    every `help:include` in it, wherever that stands; `digest` is that of its bytes. `found` is what is wrong with it by
    itself: then it is no part of any article. `own` are the texts that organizations have in its place, by their ids.
    """

    name: str
    path: str
    digest: str
    lines: tuple[str, ...] = ()
    first: int = 1
    parameters: Mapping[str, Parameter] = field(default_factory=dict)
    includes: Mapping[int, Include] = field(default_factory=dict)
    mentions: tuple[str, ...] = ()
    found: tuple[Diagnostic, ...] = ()
    own: Mapping[str, "Snippet"] = field(default_factory=dict)

    @property
    def texts(self) -> tuple["Snippet", ...]:
        """All that may stand in its place: its own text, and those of organizations, by their ids."""
        return (self, *[self.own[tenant] for tenant in sorted(self.own)])
