"""The declared vocabulary: every role, category, key, label and template that articles and profiles may name."""

import json
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag

from helpgen.logic.condition import KeyType, Kind, Scalar, Vocabulary

WhenUnmet = Literal["notice", "notice-only", "omit"]
"""What becomes of an article where its prerequisites are unmet."""

Scope = Literal["features", "settings", "org"]
SCOPES: tuple[Scope, ...] = ("features", "settings", "org")
FORMS = ("singular", "plural")
BUILT_IN: dict[str, KeyType] = {
    "tenant.id": KeyType("string"),
    "tenant.name": KeyType("string"),
    "contact.email": KeyType("string", nullable=True),
    "contact.phone": KeyType("string", nullable=True),
    "contact.url": KeyType("string", nullable=True),
}
"""Keys that every profile has without the catalog declaring them."""

LONGEST_TITLE = 300
"""Characters of a title as it is typed, variables included: it stands on every page that names its article."""

LONGEST_SUMMARY = 1000
Title = Annotated[str, Field(max_length=LONGEST_TITLE)]

KEY_NAME = r"^[a-z][a-zA-Z0-9]*$"
SLUG_SEGMENT = r"^[a-z0-9]+(-[a-z0-9]+)*$"


class Closed(BaseModel):
    """What a person typed: no other field, no conversion, no change afterwards."""

    # a validator is made for whoever is asked to read: within another model each of these is a part of that one's
    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, populate_by_name=True, defer_build=True
    )


class Category(Closed):
    """A shelf of articles. `title` may hold variables; the order of the list is the order on the page."""

    slug: str = Field(pattern=SLUG_SEGMENT, max_length=63)
    title: str = Field(min_length=1, max_length=LONGEST_TITLE)
    summary: str = Field(default="", max_length=LONGEST_SUMMARY)
    sections: tuple[Title, ...] = Field(
        default=(), description="Titles of the sections that each of its articles has."
    )


class UnitForms(Closed):
    """What a number counts: one of it, and several."""

    singular: str = Field(min_length=1, max_length=LONGEST_TITLE)
    plural: str = Field(min_length=1, max_length=LONGEST_TITLE)


def _unit_kind(typed: object) -> Literal["forms", "word"]:
    return "forms" if isinstance(typed, dict | UnitForms) else "word"


Unit = Annotated[
    Annotated[UnitForms, Tag("forms")] | Annotated[Title, Tag("word")], Discriminator(_unit_kind)
]
"""A word whose plural is ordinary English, a symbol, a label (`labels.animal`), or both forms."""


class Key(Closed):
    """One key: JSON Schema's words plus `title`, `titles`, `unit`, `currency`, `article`, `changedBy`, `requires`."""

    type: Kind
    default: Scalar | tuple[object, ...] | dict[str, object] = None
    nullable: bool = False
    title: Title = ""
    description: str = ""
    unit: Unit = Field(
        default="",
        description="What the number counts: a word, a label such as labels.animal, or both forms.",
    )
    currency: str = Field(
        default="",
        max_length=LONGEST_TITLE,
        description="The currency of an amount: a code of ISO 4217, or a key that holds one.",
    )
    format: Literal["", "timezone", "email", "uri", "date", "time", "currency"] = ""
    enum: tuple[str | int | float, ...] = ()
    titles: dict[str, Title] = Field(
        default_factory=dict, description="What readers see in place of a value of the enum."
    )
    minimum: int | float | None = None
    maximum: int | float | None = None
    article: str = Field(default="", description="Slug of the article that tells how to change it.")
    changed_by: tuple[str, ...] = Field(
        default=(), alias="changedBy", description="Roles of the catalog that may change it."
    )
    requires: tuple[str, ...] = ()
    items: "Key | None" = None
    properties: "dict[str, Key] | None" = None

    @property
    def has_default(self) -> bool:
        """Whether a profile may leave the key out; a written `default: null` counts."""
        return "default" in self.model_fields_set

    @property
    def named(self) -> tuple[tuple[str, str | int | float], ...]:
        """The values of the enum, each with the name that it has in `titles`."""
        return tuple(
            [(each if isinstance(each, str) else json.dumps(each), each) for each in self.enum]
        )

    @property
    def key_type(self) -> KeyType:
        """The key as conditions see it."""
        return KeyType(self.type, self.nullable, self.enum, self.minimum, self.maximum)


class Words(Closed):
    """One label's default words. `article` is "a" or "an" before the singular, where the rule would guess wrong."""

    singular: str
    plural: str
    article: Literal["", "a", "an"] = ""
    synonyms: tuple[str, ...] = ()


class ProfileWords(Closed):
    """The words one organization, or one template, puts in a label's place, always together."""

    singular: str
    plural: str
    article: Literal["", "a", "an"] = ""
    synonyms: tuple[str, ...] = ()


class ProfileTemplate(Closed):
    """Defaults for a kind of organization."""

    features: dict[str, object] = Field(default_factory=dict)
    settings: dict[str, object] = Field(default_factory=dict)
    org: dict[str, object] = Field(default_factory=dict)
    labels: dict[str, ProfileWords] = Field(default_factory=dict)


class Constraint(Closed):
    """What has to hold of one organization's values taken together; `if` and `then` are words of JSON Schema."""

    where: str = Field(
        alias="if",
        min_length=1,
        description="A condition about the catalog's keys, as articles have it.",
    )
    then: tuple[str, ...] = Field(
        min_length=1, description="Conditions that hold wherever the one under `if` does."
    )
    why: str = Field(
        min_length=1, description="What would be wrong otherwise; the finding tells it."
    )


class Catalog(Closed):
    """catalog.yaml, whole."""

    roles: dict[str, Title] = Field(
        default_factory=dict, description="Titles of the roles by the name that articles use."
    )
    categories: tuple[Category, ...] = Field(
        default=(), description="The shelves of the site, in the order of the home page."
    )
    features: dict[str, Key] = Field(
        default_factory=dict, description="What may be switched on, off or set for an organization."
    )
    settings: dict[str, Key] = Field(
        default_factory=dict, description="Numbers, words and choices of an organization."
    )
    org: dict[str, Key] = Field(
        default_factory=dict, description="Facts about the organization itself."
    )
    labels: dict[str, Words] = Field(
        default_factory=dict,
        description="What things and people are called, unless a profile says otherwise.",
    )
    templates: dict[str, ProfileTemplate] = Field(
        default_factory=dict, description="Defaults for a kind of organization, named by profiles."
    )

    constraints: tuple[Constraint, ...] = Field(
        default=(), description="What has to hold of every organization's values taken together."
    )

    def keys(self) -> dict[str, Key]:
        """Every declared key under its full name (`features.x`)."""
        return {
            f"{scope}.{name}": key for scope in SCOPES for name, key in getattr(self, scope).items()
        }

    def vocabulary(self) -> Vocabulary:
        """What conditions may name: the declared keys and the built-in ones."""
        return {name: key.key_type for name, key in self.keys().items()} | BUILT_IN
