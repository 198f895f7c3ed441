"""The project's own files: what people and generators wrote, nothing that a tool left behind."""

import os
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOLDERS = (
    ".ci",
    "benchmarks",
    "content",
    "docs",
    "helpgen",
    "profiles",
    "ready",
    "schemas",
    "tests",
    "locales",
    "themes",
    "tools",
)
LEFT_BEHIND = {".coverage", ".git", "__pycache__", "work"}
WRITTEN = {"", ".css", ".html", ".js", ".json", ".md", ".py", ".svg", ".toml", ".txt", ".yaml"}


def files(*suffixes: str) -> Iterator[Path]:
    """Every file whose name ends so, or every text file."""
    wanted = set(suffixes) or WRITTEN
    for file in sorted(ROOT.iterdir()):
        if file.is_file() and file.suffix in wanted and file.name not in LEFT_BEHIND:
            yield file
    for folder in FOLDERS:
        yield from sorted(_below(ROOT / folder, wanted))


def _below(folder: Path, wanted: set[str]) -> Iterator[Path]:
    """Files of a folder; what a tool left behind is not even looked into, it can be large."""
    for where, folders, names in os.walk(folder):
        folders[:] = [each for each in folders if each not in LEFT_BEHIND]
        yield from (Path(where, each) for each in names if Path(each).suffix in wanted)


def modules() -> Iterator[Path]:
    """Every Python file of the package, and of the tools beside it."""
    return (
        file
        for file in files(".py")
        if any(file.is_relative_to(ROOT / top) for top in ("helpgen", "tools"))
    )


def name(file: Path) -> str:
    """The path below the root, for a message."""
    return file.relative_to(ROOT).as_posix()
