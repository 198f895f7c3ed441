"""One organization: what it calls things, and which features it has."""

from collections.abc import Iterable, Mapping
from typing import Literal

from pydantic import Field

from helpgen.frozen import frozen
from helpgen.logic.condition import Scalar
from helpgen.model.asset import Asset
from helpgen.model.catalog import Closed, ProfileWords
from helpgen.model.diagnostic import Place
from helpgen.model.source_places import profile_path

Projection = tuple[tuple[str, Scalar], ...]
"""Exactly the pairs that one article reads, sorted by key: what is not in it cannot leak."""


class FooterLink(Closed):
    """A link at the foot of every page."""

    text: str
    url: str


class BrandingFile(Closed):
    """How the organization looks, as it was typed."""

    primary_color: str | None = Field(default=None, alias="primaryColor")
    logo: str | None = Field(
        default=None, description="An image in the organization's own assets folder."
    )
    logo_dark: str | None = Field(
        default=None,
        alias="logoDark",
        description="The logo for dark grounds; an image in the same folder.",
    )
    show_name: bool = Field(
        default=True,
        alias="showName",
        description="Whether the name is printed beside the logo; false where the logo says it.",
    )
    footer_links: tuple[FooterLink, ...] = Field(default=(), alias="footerLinks")


class Contact(Closed):
    """How readers reach the organization."""

    email: str | None = None
    phone: str | None = None
    url: str | None = None


class ProfileFile(Closed):
    """profiles/<tenant>.yaml as it was typed; values are checked against the catalog afterwards."""

    id: str = Field(
        description="The organization's id, as in the file's name; lower-case words joined by hyphens."
    )
    name: str = Field(description="The organization's name, as readers know it.")
    template: str | None = Field(
        default=None, description="A template of the catalog that gives defaults."
    )
    features: dict[str, object] = Field(
        default_factory=dict, description="Values of the catalog's features."
    )
    settings: dict[str, object] = Field(
        default_factory=dict, description="Values of the catalog's settings."
    )
    org: dict[str, object] = Field(
        default_factory=dict, description="Values of the catalog's org keys."
    )
    labels: dict[str, ProfileWords] = Field(
        default_factory=dict,
        description="The organization's own words; both forms of a label together.",
    )
    branding: BrandingFile = Field(
        default_factory=BrandingFile, description="How the organization looks."
    )
    contact: Contact = Field(
        default_factory=Contact, description="How readers reach the organization."
    )
    feedback: str | None = Field(
        default=None,
        description="Where answers to “was this helpful?” go: an email address, or an https URL that takes a form.",
    )
    locale: str | None = Field(
        default=None, description="The language tag of the page around the articles, such as en-US."
    )
    base_url: str | None = Field(
        default=None,
        alias="baseUrl",
        description="Where the site will stand; canonical links and the sitemap need it.",
    )
    embedded_in: tuple[str, ...] = Field(
        default=(),
        alias="embeddedIn",
        description="Origins of the pages that show this help in a drawer, such as https://app.example.",
    )


Source = Literal["profile", "template", "default", "rule"]
"""Who says a value; the rule is the one for "a" or "an"."""


@frozen
class Origin:
    """Where a value came from: the profile, its template, the catalog's default, or a rule (for "a" or "an")."""

    source: Source
    place: Place


@frozen
class Branding:
    """How the organization looks, checked. The color is `#` and 3, 6 or 8 lower-case hex digits.

    Without `shows_name` there is a logo that says the name. `is_emblem` says that the logo is about as wide as
    high, so that it can stand on a browser's tab.
    """

    primary_color: str | None = None
    logo: Asset | None = None
    footer_links: tuple[tuple[str, str], ...] = ()
    logo_dark: Asset | None = None
    shows_name: bool = True
    is_emblem: bool = False

    @property
    def logos(self) -> tuple[Asset, ...]:
        """The logos that there are."""
        return tuple([logo for logo in (self.logo, self.logo_dark) if logo is not None])


@frozen
class Profile:
    """An organization with every value settled: its own, its template's, or the catalog's default.

    `values` holds every scalar key under its full name: `features.x`, `settings.x`, `org.x`,
    `labels.patient.singular|plural|article`, `tenant.id|name`, `contact.email|phone|url`, `locale`.
    `structures` holds arrays and objects, which are for policies only. `file` tells where it stands; it is empty where
    the organization has a file of its own (of ten thousand, the paths were most of a megabyte). `line` is 0 where it is
    a row of a table.
    """

    id: str
    name: str
    file: str
    values: Mapping[str, Scalar]
    origins: Mapping[str, Origin]
    structures: Mapping[str, object]
    branding: Branding
    locale: str
    base_url: str | None = None
    synonyms: Mapping[str, tuple[str, ...]] | None = None
    feedback: str | None = None
    embedded_in: tuple[str, ...] = ()
    line: int = 1

    @property
    def path(self) -> str:
        """The file in which it stands, or what stands for one."""
        return self.file or profile_path(self.id)

    @property
    def place(self) -> Place:
        """Where what it does not say would be missed: the first line of its file, or its row."""
        return Place(self.path, self.line, 1 if self.line else 0)

    def project(self, reads: Iterable[str]) -> Projection:
        """Keep the values that one article reads; a missing key is a KeyError."""
        return tuple([(key, self.values[key]) for key in sorted(reads)])
