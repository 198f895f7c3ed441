"""Why something that stands between braces cannot be read."""

from helpgen.frozen import frozen


@frozen
class Trouble:
    """Why a variable cannot be read; `without_block` is the hint where no condition can stand."""

    code: str
    message: str
    hint: str
    without_block: str = ""
