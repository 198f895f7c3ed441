"""Programs that tests need and that pip does not bring: Node, a browser, web servers.

Where one is missing its tests are left out, and say so. With `CI=true` they fail instead, unless `TESTS_WITHOUT` names
the program: what is not tested there is left out on purpose, or the run is red.
"""

import os
import shutil

import pytest

_PATH = os.pathsep.join((os.environ.get("PATH", os.defpath), "/usr/sbin"))
"""Debian puts servers where only root looks."""


def program(*names: str, package: str, path: str = _PATH) -> str:
    """Where the first of these programs is; `package` is Debian's, for whoever has none."""
    found = next((found for name in names if (found := shutil.which(name, path=path))), None)
    if found is None:
        line = f"NOT TESTED: there is no {names[0]} here (apt-get install --no-install-recommends {package})"
        without = os.environ.get("TESTS_WITHOUT", "").split()
        if os.environ.get("CI") == "true" and names[0] not in without:
            pytest.fail(line, pytrace=False)
        pytest.skip(line)
    return found


def node() -> str:
    """Node."""
    return program("node", package="nodejs")
