"""Snippets for tests, by their names."""

from helpgen.read.disk.files import File
from helpgen.read.snippets.library import SnippetLibrary, library
from helpgen.read.snippets.snippet import read_snippet

LARGEST = 262_144


def include(words: str) -> str:
    return f"<!-- help:include {words} -->"


def shelf(**texts: str) -> SnippetLibrary:
    return library(
        [
            read_snippet(name, File(f"content/snippets/{name}.md", text.encode()), LARGEST)
            for name, text in texts.items()
        ]
    )
