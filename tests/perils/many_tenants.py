"""Very many organizations, one of them with a broken profile, built in a process whose memory is measured."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.project import Project

REPO = Path(__file__).parents[2]
_STEPS = "## Steps\n\n" + "1. Ask {{labels.patient.singular}} for it, and then again.\n" * 20
_MEASURED = """
import re, resource, sys
from pathlib import Path
from helpgen.__main__ import main
told = Path(sys.argv.pop(1))
code = main()
# What the system tells of a process that has begun another program still counts what it was before: this does not.
own = int(re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())[1])
told.write_text(str(max(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)))
sys.exit(code)
"""


@dataclass(frozen=True, slots=True)
class Crowd:
    """What became of a build: exit code, what it said, the sites that stand, and the most KiB that a process had.

    `site` is the bytes of one site.
    """

    code: int
    said: str
    sites: int
    peak: int
    site: int


def crowd(folder: Path, tenants: int, articles: int) -> Crowd:
    """A build for so many organizations, no two of which read an article alike; the first one's profile is broken."""
    project = Project(folder / "project")
    for number in range(articles):
        project.article(f"portal/page-{number}", _STEPS)
    for number in range(tenants):
        words = f"{{singular: Word{number}, plural: Words{number}}}"
        project.profile(f"t{number:05}", f"labels: {{patient: {words}}}\n")
    project.profile("t00000", "features: {portal: 1}\n")
    told, out = folder / "peak", folder / "site"
    command = [
        sys.executable,
        "-c",
        _MEASURED,
        str(told),
        "build",
        str(project.root),
        "--out",
        str(out),
    ]
    ran = subprocess.run(
        [*command, "--no-cache"],
        env={**os.environ, "PYTHONPATH": str(REPO)},
        capture_output=True,
        text=True,
        check=False,
    )
    stand = [each for each in out.iterdir() if (each / "index.html").is_file()]
    site = sum(file.stat().st_size for file in stand[0].rglob("*") if file.is_file())
    return Crowd(ran.returncode, ran.stderr, len(stand), int(told.read_text()), site)
