import gc
import signal
from collections.abc import Generator, Iterator
from importlib import import_module
from typing import Any

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="Write what is made into the golden files."
    )
    parser.addoption(
        "--update-pictures", action="store_true", help="Take the pictures of the documents anew."
    )
    parser.addoption(
        "--edits",
        type=int,
        default=200,
        help="Edits after each of which a page equals a clean build's.",
    )


def pytest_configure() -> None:
    """Somebody who runs the tests in the background may have their processes not hear of Ctrl-C; ours shall."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """What collecting makes stays to the end, so the garbage collector need not walk through it again and again."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()
        gc.collect()
        gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def a_theme_is_compiled_once() -> Iterator[None]:
    """The same theme gives the same compiled pages to every build of this process.

    As within a build, where many tenants share them. Compiling takes longer than all else that a small build does, and
    a thousand tests build with the default theme. The tests of `prepare` itself, and every build that a test starts as
    a process of its own, still compile.
    """
    with pytest.MonkeyPatch.context() as patch:
        known: dict[object, Any] = {}
        for user in (
            "helpgen.pipeline.examining",
            "helpgen.pipeline.comparing.made_side",
            "helpgen.pipeline.memory.snapshot",
            "helpgen.pipeline.site_publisher",
        ):
            prepare = import_module(user).prepare

            def once(theme: Any, locales: Any = (), prepare: Any = prepare) -> Any:
                key = (
                    theme.folder,
                    *sorted(theme.templates.items()),
                    *sorted(theme.assets.items()),
                    *sorted(locales),
                    *sorted(repr(wording) for wording in theme.wordings.values()),
                )
                if key not in known:
                    known[key] = prepare(theme, locales)
                return known[key]

            patch.setattr(f"{user}.prepare", once)
        yield
