"""One build in a process of its own, and all around it that may be another way, which changes no byte and no mode."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

import pytest

from tests.programs import program
from tests.project import Project

REPO = Path(__file__).parents[2]
_IN_2001, _IN_2037 = 1_000_000_000, 2_130_000_000
_PLAIN = {"LC_ALL": "C.UTF-8", "TZ": "UTC", "PYTHONHASHSEED": "0", "PYTHONPATH": str(REPO)}
_ARTICLE = """\
## When to use this

A {{labels.patient.singular | lower}} books in {{settings.timezone}}. ![Plan](plan.png)

<!-- help:when features.portal -->
- {{labels.patient.plural}} in ISTANBUL
<!-- help:else -->
- No portal
<!-- help:end -->

## Related

- `/help/settings/portal`
"""
_PNG = b"\x89PNG\r\n\x1a\nplan"


@dataclass(slots=True)
class AnotherMachine:
    """Where and how a build runs. `folder` is for what it needs; `prelude` is Python that runs first in its process."""

    folder: Path
    project: Path
    environment: dict[str, str] = field(default_factory=lambda: dict(_PLAIN))
    prelude: list[str] = field(default_factory=list)
    before: list[str] = field(default_factory=list)
    options: list[str] = field(default_factory=list)
    umask: int = 0o022

    @classmethod
    def at(cls, folder: Path) -> "AnotherMachine":
        """With a small project that has something of everything."""
        project = Project(folder / "project")
        project.write("helpgen.yaml", f"title: Help\noutputs: [{', '.join(_OUTPUTS)}]\n")
        for number in range(4):
            project.article(f"portal/page-{number}", _ARTICLE, more="updated: 2026-01-02\n")
        project.write("content/help/portal/plan.png", _PNG)
        moved = "redirectFrom: [/help/settings/old]\n"
        project.article("settings/portal", "## Steps\n\n1. Open settings.\n", more=moved)
        base = "baseUrl: https://example.org/help/\n"
        project.profile("ann", f'{base}branding: {{primaryColor: "#123456"}}\nlocale: de-DE\n')
        project.profile("bea", f"{base}template: therapy\n")
        project.profile("cem", "labels: {patient: {singular: Iğdır, plural: İller}}\n")
        return cls(folder, project.root)

    def build(self, out: Path | None = None, cache: Path | None = None) -> None:
        """One build, which is fine."""
        code = "\n".join([*self.prelude, "from helpgen.__main__ import program; program()"])
        given = ["build", str(self.project), "--out", str(out or self.out)]
        kept = [] if "--no-cache" in self.options else ["--cache", str(cache or self.cache)]
        ran = subprocess.run(
            [*self.before, sys.executable, "-c", code, *given, *kept, *self.options],
            env={"PATH": os.environ.get("PATH", ""), **self.environment},
            umask=self.umask,
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )
        assert ran.returncode == 0, ran.stderr

    @property
    def out(self) -> Path:
        """Where its sites go."""
        return self.folder / "site"

    @property
    def cache(self) -> Path:
        """Where its cache lies."""
        return self.folder / "cache"

    def digest(self) -> str:
        """One sum over the path, mode and bytes of every file and folder that is published."""
        told = sha256()
        for path in sorted(self.out.rglob("*")):
            name = path.relative_to(self.out).as_posix()
            if not name.startswith(".helpgen"):
                data = path.read_bytes() if path.is_file() else b""
                told.update(f"{name} {path.stat().st_mode:o} {len(data)}\n".encode() + data)
        return told.hexdigest()


_OUTPUTS = (
    *("help.json", "search-index.js", "llms.txt", "llms-full.txt", "index.md", "widget.js"),
    *("sitemap.xml", "_redirects", "_headers", "404.html"),
)
Change = Callable[[AnotherMachine], None]


def _set(**environment: str) -> Change:
    return lambda machine: machine.environment.update(environment)


def _first(*prelude: str) -> Change:
    return lambda machine: machine.prelude.extend(prelude)


def _elsewhere(machine: AnotherMachine) -> None:
    moved = machine.folder / "zq another höme" / "deep" / "project"
    machine.project = shutil.copytree(machine.project, moved)


def _another_user(machine: AnotherMachine) -> None:
    """Another number and another name, as far as the build can tell."""
    unshare = program("unshare", package="util-linux")
    mapped = [unshare, "--user", "--map-user=1234", "--map-group=1234"]
    if subprocess.run([*mapped, "true"], capture_output=True, check=False).returncode:
        pytest.skip("NOT TESTED: this system lets nobody be another user")
    machine.before += mapped
    machine.environment.update(HOME="/nonexistent", USER="zq-somebody", LOGNAME="zq-somebody")


def _masked(mask: int) -> Change:
    def change(machine: AnotherMachine) -> None:
        machine.umask = mask

    return change


def _speaking(locale: str) -> Change:
    """In a locale, which the process really sets."""

    def change(machine: AnotherMachine) -> None:
        machine.environment.update(LC_ALL=locale, LANG=locale, PYTHONUTF8="0")
        machine.prelude.append("import locale; locale.setlocale(locale.LC_ALL, '')")

    return change


def _speaking_turkish(machine: AnotherMachine) -> None:
    """In tr_TR, which is made here where the system has only its description."""
    place = machine.folder / "locales"
    place.mkdir()
    made = program("localedef", package="locales")
    named = ["-i", "tr_TR", "-f", "UTF-8", str(place / "tr_TR.UTF-8")]
    subprocess.run([made, *named], check=True, capture_output=True)
    machine.environment["LOCPATH"] = str(place)
    _speaking("tr_TR.UTF-8")(machine)
    machine.prelude.append("assert locale.localeconv()['decimal_point'] == ','")


def _clock_at(moment: int) -> Change:
    """At another time: a small library stands between the process and the clock."""

    def change(machine: AnotherMachine) -> None:
        library = machine.folder / "clock.so"
        source = Path(__file__).with_name("other_clock.c")
        compiler = program("cc", "gcc", package="gcc libc6-dev")
        subprocess.run([compiler, "-shared", "-fPIC", "-o", library, source], check=True)
        machine.environment["LD_PRELOAD"] = str(library)
        machine.environment["CLOCK_MOVED"] = str(moment - int(time.time()))
        year = time.gmtime(moment).tm_year
        machine.prelude.append(f"import datetime; assert datetime.date.today().year == {year}")

    return change


def _files_of(moment: int) -> Change:
    def change(machine: AnotherMachine) -> None:
        for file in machine.project.rglob("*"):
            os.utime(file, (moment, moment))

    return change


def _workers(number: int) -> Change:
    return _first(
        f"from tests.perils.workers_chaos import several_workers; several_workers({number})"
    )


def _warm(machine: AnotherMachine) -> None:
    machine.build(machine.folder / "first")


def _without_cache(machine: AnotherMachine) -> None:
    machine.options.append("--no-cache")


def _second_run(machine: AnotherMachine) -> None:
    machine.build()


def _to_and_fro(machine: AnotherMachine) -> None:
    """An article is changed, built, and changed back: the older generation lies beside."""
    article = machine.project / "content/help/portal/page-1.md"
    text = article.read_text(encoding="utf-8")
    machine.build()
    article.write_text(f"{text}\nMore.\n", encoding="utf-8")
    machine.build()
    article.write_text(text, encoding="utf-8")


VARIATIONS: Mapping[str, Mapping[str, Change]] = {
    "path": {"elsewhere": _elsewhere},
    "user": {"another": _another_user},
    "umask": {"open": _masked(0), "closed": _masked(0o077)},
    "zone": {"Kiritimati": _set(TZ="Pacific/Kiritimati"), "St. John's": _set(TZ="<-0330>3:30")},
    "locale": {"C": _speaking("C"), "POSIX": _speaking("POSIX"), "Turkish": _speaking_turkish},
    "clock": {"2001": _clock_at(_IN_2001), "2037": _clock_at(_IN_2037)},
    "files": {"2001": _files_of(_IN_2001), "2037": _files_of(_IN_2037)},
    "epoch": {"1": _set(SOURCE_DATE_EPOCH="1")},
    "seed": {"1": _set(PYTHONHASHSEED="1"), "random": _set(PYTHONHASHSEED="random")},
    "order": {
        "backwards": _first("import tests.perils.other_order as o; o.listed_backwards()"),
        "at random": _first("import tests.perils.other_order as o; o.listed_at_random(7)"),
    },
    "workers": {"2": _workers(2), "8": _workers(8)},
    "cache": {"warm": _warm, "none": _without_cache},
    "run": {"second": _second_run, "to and fro": _to_and_fro},
}
"""What may be another way, and how; what makes a build first comes last, so that it is made the same way."""
