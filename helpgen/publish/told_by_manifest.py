"""What the manifest of a site says that lies anywhere: built here, unpacked, or fetched from where it is published."""

from pathlib import Path

from helpgen.publish.manifest import digests_in
from helpgen.publish.portable import MANIFEST


def told_by_manifest(folder: Path) -> dict[str, str] | None:
    """The digest of each file by path; None where there is no manifest, or none of ours."""
    try:
        return digests_in((folder / MANIFEST).read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        return None
