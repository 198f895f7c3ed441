"""Writing a corpus."""

from pathlib import Path


def write(path: Path, text: str) -> None:
    """Write a file, and the folders that lead to it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
