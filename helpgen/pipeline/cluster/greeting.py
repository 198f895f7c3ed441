"""What a worker says of itself before it gets any work, and why it gets none."""

import json
import platform

from helpgen import __version__
from helpgen.frozen import frozen
from helpgen.pipeline.standing.program import program_digest


@frozen
class Greeting:
    """The versions of a worker's helpgen and Python, the digest of its program, and whether it sees the yard."""

    version: str
    python: str
    program: str
    sees: bool = True

    @property
    def told(self) -> bytes:
        """The greeting as it travels."""
        return json.dumps([self.version, self.python, self.program, self.sees]).encode()


def own_greeting(*, sees: bool) -> Greeting:
    """What this process has to say."""
    return Greeting(__version__, platform.python_version(), program_digest(), sees)


def why_refused(said: object, ours: Greeting, folder: str) -> str:
    """Why a worker that says so gets no work; empty where it may have some."""
    theirs = _heard(said)
    if theirs is None:
        return "it does not say what it is"
    if (theirs.version, theirs.python) != (ours.version, ours.python):
        return f"it has {_named(theirs)}, and this build is made by {_named(ours)}"
    if theirs.program != ours.program:
        return "its helpgen, or one of its packages, has other files or another version than ours"
    return "" if theirs.sees else f"it does not see {folder}"


def _named(greeting: Greeting) -> str:
    return f"helpgen {greeting.version} on Python {greeting.python}"


def _heard(said: object) -> Greeting | None:
    if not isinstance(said, bytes):
        return None
    try:
        version, python, program, sees = _cells(json.loads(said))
    except ValueError:
        return None
    return Greeting(version, python, program, sees)


def _cells(said: object) -> tuple[str, str, str, bool]:
    match said:
        case [str(version), str(python), str(program), bool(sees)]:
            return version, python, program, sees
    raise ValueError(said)
