"""helpgen.yaml: the options of one project, each with a default."""

from typing import Annotated, Literal, get_args

from pydantic import Field

from helpgen.model.address import Urls
from helpgen.model.catalog import LONGEST_TITLE, Closed, WhenUnmet
from helpgen.model.profile_source import ProfilesOptions

Output = Literal[
    "help.json",
    "search-index.js",
    "llms.txt",
    "llms-full.txt",
    "index.md",
    "widget.js",
    "sitemap.xml",
    "_redirects",
    "_headers",
    "404.html",
]
OUTPUTS: tuple[Output, ...] = get_args(Output)
USUAL: tuple[Output, ...] = tuple([each for each in OUTPUTS if each != "index.md"])
"""What is written where nobody chooses: a twin beside each page would double the files."""

INDEX: Output = "search-index.js"
"""What the search of a site reads."""

MARKDOWN: tuple[Output, ...] = ("llms-full.txt", "index.md")
"""What holds the Markdown of articles."""


LinkKind = Literal["prose", "heading", "related", "notice", "featured", "redirect", "alias", "role"]
"""What may lead to an article that an organization does not have, or, as `role`, that is not for one of its readers."""


Stocked = Literal["key", "label", "asset", "article", "redirect"]
"""What a project may hold and nothing use."""


class Limits(Closed):
    """How much one file may hold, and how long one piece of work may take."""

    article_bytes: int = Field(
        default=262_144,
        alias="articleBytes",
        ge=1024,
        le=16_777_216,
        description="The largest article, in bytes.",
    )
    item_seconds: float = Field(
        default=12,
        alias="itemSeconds",
        gt=0,
        le=3600,
        description="The processor time that one article or one site may take in a build, in seconds.",
    )


class LintOptions(Closed):
    """Which findings matter here."""

    severity: dict[str, Literal["error", "warning", "info", "off"]] = Field(
        default_factory=dict,
        description="Severities by code, where they differ from the table of codes; `off` is not reported.",
    )
    ignore: tuple[str, ...] = Field(
        default=(), description="Codes, or beginnings of codes, that are not reported."
    )
    fail_on: Literal["error", "warning", "info"] = Field(
        default="error", alias="failOn", description="The mildest finding that fails a run."
    )
    links: tuple[LinkKind, ...] = Field(
        default=("prose", "heading"),
        description="What is told where it may lead to an article that an organization does not have.",
    )
    unused: tuple[Stocked, ...] = Field(
        default=(), description="What is told where nothing uses it, or no link leads to it."
    )


Percent = Annotated[int, Field(ge=0, le=100)]


class CoverageGates(Closed):
    """How much of the rules and articles has to be joined by claims; a share in percent that is missed fails a run."""

    rules: Percent | None = Field(
        default=None, description="At least so many of the rules have a claim that somebody sees."
    )
    limits: Percent | None = Field(
        default=None,
        description="At least so many of the rules with limits have examples on both sides of them.",
    )
    keys: Percent | None = Field(
        default=None,
        description="At least so many of the settings that rules read are told by some article.",
    )
    sentences: Percent | None = Field(
        default=None, description="At least so many of the sentences about behavior have a claim."
    )
    manual: Percent | None = Field(
        default=None, description="At most so many of the claims are left to a person."
    )
    leave_out: tuple[str, ...] = Field(
        default=(),
        alias="leaveOut",
        description="Titles of sections whose sentences say nothing about behavior.",
    )


class VerifyOptions(Closed):
    """How the articles are held against the rules."""

    coverage: CoverageGates = Field(
        default_factory=CoverageGates, description="How much has to be covered by claims."
    )
    engine: str = Field(
        default="",
        description="The command that starts an engine, run in the project's folder; empty: the rules of bookings.",
    )
    engine_seconds: float = Field(
        default=5,
        alias="engineSeconds",
        gt=0,
        le=600,
        description="How long an engine may take for one answer, in seconds.",
    )


class Options(Closed):
    """helpgen.yaml, whole."""

    title: str = Field(
        default="Help",
        min_length=1,
        max_length=LONGEST_TITLE,
        description="The site's title, behind every page's own.",
    )
    language: str = Field(
        default="en",
        pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
        description="The language that the articles are written in.",
    )
    theme: str = Field(
        default="default",
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$",
        description="A folder under themes/, or the theme that ships with helpgen.",
    )
    content: str = Field(default="content", description="The folder with help/ and assets/ in it.")
    out: str = Field(default="site", description="The folder that the sites are written to.")
    urls: Urls = Field(
        default="folders",
        description="Whether links name a page's folder or spell out its index.html.",
    )
    outputs: tuple[Output, ...] = Field(
        default=USUAL, description="Which files are written beside the pages."
    )
    related_heading: str = Field(
        default="Related",
        alias="relatedHeading",
        min_length=1,
        max_length=LONGEST_TITLE,
        description="The title of the section that lists related articles.",
    )
    unmet_prerequisites: WhenUnmet = Field(
        default="notice",
        alias="unmetPrerequisites",
        description="What unmet prerequisites do where an article does not say.",
    )
    featured: tuple[str, ...] = Field(default=(), description="Slugs shown on the home page.")
    limits: Limits = Field(
        default_factory=Limits,
        description="How much one file may hold, and how long one piece of work may take.",
    )
    profiles: ProfilesOptions = Field(
        default_factory=ProfilesOptions, description="Where the organizations' profiles live."
    )
    lint: LintOptions = Field(
        default_factory=LintOptions, description="Which findings matter here."
    )
    verify: VerifyOptions = Field(
        default_factory=VerifyOptions, description="How the articles are held against the rules."
    )
