"""One kind of file that a site consists of."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from helpgen.model.output_file import OutputFile
from helpgen.model.site import Site
from helpgen.render.frame import Frame


class Output(NamedTuple):
    """`name` is the name in the options; with `always` nobody is asked.

    `one` makes the file at one path alone, or says that this kind has none there; without it there is one file, which
    has the name, or a name that holds `<` stands for many, which are all made to find one.

    `shows` gives the path at which this kind shows the body of an article, by its slug; where it is None, no body shows
    in any of its files. A kind that shows bodies and has no `one` shows all of them in one file.
    """

    name: str
    files: Callable[[Site, Frame], Iterable[OutputFile]]
    always: bool = False
    one: Callable[[Site, Frame, str], OutputFile | None] | None = None
    shows: Callable[[str], str] | None = None

    def file(self, site: Site, frame: Frame, path: str) -> OutputFile | None:
        """The file at a path, or None where this kind has none there."""
        if self.one is not None:
            return self.one(site, frame, path)
        if self.name != path and "<" not in self.name:
            return None
        return next((file for file in self.files(site, frame) if file.path == path), None)
