"""Repositories for tests: git, as somebody, whatever the machine's own settings are."""

import os
import subprocess
from pathlib import Path

_WHO = ("-c", "user.name=Ana", "-c", "user.email=ana@people.example.org")


def git(root: Path, *words: str) -> str:
    """What git says."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    environment |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    done = subprocess.run(
        ["git", "-C", str(root), *_WHO, *words],
        check=True,
        capture_output=True,
        text=True,
        env=environment,
    )
    return done.stdout.strip()


def commit(root: Path, name: str) -> None:
    """All that lies there becomes a revision with this tag; the first one makes the repository."""
    if not (root / ".git").exists():
        git(root, "init", "-q", "-b", "main")
    git(root, "add", "-A")
    git(root, "commit", "-qm", name)
    git(root, "tag", name)
