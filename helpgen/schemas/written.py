"""Generated files on disk: written, or compared with what they should be."""

from collections.abc import Mapping
from pathlib import Path

Files = Mapping[str, str | None]
"""Text by path, relative to the root with forward slashes; None: there should be no such file."""


def write(root: Path, files: Files) -> None:
    """Make every file hold its text; what holds it already is left alone."""
    for path in stale(root, files):
        text = files[path]
        if text is None:
            (root / path).unlink()
        else:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, encoding="utf-8", newline="\n")


def stale(root: Path, files: Files) -> tuple[str, ...]:
    """The paths that do not hold their text, sorted."""
    return tuple(path for path in sorted(files) if _read(root / path) != files[path])


def _read(file: Path) -> str | None:
    """The file's text, line ends included; None when there is no such file."""
    return file.read_bytes().decode("utf-8", "replace") if file.is_file() else None
