"""The condition language as a tree: who may see a block.

A condition is a value. It knows nothing of articles or profiles: it is asked about *facts*, a
mapping from key (`features.x`, `settings.y`, `org.z`, `tenant.id`, `contact.email`) to a scalar.
"""

from collections.abc import Mapping
from typing import Literal

from helpgen.frozen import frozen

Scalar = bool | int | float | str | None
"""What a key may hold where conditions and variables look: never a list or a map."""

Facts = Mapping[str, Scalar]
Order = Literal["==", "!=", "<", "<=", ">", ">="]
Kind = Literal["boolean", "integer", "number", "string", "array", "object"]


@frozen
class Constant:
    """A condition that is always true, or never."""

    value: bool


@frozen
class IsTrue:
    """A boolean key by itself, as in `help:when features.portal`."""

    key: str


@frozen
class Compare:
    """A key against one literal; false where the key is null."""

    key: str
    order: Order
    literal: bool | int | float | str


@frozen
class Among:
    """A key in a list of literals; false where the key is null."""

    key: str
    literals: tuple[bool | int | float | str, ...]


@frozen
class IsSet:
    """A nullable key that is not null."""

    key: str


@frozen
class Not:
    """The opposite of a condition."""

    operand: "Condition"


@frozen
class And:
    """Conditions that all have to hold; where there are none, they do."""

    operands: tuple["Condition", ...]


@frozen
class Or:
    """Conditions of which one has to hold; where there are none, none does."""

    operands: tuple["Condition", ...]


Condition = Constant | IsTrue | Compare | Among | IsSet | Not | And | Or

ALWAYS = Constant(value=True)
NEVER = Constant(value=False)


@frozen
class KeyType:
    """What the catalog says of one key, as far as conditions care.

    `taken` are the values that the organizations of a project have, where none but these can be meant: others are
    possible all the same.
    """

    kind: Kind
    nullable: bool = False
    enum: tuple[str | int | float, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    taken: tuple[str, ...] = ()


Vocabulary = Mapping[str, KeyType]
"""Every key that may be named, with its type."""
