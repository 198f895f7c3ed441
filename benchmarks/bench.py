"""What every case is given: the tools, a folder that is new, and how often to run."""

import os
import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.corpus.article import article
from benchmarks.corpus.helpgen_project import write_helpgen
from benchmarks.corpus.hugo_project import KINDS, Kind, write_hugo
from benchmarks.corpus.organization import organization
from benchmarks.measure import Command, Usage, run
from benchmarks.pages import Contents

ARTICLES = 200
SEED = "helpgen bench 1"
PAGES = ("help.json", "sitemap.xml", "_redirects", "_headers", "404.html")
"""The outputs of a helpgen site that has beside its pages no more than Hugo's has."""


@dataclass(slots=True)
class Bench:
    """One run of the benchmark. `notes` collects everything for the results file; `pages` is what sites held."""

    folder: Path
    helpgen: Command
    hugo: Path
    quick: bool = False
    notes: dict[str, object] = field(default_factory=dict)
    pages: dict[str, Contents] = field(default_factory=dict)
    trees: int = 0

    @property
    def log(self) -> Path:
        """Where the tools' own output goes."""
        return self.folder / "log.txt"

    def fresh(self) -> Path:
        """A folder that never existed.

        Nothing is deleted before the end: ext4 does not hand out an inode again for minutes after it was
        freed, and passing over such inodes makes a rewritten tree several times dearer than a new one.
        """
        self.trees += 1
        return self.folder / f"out-{self.trees:03d}"

    def warm_up(self) -> None:
        """Bytecode as an installed package has it, and every tool read from disk once.

        Settings of this shell that change how Python runs are dropped: one that keeps bytecode from being
        written would have each build compile helpgen itself, and one that has it lie elsewhere costs a path
        for each module.
        """
        for name in [name for name in os.environ if name.startswith("PYTHON")]:
            if name != "PYTHONPATH":
                del os.environ[name]
        corpus = self.corpus(1)
        version, build = [*self.helpgen, "--version"], self.build(corpus / "helpgen", self.fresh())
        hugos = [self.hugo_build(corpus, kind, "t000", self.fresh()) for kind in KINDS]
        run([version, build, *hugos], self.log)

    def corpus(self, tenants: int) -> Path:
        """The projects of so many organizations, written once, by folder.

        `helpgen/` has all that it writes unasked, `pages/` neither search nor Markdown; each kind of Hugo site has one.
        """
        folder = self.folder / f"corpus-{tenants}"
        if not folder.exists():
            articles = [article(number, SEED) for number in range(ARTICLES)]
            organizations = [organization(number, SEED) for number in range(tenants)]
            write_helpgen(folder / "helpgen", articles, organizations)
            write_helpgen(folder / "pages", articles, organizations, PAGES)
            for kind in KINDS:
                write_hugo(folder / kind.folder, kind, articles, organizations)
        return folder

    def build(self, project: Path, out: Path, cache: Path | None = None) -> Command:
        """The command that builds every organization of a project; cold, unless a `cache` is named.

        A cold build has an empty cache, and fills it: nobody's first build is without.
        """
        kept = cache or out.with_name(f"{out.name}-cache")
        return [*self.helpgen, "build", str(project), "--out", str(out), "--cache", str(kept)]

    def hugo_build(self, corpus: Path, kind: Kind, tenant: str, out: Path) -> Command:
        """The command that builds one organization with Hugo; without its lock, so that two may run at once."""
        configuration = f"hugo.toml,organizations/{tenant}.toml"
        flags = ["--quiet", "--noBuildLock", "--source", str(corpus / kind.folder)]
        cache = ["--config", configuration, "--cacheDir", str(self.folder / "hugo-cache")]
        return [str(self.hugo), *flags, *cache, "--destination", str(out / tenant)]


@dataclass(frozen=True, slots=True)
class Contender:
    """One way to do the work: the commands that do it into a folder, how often, and how many run at a time."""

    commands: Callable[[Path], Sequence[Command]]
    rounds: int
    at_once: int = 1


def compete(
    bench: Bench, contenders: Mapping[str, Contender]
) -> tuple[dict[str, Usage], dict[str, Path]]:
    """The medians of each, and its last folder.

    They take turns, so that a machine that slows down slows all of them. What the run before left to be written
    is flushed first, so that nobody pays for another.
    """
    runs: dict[str, list[Usage]] = {name: [] for name in contenders}
    folders: dict[str, Path] = {}
    for turn in range(max(contender.rounds for contender in contenders.values())):
        for name, contender in contenders.items():
            if turn >= contender.rounds:
                continue
            folders[name] = bench.fresh()
            os.sync()
            used = run(contender.commands(folders[name]), bench.log, at_once=contender.at_once)
            if used.code:
                raise SystemExit(f"{name} ended with {used.code}; its output is in {bench.log}")
            runs[name].append(used)
    return {name: _median(used) for name, used in runs.items()}, folders


def _median(runs: Sequence[Usage]) -> Usage:
    wall = statistics.median(used.wall for used in runs)
    cpu = statistics.median(used.cpu for used in runs)
    return Usage(wall, cpu, max(used.peak for used in runs), 0)
