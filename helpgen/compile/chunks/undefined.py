"""A reference that nothing defines where it stands."""

from typing import NamedTuple


class Undefined(NamedTuple):
    """A reference without a definition in the variant that it stands in.

    `label` is what definitions are found by, `name` what was typed. Words in brackets are a reference for sure
    (`is_reference`) where a second pair of brackets, a `!` or a `^` says so.
    """

    line: int
    column: int
    code: str
    label: str
    name: str
    is_reference: bool
    message: str
    hint: str
