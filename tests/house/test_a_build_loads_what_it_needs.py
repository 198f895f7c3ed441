"""What a build does not need it does not load.

Where no article has to be compiled, that is the parser of Markdown: loading it takes longer than a site does.
"""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.project import Project

LOADED = """
import sys
from helpgen.cli.main import run
code = run(["build", sys.argv[1], "--out", sys.argv[2], "--cache", sys.argv[3]])
loaded = {name.partition(".")[0] for name in sys.modules}
print(code, *sorted(loaded & {"markdown_it", "mdit_py_plugins", "pygments"}))
"""


NEEDLESS = """
import sys
from helpgen.__main__ import main
sys.argv = ["helpgen", "build", *sys.argv[1:]]
code = main()
needless = (
    "importlib.metadata",
    "xml.etree",
    "helpgen.read.sources.row",
    "helpgen.compile.search.search_entry",
    "helpgen.compile.twins.twins",
)
print(code, *[name for name in needless if name in sys.modules])
"""


def built(project: Project) -> str:
    cache = str(project.root.parent / "cache")
    command = (sys.executable, "-c", LOADED, str(project.root), str(project.out), cache)
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()[-1]


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


@pytest.mark.parametrize(
    ("outputs", "loaded"),
    [
        ("[help.json]", "0"),
        ("[search-index.js]", "0 helpgen.compile.search.search_entry helpgen.compile.twins.twins"),
        ("[llms-full.txt]", "0 helpgen.compile.search.search_entry helpgen.compile.twins.twins"),
    ],
)
def test_where_pages_alone_are_written_nothing_is_loaded_that_looks_through_articles(
    tmp_path: Path, outputs: str, loaded: str
) -> None:
    made = Project(tmp_path / "project")
    made.article("portal/booking", "## Steps\n")
    made.profile("ann")
    made.write("helpgen.yaml", f"title: Help\noutputs: {outputs}\n")
    command = (sys.executable, "-c", NEEDLESS, str(made.root), "--out", str(made.out), "--no-cache")
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == loaded
