"""Which functions are written otherwise than in a commit; comments and layout make no difference."""

import ast
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path


def changed(checkout: Path, folder: str, commit: str) -> set[str]:
    """The functions below `folder`, as `find._Query.day`, that the commit does not have or has otherwise.

    Raises:
        CalledProcessError: there is no such commit.

    """
    git = ("git", "-C", str(checkout))
    named = subprocess.run(
        (*git, "ls-tree", "-r", "--name-only", commit, "--", folder),
        check=True,
        capture_output=True,
        text=True,
    ).stdout.splitlines()
    found = set()
    for path in sorted((checkout / folder).rglob("*.py")):
        name = path.relative_to(checkout).as_posix()
        before = ""
        if name in named:
            show = (*git, "show", f"{commit}:{name}")
            before = subprocess.run(show, check=True, capture_output=True, text=True).stdout
        module = ".".join(path.relative_to(checkout / folder).with_suffix("").parts)
        found |= {f"{module}.{each}" for each in otherwise(path.read_text("utf-8"), before)}
    return found


def otherwise(now: str, before: str) -> set[str]:
    """The functions and methods of a module that were not so before; of a class's own: `Ledger.attempt`."""
    known = dict(_functions(ast.parse(before).body))
    return {name for name, body in _functions(ast.parse(now).body) if known.get(name) != body}


def _functions(body: Iterable[ast.stmt], of: str = "") -> Iterator[tuple[str, str]]:
    for each in body:
        if isinstance(each, ast.FunctionDef):
            yield of + each.name, ast.dump(each)
        elif isinstance(each, ast.ClassDef):
            yield from _functions(each.body, f"{each.name}.")
