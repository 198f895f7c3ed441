"""A site and a theme become files: pages, feeds, and what a host needs to know."""

from helpgen.render.fault import ThemeFault
from helpgen.render.prepared import Prepared, prepare
from helpgen.render.whole import render, render_bodies, render_one

__all__ = [
    "Prepared",
    "ThemeFault",
    "prepare",
    "render",
    "render_bodies",
    "render_one",
]
