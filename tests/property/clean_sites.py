"""What a build makes of a project that was never built: everything read, compiled and rendered anew, in memory.

No folder is written, no cache read, nothing kept for the next time; as `helpgen diff` makes the sites that it compares.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from helpgen.model.diagnostic import Diagnostic
from helpgen.pipeline.comparing.made_side import made_side
from helpgen.pipeline.comparing.side import SideError

Tree = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class CleanSites:
    """Every file of every tenant's site, without the manifest; of nobody's where the project has errors.

    `held` are tenants without a site because of an error in their profile, `found` tells why nobody has one.
    """

    trees: Mapping[str, Tree]
    held: tuple[str, ...] = ()
    found: tuple[Diagnostic, ...] = ()


def clean_sites(root: Path) -> CleanSites:
    """The sites of a project as it stands now."""
    try:
        side = made_side("clean", root, ())
        trees = {tenant: side.files(tenant) for tenant in side.tenants}
    except SideError as refused:
        return CleanSites({}, found=refused.found)
    made = {
        tenant: {path: seen.data() for path, seen in files.items()}
        for tenant, files in trees.items()
    }
    return CleanSites(made, side.held_back)
