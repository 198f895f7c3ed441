"""What can become of files: a bit turns, the end is lost, two change places, one goes."""

import random
from pathlib import Path


def spoil(files: list[Path], drawn: random.Random) -> str:
    """One of the files is not what it was; says what was done."""
    path = drawn.choice(files)
    data = path.read_bytes()
    match drawn.choice(("flip", "cut", "swap", "delete")):
        case "flip" if data:
            at = drawn.randrange(len(data))
            path.write_bytes(
                data[:at] + bytes([data[at] ^ 1 << drawn.randrange(8)]) + data[at + 1 :]
            )
            return f"a bit of {path.name} turned"
        case "swap":
            other = drawn.choice(files)
            path.write_bytes(other.read_bytes())
            other.write_bytes(data)
            return f"{path.name} and {other.name} changed places"
        case "delete":
            path.unlink()
            return f"{path.name} is gone"
    path.write_bytes(data[: drawn.randint(0, len(data))])
    return f"{path.name} was cut"
