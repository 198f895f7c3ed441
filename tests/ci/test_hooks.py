"""The hooks for pre-commit, run as it runs them: by git, over the files that are about to be committed."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.house.tree import ROOT
from tests.project import Project
from tests.repository import commit, git

HOOKS: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
HOOK = """\
#!{python}
import re, subprocess, sys
sys.path.insert(0, {root!r})
from helpgen.cli.main import run
staged = subprocess.run(
    ["git", "diff", "--cached", "--name-only", "-z"], capture_output=True, text=True, check=True
).stdout.split("\\0")
told = [path for path in staged if path and re.search({files!r}, path)]
sys.exit(run([*{words!r}, *(told if {is_named} else [])]) if told else 0)
"""
CLAIM = "<!-- help:examples booking.no-such-rule -->\n| a |\n| --- |\n| b |\n"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path / "repository")
    made.profile("bay")
    made.article("portal/a", "Text.\n")
    commit(made.root, "base")
    return made


def install(project: Project, hook: dict[str, Any]) -> None:
    """What pre-commit would put there, without the environment of its own that it makes."""
    program, *words = hook["entry"].split()
    assert (program, hook["language"]) == ("helpgen", "python")
    file = project.root / ".git/hooks/pre-commit"
    file.write_text(
        HOOK.format(
            python=sys.executable,
            root=str(ROOT),
            files=hook["files"],
            words=words,
            is_named=hook.get("pass_filenames", True),
        )
    )
    file.chmod(0o755)


@pytest.mark.long
@pytest.mark.parametrize(
    ("hook", "bad"),
    list(zip(HOOKS, ("See [it](/help/portal/b).\n", CLAIM), strict=True)),
    ids=["lint", "verify"],
)
def test_a_commit_with_a_fault_is_refused_and_one_without_is_made(
    project: Project, hook: dict[str, Any], bad: str
) -> None:
    install(project, hook)
    project.article("portal/a", bad)
    git(project.root, "add", "-A")
    with pytest.raises(subprocess.CalledProcessError) as refused:
        git(project.root, "commit", "-m", "bad")
    assert re.search(r"content/help/portal/a\.md:9", refused.value.stdout + refused.value.stderr)
    project.article("portal/a", "Other text.\n")
    git(project.root, "add", "-A")
    git(project.root, "commit", "-m", "good")
    assert git(project.root, "log", "-1", "--format=%s") == "good"


def test_files_that_are_not_the_projects_are_not_looked_at() -> None:
    for hook in HOOKS:
        assert not re.search(hook["files"], "README.md")
        assert re.search(hook["files"], "docs/help/content/help/portal/a.md")
        assert re.search(hook["files"], "profiles/bay.yaml")
