"""Copies of the project that lies beside this folder: with more organizations, or with no claims in its articles."""

import re
import shutil
from itertools import chain, islice
from pathlib import Path

from benchmarks.corpus.files import write

CHECKOUT = Path(__file__).parents[2]
_PARTS = ("catalog.yaml", "helpgen.yaml", "content", "profiles", "themes")
_CLAIM = re.compile(
    r"[ \t]*<!-- help:(?:examples|claim|flow|manual|is|message|event|row)\b[^>]*-->"
)
_OPENS, _ENDS = re.compile(r"<!-- help:when\b"), re.compile(r"<!-- help:end\b")
_OF_HOURS = re.compile(r"(selfBookingLeadTimeHours:) \d+")


def copied(root: Path) -> Path:
    """The project as it is."""
    root.mkdir(parents=True, exist_ok=True)
    for name in _PARTS:
        if (CHECKOUT / name).is_dir():
            shutil.copytree(CHECKOUT / name, root / name)
        else:
            shutil.copy(CHECKOUT / name, root / name)
    return root


def without_claims(root: Path) -> Path:
    """The project, its articles with no comment in them that claims anything."""
    for path in sorted((copied(root) / "content").rglob("*.md")):
        write(path, stripped(path.read_text("utf-8")))
    return root


def stripped(text: str) -> str:
    """A text without its claims, their hidden tables, and the lines on which they stood alone."""
    kept: list[str] = []
    depth = 0
    for line in text.split("\n"):
        if depth:
            depth += len(_OPENS.findall(line)) - len(_ENDS.findall(line))
        elif " hidden" in line and "<!-- help:examples " in line:
            depth = 1
        else:
            bare = _CLAIM.sub("", line)
            if bare == line or bare.strip(" \t>"):
                kept.append(bare)
    return "\n".join(kept)


def with_organizations(root: Path, policies: int, count: int) -> Path:
    """So many organizations, which have so many policies between them: ours, and ours with other hours ahead."""
    profiles = sorted((copied(root) / "profiles").glob("*.yaml"))
    read = {path.stem: path.read_text("utf-8") for path in profiles}
    for path in profiles:
        path.unlink()
    others = (
        (stem, _OF_HOURS.sub(rf"\g<1> {hours}", text))
        for hours in range(13, 13 + policies)
        for stem, text in read.items()
        if _OF_HOURS.search(text)
    )
    different = list(islice(chain(read.items(), others), policies))
    for number in range(count):
        stem, text = different[number % policies]
        name = f"t{number:04}"
        own = re.sub(r"(?m)^id: .*$", f"id: {name}", text, count=1)
        write(root / f"profiles/{name}.yaml", own)
        logos = root / "profiles/assets" / stem
        if logos.is_dir():
            shutil.copytree(logos, logos.with_name(name))
    return root
