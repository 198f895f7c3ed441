"""Every generated document of the project."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from helpgen.booking.values import Policy, load
from helpgen.model.codes import CODES
from helpgen.read.premises import read_premises
from helpgen.schemas.written import Files
from tools.reference.blocks_list import blocks
from tools.reference.booking import booking_blocks
from tools.reference.booking.matrices import MATRIX_KEYS
from tools.reference.codes import code_index, code_page
from tools.reference.commands import CommandHelp, commands_page, commands_table
from tools.reference.contract import contract
from tools.reference.held import held
from tools.reference.marked import replaced
from tools.reference.ready_theme import ready_theme
from tools.reference.words import THEME, wordings

FOLDER = "docs/codes"


def documents(checkout: Path, commands: Sequence[CommandHelp], exits: Mapping[int, str]) -> Files:
    """What each document should hold; a page of a code that is gone should be gone too."""
    booking = (checkout / "docs/booking.md").read_text(encoding="utf-8")
    for name, content in booking_blocks(held(checkout), _bookable(checkout)).items():
        booking = replaced(booking, name, content)
    readme = (checkout / "README.md").read_text(encoding="utf-8")
    strays = {f"{FOLDER}/{page.name}": None for page in (checkout / FOLDER).glob("*.md")}
    pages = {f"{FOLDER}/{row.code}.md": code_page(row) for row in CODES}
    return {
        **strays,
        **pages,
        **wordings(checkout),
        **ready_theme(checkout),
        f"{FOLDER}/README.md": code_index(CODES),
        "docs/booking.md": booking,
        "docs/theme.md": _theme_page(checkout),
        "docs/commands.md": commands_page(commands, exits),
        "README.md": replaced(readme, "commands", commands_table(commands)),
    }


def _theme_page(checkout: Path) -> str:
    page = (checkout / "docs/theme.md").read_text(encoding="utf-8")
    page = replaced(page, "blocks", blocks(checkout / THEME))
    return replaced(page, "contract", contract())


def _bookable(checkout: Path) -> Mapping[str, Policy]:
    """What the organizations have decided for which the checkout has people and calendars, by name."""
    return {
        profile.name: load(
            {key.name: profile.structures[key.name] for key in MATRIX_KEYS}, MATRIX_KEYS
        )
        for profile in read_premises(checkout).value.tenants.profiles
        if (checkout / "content" / "booking" / f"{profile.id}.yaml").is_file()
    }
