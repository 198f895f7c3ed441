"""A project that goes to and fro between two states, and what each publishes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.perils.child import built, warm
from tests.perils.staged_project import TENANTS, Tree, site
from tests.project import Project

WORDS = ("First words.", "Other words.")


@dataclass(slots=True)
class TwoStates:
    """`state` says which one its files are in; `out` is the folder that is in peril.

    Each `turn` has a comment of its own, which is not published: nothing that was kept is good for it, and builds work.
    """

    folder: Path
    state: int = 0
    turn: int = 0
    project: Project = field(init=False)
    out: Path = field(init=False)
    published: tuple[Mapping[str, Tree], ...] = field(init=False)

    def __post_init__(self) -> None:
        """Each state is built once, into a folder of its own."""
        self.project = Project(self.folder / "project")
        self.out = self.folder / "site"
        for tenant in TENANTS:
            self.project.profile(tenant)
        found: list[Mapping[str, Tree]] = []
        for state in (1, 0):
            self.go_to(state)
            clean = self.folder / f"clean-{state}"
            if not found:
                warm(self.arguments(clean))
            outcome = built(self.arguments(clean))
            assert outcome.code == 0, outcome.said
            found.insert(0, self.sites(clean))
        self.published = tuple(found)
        assert found[0] != found[1]
        assert built(self.arguments()).code == 0

    def go_to(self, state: int) -> None:
        """Its files are in this state."""
        self.state = state
        self.turn += 1
        for slug in ("booking", "billing", "moving"):
            words = f"{WORDS[state]} {slug}\n\n<!-- turn {self.turn} -->"
            self.project.article(f"portal/{slug}", f"## Steps\n\n{words}\n")

    def arguments(self, out: Path | None = None) -> list[str]:
        """The command line of a build."""
        return ["build", str(self.project.root), "--out", str(out or self.out)]

    def sites(self, out: Path | None = None) -> Mapping[str, Tree]:
        """What stands published."""
        return {tenant: site(out or self.out, tenant) for tenant in TENANTS}
