"""A small project in two states, what each publishes, and an output folder that holds the first."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.perils.child import Outcome, built, warm
from tests.project import Project

TENANTS = ("ann", "bea")
Tree = Mapping[str, bytes]

_PNG = b"\x89PNG\r\n\x1a\nplan"
_PICTURE = "![The plan](plan.png)"


def site(out: Path, tenant: str) -> Tree:
    """Every file of a tenant's site but those that a build keeps of the generation before."""
    top = out / tenant
    files = {each.relative_to(top).as_posix(): each for each in top.rglob("*") if each.is_file()}
    found = {path: file.read_bytes() for path, file in files.items()}
    manifest = found.get("manifest.json", b"").decode()
    return {
        path: data
        for path, data in found.items()
        if not path.startswith("assets/") or f'"{path}"' in manifest
    }


@dataclass(slots=True)
class StagedProject:
    """The project's files are those of the newer state; `out` can be put back to the older one at any time.

    With it the cache is put back, so that what changed is compiled and made each time; where all `is_known`, the cache
    is the one of the newer state, and sites are as they were kept.
    """

    folder: Path
    is_known: bool = False
    out: Path = field(init=False)
    old: Mapping[str, Tree] = field(init=False)
    new: Mapping[str, Tree] = field(init=False)

    def __post_init__(self) -> None:
        """Both states are built in folders of their own."""
        project = Project(self.folder / "project")
        self.out = self.folder / "site"
        for slug in ("booking", "billing", "moving"):
            project.article(f"portal/{slug}", f"## Steps\n\nHow {slug} works.\n")
        for tenant in TENANTS:
            project.profile(tenant, 'branding: {primaryColor: "#123456"}\n')
        warm(self.arguments())
        project.article("portal/booking", f"## Steps\n\n{_PICTURE}\n")
        project.write("content/help/portal/plan.png", _PNG)
        self.build_well()  # the generation before has pages that have to go, and no picture to keep
        self.old = self.sites(self.out)
        shutil.copytree(self.out, self.folder / "kept", symlinks=True)
        shutil.copytree(self._cache, self.folder / "known-old")
        project.article("portal/booking", f"## Steps\n\nNew words.\n\n{_PICTURE}\n")
        project.article("settings/colors", "## Steps\n\nA new page.\n")
        (project.root / "content/help/portal/moving.md").unlink()
        for tenant in TENANTS:
            project.profile(tenant, 'branding: {primaryColor: "#654321"}\n')
        self.build_well(self.folder / "clean")
        self.new = self.sites(self.folder / "clean")
        shutil.copytree(self._cache, self.folder / "known-new")

    @property
    def _cache(self) -> Path:
        return self.folder / "project/.helpgen/cache"

    def put_back(self) -> None:
        """The output folder is that of the older state again."""
        known = self.folder / ("known-new" if self.is_known else "known-old")
        for stands, was in ((self.out, self.folder / "kept"), (self._cache, known)):
            shutil.rmtree(stands, ignore_errors=True)
            shutil.copytree(was, stands, symlinks=True)

    def arguments(self, out: Path | None = None) -> list[str]:
        """The command line of a build."""
        return ["build", str(self.folder / "project"), "--out", str(out or self.out)]

    def build_well(self, out: Path | None = None) -> None:
        """A build without any peril, which is fine."""
        outcome = built(self.arguments(out))
        assert outcome.code == 0, outcome.said

    def sites(self, out: Path | None = None) -> Mapping[str, Tree]:
        """What stands published."""
        return {tenant: site(out or self.out, tenant) for tenant in TENANTS}

    def half_made(self) -> list[str]:
        """What lies in the output folder's own state and is neither a whole site nor a file of its own."""
        state = self.out / ".helpgen"
        if not state.is_dir():
            return []
        aside = [*(state / "aside").iterdir()]
        staged = [
            each for each in (state / "staging").iterdir() if not (each / "manifest.json").is_file()
        ]
        return [each.relative_to(state).as_posix() for each in (*aside, *staged)]

    def fault_of(self, outcome: Outcome, *, may_step_aside: bool = False) -> str:
        """What is wrong after a build in peril, in words; empty where nothing is.

        Every site is the older or the newer one, whole; one that was said to be published is the newer; whoever failed
        says so in a line that names a place. Then one more build makes all new, without a hand. Where folders
        `may_step_aside`, a site may be missing until then.
        """
        standing = self.sites()
        for tenant in TENANTS:
            missing: list[Tree] = [{}] if may_step_aside else []
            if standing[tenant] not in (self.old[tenant], self.new[tenant], *missing):
                return f"the site of {tenant} is neither the older nor the newer one"
        if outcome.code == 0 and standing != self.new:
            return "it was said to be published, and is not"
        if outcome.code > 0 and not outcome.is_plain():
            return f"exit {outcome.code} is not explained: {outcome.said!r}"
        after = built(self.arguments())
        if after.code != 0:
            return f"the next build needs a hand: {after.said!r}"
        return "" if self.sites() == self.new else "the next build does not make all new"
