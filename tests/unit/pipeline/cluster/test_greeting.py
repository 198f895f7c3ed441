import platform
from dataclasses import replace

import pytest

from helpgen import __version__
from helpgen.pipeline.cluster.greeting import Greeting, own_greeting, why_refused

OURS = own_greeting(sees=True)


def test_one_of_our_own_is_welcome() -> None:
    assert why_refused(OURS.told, OURS, "/srv/site") == ""
    assert (OURS.version, OURS.python) == (__version__, platform.python_version())


@pytest.mark.parametrize(
    ("theirs", "why"),
    [
        (replace(OURS, version="0.0.1"), "it has helpgen 0.0.1 on Python "),
        (replace(OURS, python="3.99.0"), " on Python 3.99.0, and this build is made by helpgen "),
        (replace(OURS, program="f" * 64), "its helpgen, or one of its packages, has other files"),
        (replace(OURS, sees=False), "it does not see /srv/site"),
    ],
    ids=["helpgen", "python", "program", "folder"],
)
def test_who_would_make_other_bytes_is_told_why_not(theirs: Greeting, why: str) -> None:
    assert why in why_refused(theirs.told, OURS, "/srv/site")


@pytest.mark.parametrize("said", [None, 7, b"", b"{}", b"[]", b'["1", "2", "3", "yes"]', "text"])
def test_who_does_not_say_what_it_is_gets_no_work(said: object) -> None:
    assert why_refused(said, OURS, "/srv/site") == "it does not say what it is"
