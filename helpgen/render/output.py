"""One kind of file that a site consists of."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from helpgen.model.output_file import OutputFile
from helpgen.model.site import Site
from helpgen.render.frame import Frame


class Output(NamedTuple):
    """`name` is the name in the options; with `always` nobody is asked."""

    name: str
    files: Callable[[Site, Frame], Iterable[OutputFile]]
    always: bool = False
