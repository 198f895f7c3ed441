"""Which of a language's forms a number takes."""

from collections.abc import Callable
from gettext import c2py

from helpgen.model.wording import Wording


def plural_form(wording: Wording) -> Callable[[int], int]:
    """The position of the form; `read` has tried the rule, and every number gets one."""
    return c2py(wording.plural_rule)
