import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.leaks import leaks
from tests.project import Project

ROOT = Path(__file__).resolve().parents[3]
SECRETS = {
    "HOME": "/zqhomecanary",
    "USER": "zqusercanary",
    "LOGNAME": "zqlogcanary",
    "USERNAME": "zqnamecanary",
    "SECRET_TOKEN": "zqsecretcanary",
    "AWS_SECRET_ACCESS_KEY": "zqawscanary",
    "GITHUB_TOKEN": "zqgithubcanary",
    "LANGUAGE": "zqlanguagecanary",
    "HOSTNAME": "zqhostcanary",
    "EMAIL": "zq@mailcanary.example",
}


def built(project: Project, out: Path) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, **SECRETS, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "helpgen", "build", str(project.root), "--out", str(out)]
    return subprocess.run(command, env=env, check=False, capture_output=True, text=True, timeout=60)


@pytest.mark.row("B65")
def test_no_secret_of_the_environment_and_no_path_is_in_a_byte_of_the_output(
    tmp_path: Path,
) -> None:
    project = Project(tmp_path / "zqprojectcanary" / "p")
    project.article(
        "portal/booking",
        "## Steps\n\n$HOME ${USER} %USERNAME% $(hostname) ~ {{tenant.name}}\n",
    )
    project.profile("harbor", "baseUrl: https://example.org/help\n")
    out = tmp_path / "zqoutcanary"
    done = built(project, out)
    assert done.returncode == 0, done.stderr
    project.out = out
    tree = project.tree()
    words = [*SECRETS.values(), "zqprojectcanary", "zqoutcanary", str(tmp_path), str(ROOT)]
    assert leaks(tree, words) == []
    assert leaks(tree, [sys.prefix]) == []


@pytest.mark.row("B65")
def test_a_report_names_files_from_the_project_s_root_only(tmp_path: Path) -> None:
    project = Project(tmp_path / "zqprojectcanary" / "p")
    project.article("portal/booking", "## Steps\n\n[x](/help/nowhere/x)\n")
    project.profile("harbor", "branding: {logo: ../x.png}\n")
    done = built(project, tmp_path / "zqoutcanary")
    assert done.returncode == 1
    said = done.stdout + done.stderr
    assert "content/help/portal/booking.md:11" in said
    assert not any(word in said for word in (*SECRETS.values(), "zqprojectcanary", "Traceback"))


@pytest.mark.row("B65")
@pytest.mark.parametrize("jobs", [1, 2])
def test_the_user_s_name_is_not_looked_up(
    project: Project, monkeypatch: pytest.MonkeyPatch, jobs: int
) -> None:
    for name, value in SECRETS.items():
        monkeypatch.setenv(name, value)
    project.profile("harbor")
    assert project.build(jobs=jobs).exit_code == 0
    assert leaks(project.tree(), [*SECRETS.values(), str(project.root)]) == []
