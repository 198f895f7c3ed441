import gc
import signal
from collections.abc import Generator, Iterator

import pytest

from tests.ready_themes import ready_themes


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
    parser.addoption("--edits-seed", type=int, default=13, help="What these edits are drawn by.")


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
    """A thousand tests build with the default theme."""
    with ready_themes():
        yield
