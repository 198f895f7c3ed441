"""One kind of file that a site consists of."""

from collections.abc import Callable, Collection, Iterable
from typing import NamedTuple

from helpgen.model.output_file import OutputFile
from helpgen.model.site import Site
from helpgen.render.frame import Frame


class Output(NamedTuple):
    """`name` is the name in the options; with `always` nobody is asked.

    `one` makes the file at one path alone, or says that this kind has none there; without it there is one file, which
    has the name, or a name that holds `<` stands for many, which are all made to find one.

    `shows` gives the path at which this kind shows the body of an article, by its slug; where it is None, no body shows
    in any of its files. A kind that shows all bodies in one file is `patched`: that file is made of the one before it,
    in which only some bodies were others; None where that cannot be done.
    """

    name: str
    files: Callable[[Site, Frame], Iterable[OutputFile]]
    always: bool = False
    one: Callable[[Site, Frame, str], OutputFile | None] | None = None
    shows: Callable[[str], str] | None = None
    patched: Callable[[bytes, Site, Frame, Collection[str]], OutputFile | None] | None = None

    def file(self, site: Site, frame: Frame, path: str) -> OutputFile | None:
        """The file at a path, or None where this kind has none there."""
        if self.one is not None:
            return self.one(site, frame, path)
        if self.name != path and "<" not in self.name:
            return None
        return next((file for file in self.files(site, frame) if file.path == path), None)
