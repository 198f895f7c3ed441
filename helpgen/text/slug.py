"""What an address may look like, so that it is a path on every machine and a link in every browser."""

import re

DEVICES = frozenset(
    {"con", "prn", "aux", "nul"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)}
)
"""Names that Windows keeps for itself, whatever follows their first dot."""

SLUG = re.compile(r"/help(/[a-z0-9]+(-[a-z0-9]+)*){2,6}")
LONGEST_SLUG = 120
NO_VARIABLE = "write it out: addresses and ids are the same for every organization"
_SHAPE = "write /help/<category>/<name>: two to six parts of a-z, 0-9 and single hyphens"


def slug_fault(slug: str, meant: str | None = None) -> tuple[str, str, str] | None:
    """The code, message and hint for an address that no page may have; None where it is fine.

    `meant` is the address that it probably stands for.
    """
    if "{{" in slug:
        return "LB302", f"`{shortened(slug)}` holds a variable", NO_VARIABLE
    if len(slug.encode("utf-8", "surrogatepass")) > LONGEST_SLUG:
        return "SL501", f"the slug is longer than {LONGEST_SLUG} bytes", "shorten it"
    if slug.startswith("/help/"):
        for segment in slug.split("/")[2:]:
            if reserved := segment_fault(segment):
                return "SL503", f"`{segment}` {reserved}", "choose another name"
    if not SLUG.fullmatch(slug):
        hint = f"did you mean {meant}?" if meant else _SHAPE
        return "SL501", f"`{shortened(slug)}` is not a slug", hint
    return None


def segment_fault(segment: str) -> str | None:
    """Why some file system cannot hold a name of this kind; None where all can."""
    if segment in (".", ".."):
        return None  # the grammar refuses it for what it is
    if segment.partition(".")[0].casefold() in DEVICES:
        return "is a device on Windows"
    if ":" in segment:
        return "has a colon, which names a stream on Windows"
    if segment.endswith((".", " ")):
        return "ends in a dot or a space, which Windows drops"
    return None


def category_of(slug: str) -> str:
    """The shelf that an address stands on: its first part after `/help`."""
    return slug.split("/", 3)[2]


def name_of(slug: str) -> str:
    """The last part of an address."""
    return slug.rsplit("/", 1)[1]


def slug_of(path: str, content: str) -> str:
    """The address that an article's file stands for, by its place in the content folder."""
    return f"/help/{path.removeprefix(f'{content}/help/').removesuffix('.md')}"


def shortened(text: str, longest: int = 80) -> str:
    """Enough of a text to be recognized in a message."""
    return text if len(text) <= longest else f"{text[:longest]}…"
