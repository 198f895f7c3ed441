"""One help article as it was read: front matter, and a body of lines and choices."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from helpgen.frozen import frozen
from helpgen.logic.condition import Condition
from helpgen.model.catalog import LONGEST_SUMMARY, LONGEST_TITLE, Closed, Title, WhenUnmet
from helpgen.model.claim import Claim
from helpgen.model.diagnostic import Place
from helpgen.model.ignore import Ignore
from helpgen.model.lineage import Lineage, Run
from helpgen.model.source import Body

ScreenKey = Annotated[str, Field(pattern=r"^[a-z0-9-]+(\.[a-z0-9-]+)*$", max_length=120)]


class Prerequisites(Closed):
    """Keys that must be met before the article is of use, named without their scope."""

    features: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()
    org: tuple[str, ...] = ()


class FrontMatter(Closed):
    """What stands between the two `---` lines. Title, summary, tags and aliases may hold variables."""

    id: str = Field(
        pattern=r"^help(\.[a-z0-9-]+)+$",
        max_length=120,
        description="The article's lasting name, such as help.portal.booking; one of a kind.",
    )
    slug: str = Field(max_length=120, description="The article's address: /help/<category>/<name>.")
    title: str = Field(
        min_length=1,
        max_length=LONGEST_TITLE,
        description="Shown as the page's heading and wherever the article is linked.",
    )
    category: str = Field(description="A category of the catalog; the first segment of the slug.")
    summary: str = Field(
        min_length=1,
        max_length=LONGEST_SUMMARY,
        description="One sentence for lists and search results.",
    )
    audience_roles: tuple[str, ...] = Field(
        alias="audienceRoles", description="Roles of the catalog that the article is written for."
    )
    tags: tuple[Title, ...] = Field(default=(), description="Words that group articles.")
    prerequisites: Prerequisites = Field(
        default_factory=Prerequisites,
        description="Keys that must be met before the article is of use.",
    )
    aliases: tuple[Title, ...] = Field(
        default=(), description="Words that readers search for and the article does not use."
    )
    screens: tuple[ScreenKey, ...] = Field(
        default=(),
        description="Keys of the product's screens that the article is about, such as booking.new.",
    )
    related: tuple[str, ...] = Field(
        default=(), description="Slugs that are added to the section of related articles."
    )
    redirect_from: tuple[str, ...] = Field(
        default=(),
        alias="redirectFrom",
        description="Earlier slugs of the article; each leads here.",
    )
    when_unmet: WhenUnmet | None = Field(
        default=None,
        alias="whenUnmet",
        description="What unmet prerequisites do: publish with a notice, publish the notice alone, or omit.",
    )
    updated: str | None = Field(
        default=None,
        pattern=r"^\d{4}-\d{2}-\d{2}$",
        description="The day of the last change that readers should notice, YYYY-MM-DD.",
    )
    order: int | None = Field(
        default=None,
        description="Its place within the category, lowest first; without it, by title.",
    )
    draft: bool = Field(default=False, description="Written but not published.")


@frozen
class Manuscript:
    """What was typed: a body of lines and choices, the claims in it, and where fields of the front matter stand.

    `places` maps a field (`title`, `related.0`) to the place of its value.
    """

    body: Body
    places: Mapping[str, Place]
    claims: tuple[Claim, ...] = ()


@frozen
class Article:
    """An article. `path` is its file, relative to the project.

    It is compiled from its `manuscript`, which is None where that was let go: sites are made of what was compiled.
    Whoever asks for `body`, `places` or `claims` then has a LookupError.

    `met` is the condition that its prerequisites are met, and `exists` the condition that it is published at all
    (ALWAYS unless unmet prerequisites omit it). `has_body` is the condition that its body is published, which
    implies `exists`: where only this one does not hold, readers get title, summary and notice.
    `needs` are the full keys of its prerequisites, in order. `runs` say where the lines of its body were typed, if it
    includes snippets: all numbers of lines count them through.
    """

    path: str
    front: FrontMatter
    manuscript: Manuscript | None
    needs: tuple[str, ...]
    met: Condition
    exists: Condition
    has_body: Condition
    ignores: tuple[Ignore, ...] = ()
    runs: tuple[Run, ...] = ()

    @property
    def typed(self) -> Manuscript:
        """The manuscript, while it is there."""
        if self.manuscript is None:
            raise LookupError(f"the manuscript of {self.path} was let go")
        return self.manuscript

    @property
    def body(self) -> Body:
        """The lines, and the choices between them."""
        return self.typed.body

    @property
    def places(self) -> Mapping[str, Place]:
        """Where the fields of the front matter stand."""
        return self.typed.places

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims in the body."""
        return self.typed.claims

    @property
    def slug(self) -> str:
        """The article's address, the same for every tenant."""
        return self.front.slug

    @property
    def lineage(self) -> Lineage:
        """Where its lines were typed."""
        return Lineage(self.path, self.runs)

    def place(self, line: int, column: int = 0) -> Place:
        """Where a line of this article, and a column of it, was typed."""
        return self.lineage.place(line, column)
