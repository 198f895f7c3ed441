"""A build loads what it needs: no parser of Markdown where nothing is compiled, nor what no output asks for."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.project import Project

LOADED = """
import sys
from helpgen.cli.main import run
code = run(["build", sys.argv[1], "--out", sys.argv[2], "--cache", sys.argv[3]])
tops = {name.partition(".")[0] for name in sys.modules}
beside = {"helpgen.compile.search.search_entry", "helpgen.compile.twins.twins"}
print(code, *sorted(tops & {"markdown_it", "mdit_py_plugins", "pygments"}))
print(*sorted(beside & sys.modules.keys()))
"""


def built(project: Project) -> str:
    """The exit code, and what was loaded to compile."""
    return both(project)[0]


def both(project: Project) -> list[str]:
    """The same, and then what was loaded for what stands beside pages."""
    cache = str(project.root.parent / "cache")
    command = (sys.executable, "-c", LOADED, str(project.root), str(project.out), cache)
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()[-2:]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path / "project")
    made.article(
        "portal/booking", "## Steps for {{labels.patient.plural}}\n\n```python\nx = 1\n```\n"
    )
    made.profile("ann")
    assert built(made) == "0 markdown_it mdit_py_plugins pygments"
    return made


def test_where_a_label_changed_no_parser_is_loaded(project: Project) -> None:
    project.profile("ann", "labels: {patient: {singular: Client, plural: Clients}}\n")
    assert built(project) == "0"
    assert "Clients" in (project.out / "ann/help/portal/booking/index.html").read_text()


def test_where_an_article_changed_it_is(project: Project) -> None:
    project.article("portal/booking", "## Other steps\n")
    assert built(project) == "0 markdown_it mdit_py_plugins"


def test_what_search_and_markdown_take_is_loaded_where_one_of_them_is_published(
    project: Project,
) -> None:
    project.article("portal/booking", "## Other steps\n")
    assert "search_entry" in both(project)[1]
    project.write("helpgen.yaml", "outputs: [help.json, sitemap.xml]\n")
    assert not both(project)[1]
