"""Where the themes, compiled or not, schemas and words lie that come with helpgen, installed or in a checkout."""

from pathlib import Path
from typing import Literal

import helpgen

Kind = Literal["themes", "schemas", "locales", "ready"]
KINDS: tuple[Kind, ...] = ("themes", "schemas", "locales", "ready")


def package_data(kind: Kind) -> Path:
    """The folder of one kind: inside the installed package, or at the top of the checkout."""
    package = Path(helpgen.__file__).parent
    installed = package / "_data" / kind
    return installed if installed.is_dir() else package.parent / kind
