"""The same theme gives the same compiled pages to every build of one process, as it does within a build.

Compiling takes longer than all else that a small build does, and thousands of builds of tests have the same theme. The
tests of `prepare` itself, and every build that a test starts as a program of its own, still compile.
"""

from collections import OrderedDict
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from importlib import import_module

import pytest

from helpgen.model.diagnostic import Checked
from helpgen.model.theme import Theme
from helpgen.render import Prepared, prepare

_USERS = (
    "helpgen.pipeline.examining",
    "helpgen.pipeline.comparing.made_side",
    "helpgen.pipeline.memory.snapshot",
    "helpgen.pipeline.site_publisher",
)
_KEPT = 64
"""Themes, as far as they differ: edits of one make hundreds, and each is asked for while it is the last."""

_READY: OrderedDict[object, Checked[Prepared | None]] = OrderedDict()


def ready(theme: Theme, locales: Collection[str] = ()) -> Checked[Prepared | None]:
    """As `prepare`; a theme that was made ready before is not made ready again."""
    key = (
        theme.folder,
        *sorted(theme.templates.items()),
        *sorted(theme.assets.items()),
        *sorted(locales),
        *sorted(repr(wording) for wording in theme.wordings.values()),
    )
    if key not in _READY:
        _READY[key] = prepare(theme, locales)
        if len(_READY) > _KEPT:
            _READY.popitem(last=False)
    _READY.move_to_end(key)
    return _READY[key]


def take_ready_themes(patch: pytest.MonkeyPatch) -> None:
    """From now on every stage of this process does."""
    for user in _USERS:
        patch.setattr(import_module(user), "prepare", ready)


@contextmanager
def ready_themes() -> Iterator[None]:
    """Every stage does, for a while."""
    with pytest.MonkeyPatch.context() as patch:
        take_ready_themes(patch)
        yield
