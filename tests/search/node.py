"""The scripts of the theme, asked in Node: what a test is told is what a reader's browser would find."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.programs import node

ROOT = Path(__file__).parents[2]
ASSETS = ROOT / "themes" / "default" / "assets"
SHIPPED = (ASSETS / "minisearch.js", ASSETS / "search-engine.js")
WHOLE = ROOT / "tests" / "search" / "minisearch.js"
"""MiniSearch with all its methods, also those that make an index."""

_MAIN = """
const vm = require("vm"), fs = require("fs");
const { files, texts, code, given } = JSON.parse(fs.readFileSync(0, "utf8"));
const context = vm.createContext({ given });
for (const file of files) vm.runInContext(fs.readFileSync(file, "utf8"), context, file);
for (const text of texts) vm.runInContext(text, context, "search-index.js");
process.stdout.write(JSON.stringify(vm.runInContext(code, context)) ?? "null");
"""


def ask(
    code: str, *, given: object = None, files: Sequence[Path] = SHIPPED, texts: Sequence[str] = ()
) -> Any:
    """What an expression gives after these scripts; it sees `given`."""
    program = node()
    asked = {"files": [str(file) for file in files], "texts": texts, "code": code, "given": given}
    done = subprocess.run(
        [program, "-e", _MAIN],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
