"""A theme that fails while a page is made says so as a finding, at its own file and line."""

from types import TracebackType

from helpgen.model.diagnostic import Diagnostic, Place
from helpgen.model.theme import Theme


class ThemeFault(Exception):  # noqa: N818  house word: what a person can mend is a fault
    """Carries the finding; whoever builds reports it and stops the run."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


def fault(error: Exception, theme: Theme, template: str) -> ThemeFault:
    """The failure at the deepest line of a template that it passed through."""
    place = Place(theme.file(template))
    for name, line in _lines(error.__traceback__):
        if name.endswith(".html"):
            place = Place(theme.file(name), line)
    return ThemeFault(
        Diagnostic(
            place,
            "TH804",
            f"the template fails while a page is made: {error}",
            "a name may be misspelled, or a value may be missing on this kind of page",
        )
    )


def _lines(traceback: TracebackType | None) -> list[tuple[str, int]]:
    found = []
    while traceback is not None:
        found.append((traceback.tb_frame.f_code.co_filename, traceback.tb_lineno))
        traceback = traceback.tb_next
    return found
