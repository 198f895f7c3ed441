"""One kind of file that a site consists of."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from helpgen.model.output import OutputFile
from helpgen.model.site import Site
from helpgen.render.frame import Frame


@dataclass(frozen=True, slots=True)
class Output:
    """`name` is the name in the options; with `always` nobody is asked."""

    name: str
    files: Callable[[Site, Frame], Iterable[OutputFile]]
    always: bool = False
