"""What a comment says reaches no reader, however backticks, cells and links stand around it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.property.hidden_law import published
from tests.property.outside_code import outside_code

PIECES: tuple[str, ...] = (
    "`",
    "``",
    "a",
    " ",
    "<!-- CANARY -->",
    "<!-- CANARY ` -->",
    "<!--CANARY-->",
    "|",
    "\n",
    "\n\n",
)
