"""An article's lines with those of the snippets that it includes in their place, as if they had been typed there.

This is done before anything else is read of them, so what hides text, and what Markdown makes of a line, has one
authority whether a line was typed in the article or in a snippet.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from helpgen.model.diagnostic import Checked, Diagnostic, Place
from helpgen.model.lineage import Argument, Lineage, Run
from helpgen.model.snippet import Include, Snippet
from helpgen.read.snippets.arguments import arguments
from helpgen.read.snippets.composed import (
    Begins,
    Chosen,
    Composed,
    Ends,
    Instead,
    Piece,
    Stretch,
    alone,
)
from helpgen.read.snippets.included import includes_in
from helpgen.read.snippets.library import SnippetReach


def compose(
    lines: Sequence[str], first: int, path: str, reach: SnippetReach, most: int
) -> Checked[Composed]:
    """The article's text, and what is wrong with its includes; then they are left out, and so is the article.

    `most` is how many bytes it may have with its snippets.
    """
    found: list[Diagnostic] = []
    sound: dict[int, Include] = {}
    at_fault: set[int] = set()
    for index, each in includes_in(lines, first, path):
        faults = [each] if isinstance(each, Diagnostic) else _faults(each, reach)
        found += faults
        if faults or isinstance(each, Diagnostic):
            at_fault.add(index)
        else:
            sound[index] = each
    if not sound and not at_fault:
        return Checked(alone(lines, first, path))
    composer = _Composer(path, first, reach, most)
    composer.article([("" if at in at_fault else line) for at, line in enumerate(lines)], sound)
    return Checked(composer.composed(), (*found, *composer.found))


def _faults(include: Include, reach: SnippetReach) -> list[Diagnostic]:
    """What is wrong with an include, and with all that would come with it: told of the article that it keeps back."""
    found = list(reach.fault(include, {}))
    names, waiting = set[str](), [include.name]
    while waiting:
        snippet = reach.snippets.get(waiting.pop())
        if snippet is not None and snippet.name not in names:
            names.add(snippet.name)
            for text in snippet.texts:
                waiting += [each.name for each in text.includes.values()]
                found += [_brought(each, include.place) for each in text.found]
    return found


def _brought(found: Diagnostic, by: Place) -> Diagnostic:
    """A snippet's own finding, as one that concerns the article with this include."""
    place = Place(found.place.path, found.place.line, found.place.column, (by,))
    return Diagnostic(place, found.code, found.message, found.hint, found.tenants, found.others)


class _Composer:
    """Writes one article's text, line after line. Snippets have no ring in them, and do not stand too deep."""

    def __init__(self, path: str, first: int, reach: SnippetReach, most: int) -> None:
        self.found: list[Diagnostic] = []
        self._path, self._first, self._number = path, first, first
        self._reach = reach
        self._left = most
        self._last: Place | None = None  # the article's own include that was written last
        self._pieces: list[Piece] = []
        self._runs: list[Run] = []

    def article(self, lines: Sequence[str], includes: Mapping[int, Include]) -> None:
        """The lines of the article, with its includes by their index."""
        self._text(lines, includes, Run(self._first, self._path, self._first), "")
        if self._left < 0 and self._last is not None:
            message = "with its snippets the article is larger than `limits.articleBytes` allows"
            hint = "include less, or split the article"
            self.found.append(Diagnostic(self._last, "SN203", message, hint))

    def composed(self) -> Composed:
        """What was written."""
        lineage = Lineage(self._path, tuple(self._runs))
        return Composed(tuple(self._pieces), lineage, self._number)

    def _text(
        self, lines: Sequence[str], includes: Mapping[int, Include], here: Run, margin: str
    ) -> None:
        """The lines of one file; `here` says of the first of them where it was typed."""
        done = 0
        self._run(here, 0)
        for index, include in includes.items():
            self._lines(lines[done:index], margin)
            self._number += 1  # the line of the directive has a number of its own, and no text
            self._left -= len(lines[index]) + 1
            self._last = self._last if here.by else include.place
            if self._left < 0:
                return
            self._snippet(include, here, margin)
            done = index + 1
            self._run(here, done)
        self._lines(lines[done:], margin)

    def _snippet(self, include: Include, around: Run, margin: str) -> None:
        snippet: Snippet = self._reach.snippets[include.name]
        given: dict[str, Argument] = arguments(include, snippet.parameters, around.given)
        inner = f"{margin}{include.margin}"
        here = Run(0, "", 0, len(inner), (*around.by, include.place), given)
        number, column = self._number - 1, len(margin) + include.place.column
        for tenant in sorted(snippet.own):
            self._pieces.append(Instead(number, column, self._number - 1, tenant))
            self._included(snippet.own[tenant], here, inner)
        if snippet.own:
            self._pieces.append(Instead(number, column, self._number - 1))
        self._included(snippet, here, inner)
        if snippet.own:
            self._pieces.append(Chosen(self._number - 1))

    def _included(self, text: Snippet, here: Run, margin: str) -> None:
        """One text of a snippet; what opens in it ends in it."""
        self._pieces.append(Begins())
        run = replace(here, path=text.path, line=text.first)
        self._text(text.lines, text.includes, run, margin)
        self._pieces.append(Ends(self._number))

    def _run(self, here: Run, index: int) -> None:
        """From here on the lines are those of a file again, from an index of it on."""
        line = here.line + index
        self._runs.append(Run(self._number, here.path, line, here.margin, here.by, here.given))

    def _lines(self, lines: Sequence[str], margin: str) -> None:
        if not lines or self._left < 0:
            return
        blank = margin.rstrip(" \t")
        text = (
            [f"{margin}{line}" if line.strip(" \t") else blank for line in lines]
            if margin
            else lines
        )
        self._left -= sum(len(line.encode()) + 1 for line in text)
        self._pieces.append(Stretch(self._number, text))
        self._number += len(text)
