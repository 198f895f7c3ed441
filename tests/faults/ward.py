"""Many faults in one run: each bad profile, or article, beside sound ones that were published before."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from helpgen.model.diagnostic import Diagnostic
from tests.project import Project

BODY = "## Steps\n\nA {{labels.patient.singular}} books with {{tenant.name}}.\n"


class Bad(NamedTuple):
    """What is written, the code it must get (or several, parted by spaces) and where.

    Column 0 is not asked; `says` is in the message.
    """

    text: str
    code: str
    line: int = 3
    column: int = 0
    says: str = ""


class Ward:
    """Tenants that were fine, then each got a bad profile; their neighbor `sound` stays fine.

    A case's text follows id and name, or is the `whole` profile.
    """

    def __init__(self, folder: Path, cases: Mapping[str, Bad], *, whole: bool = False) -> None:
        self.project = Project(folder / "p")
        self.cases = cases
        self.project.article("portal/booking", BODY)
        self.project.profile("sound")
        for name in cases:
            self.project.profile(name)
        first = self.project.build()
        assert first.exit_code == 0, first.diagnostics
        self.before = self.project.tree()
        self.project.profile("sound", title="Sound Two")
        for name, case in cases.items():
            if whole:
                self.project.write(f"profiles/{name}.yaml", case.text)
            else:
                self.project.profile(name, case.text)
        self.outside = everything(folder, self.project.out)
        self.result = self.project.build()
        self.checked = self.project.check()
        self.after = self.project.tree()
        self.folder = folder

    def of(self, name: str) -> list[Diagnostic]:
        """The findings that concern one tenant."""
        return [each for each in self.result.diagnostics if name in each.tenants]

    def assert_held(self, name: str) -> None:
        """This tenant got its code at its place with a way out, and its old site stands."""
        case, found = self.cases[name], self.of(name)
        assert {each.code for each in found} == set(case.code.split()), found
        place = found[0].place
        assert (place.path, place.line) == (f"profiles/{name}.yaml", case.line), found
        assert case.column in {0, place.column}, found
        assert case.says in found[0].message
        for each in found:
            assert each.tenants == (name,)
            assert each.message
            assert each.hint
            assert each in self.checked.diagnostics
        assert of(self.after, name) == of(self.before, name)

    def assert_others_published(self) -> None:
        """Only the bad ones were held back, and nothing outside the output was touched."""
        assert (self.result.exit_code, self.checked.exit_code) == (4, 1)
        assert self.result.summary is not None
        assert self.result.summary.tenants == 1
        assert b"Sound Two" in self.after["sound/help/portal/booking/index.html"]
        assert everything(self.folder, self.project.out) == self.outside


class Bench:
    """Articles with a fault each, beside a sound one; a site that was published before must stay."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.project = Project(folder / "p")
        self.project.article("portal/booking", BODY)
        self.project.profile("sound")
        first = self.project.build()
        assert first.exit_code == 0, first.diagnostics
        self.before = self.project.tree()
        self.found: tuple[Diagnostic, ...] = ()

    def run(self) -> None:
        """Build; nothing may be published, written or touched."""
        outside = everything(self.folder, self.project.out)
        result = self.project.build()
        assert result.exit_code == 1
        assert result.summary is None
        assert self.project.tree() == self.before
        assert everything(self.folder, self.project.out) == outside
        assert self.project.check().exit_code == 1
        self.found = result.diagnostics

    def of(self, path: str) -> list[Diagnostic]:
        """The findings in one file of the content."""
        return [each for each in self.found if each.place.path == f"content/help/{path}.md"]


def of(tree: Mapping[str, bytes], tenant: str) -> dict[str, bytes]:
    """One tenant's part of a tree."""
    return {path: data for path, data in tree.items() if path.startswith(f"{tenant}/")}


def everything(folder: Path, out: Path) -> dict[str, tuple[int, bytes]]:
    """Every file and link under a folder but the output and the cache, with its mode and content."""
    return {
        file.as_posix(): (file.lstat().st_mode, _content(file))
        for file in sorted(folder.rglob("*"))
        if not file.is_relative_to(out) and not _is_cache(file)
    }


def _is_cache(file: Path) -> bool:
    return file.name == ".helpgen" or "/.helpgen/cache" in file.as_posix()


def _content(file: Path) -> bytes:
    if file.is_symlink():
        return str(file.readlink()).encode()
    return file.read_bytes() if file.is_file() else b""
