"""Programs that tests need: Node, a browser, web servers, which pip does not bring, and one that it does.

Where one is missing its tests are left out, and say so. With `CI=true` they fail instead, unless `TESTS_WITHOUT` names
the program: what is not tested there is left out on purpose, or the run is red.
"""

import os
import shutil
import sys
from pathlib import Path

import pytest

_PATH = os.pathsep.join((os.environ.get("PATH", os.defpath), "/usr/sbin"))
"""Debian puts servers where only root looks."""

_HERE = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)))
"""What pip installs lies beside Python."""


def program(*names: str, package: str, path: str = _PATH) -> str:
    """Where the first of these programs is; `package` is Debian's, for whoever has none."""
    how = f"apt-get install --no-install-recommends {package}"
    return _found(names, path, how)


def installed(name: str, *, package: str, path: str = _HERE) -> str:
    """Where this program of a package of ours for development is: one that not every machine has a wheel of."""
    return _found((name,), path, f"pip install {package}")


def _found(names: tuple[str, ...], path: str, how: str) -> str:
    found = next((found for name in names if (found := shutil.which(name, path=path))), None)
    if found is None:
        line = f"NOT TESTED: there is no {names[0]} here ({how})"
        without = os.environ.get("TESTS_WITHOUT", "").split()
        if os.environ.get("CI") == "true" and names[0] not in without:
            pytest.fail(line, pytrace=False)
        pytest.skip(line)
    return found


def node() -> str:
    """Node."""
    return program("node", package="nodejs")
