"""What docs/ci.md tells people to write is what there is, and its script for GitLab works."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.house.examples import EXAMPLES
from tests.house.tree import ROOT
from tests.project import Project
from tests.repository import commit


def block(under: str) -> object:
    """The first block of YAML below a heading of the page."""
    return yaml.safe_load(
        next(each.text for each in EXAMPLES if (each.page, each.under) == ("docs/ci.md", under))
    )


def test_the_workflow_gives_the_action_what_it_takes() -> None:
    workflow = block("On GitHub")
    assert isinstance(workflow, dict)
    given = workflow["jobs"]["help"]["steps"][-1]["with"]
    action = yaml.safe_load((ROOT / "action.yml").read_text())
    assert given.keys() <= action["inputs"].keys()
    assert workflow["permissions"] == {"contents": "read", "pull-requests": "write"}


def test_every_input_of_the_action_is_in_its_table() -> None:
    page = (ROOT / "docs/ci.md").read_text()
    action = yaml.safe_load((ROOT / "action.yml").read_text())
    assert [name for name in action["inputs"] if f"\n| `{name}` |" not in page] == []


def test_the_hooks_that_are_named_are_there() -> None:
    config = block("Before a commit")
    assert isinstance(config, dict)
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
    named = [hook["id"] for hook in config["repos"][0]["hooks"]]
    assert named == [hook["id"] for hook in hooks]


@pytest.mark.long
@pytest.mark.parametrize(("body", "code"), [("Write to us.\n", 0), ("[it](/help/portal/b)\n", 1)])
def test_the_script_for_gitlab_leaves_its_files_and_ends_as_lint_does(
    tmp_path: Path, body: str, code: int
) -> None:
    project = Project(tmp_path / "repository")
    project.profile("bay")
    project.article("portal/a", "Call us.\n")
    commit(project.root, "base")
    project.article("portal/a", body)
    ci = block("On GitLab")
    assert isinstance(ci, dict)
    install, *lines = ci["help"]["script"]
    assert install.startswith("pip install ")
    started = f'helpgen() {{ "{sys.executable}" -m helpgen "$@"; }}'
    done = subprocess.run(
        ["sh", "-c", "\n".join(["set -e", started, *lines])],
        cwd=project.root,
        env={**os.environ, "PYTHONPATH": str(ROOT), "CI_MERGE_REQUEST_DIFF_BASE_SHA": "base"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == code, done.stderr
    job = ci["help"]["artifacts"]
    left = [*job["reports"]["junit"], *(job["paths"] if code == 0 else [])]
    assert [name for name in left if not (project.root / name).read_text()] == []
