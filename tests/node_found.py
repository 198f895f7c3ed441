"""Node, for the tests of what runs in it: a machine that has to run them fails where there is none."""

import os
import shutil

import pytest


def node() -> str:
    """The program; the test is left out where there is none, and fails with `CI=true`."""
    program = shutil.which("node")
    if program is None:
        line = "NOT TESTED, for there is no `node` here: install Node"
        if os.environ.get("CI") == "true":
            pytest.fail(line, pytrace=False)
        pytest.skip(line)
    return program
