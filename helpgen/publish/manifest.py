"""`manifest.json`: the path, digest and size of every other file of a site.

What a site keeps of the generation before is not listed: equal sites have equal manifests,
whatever came before.
"""

import json
from collections.abc import Mapping
from hashlib import sha256

GENERATOR = "helpgen"


def manifest_of(files: Mapping[str, bytes]) -> bytes:
    """The manifest's bytes, a file a line; `files` is sorted by path.

    Portable paths hold nothing that JSON escapes, and joined strings cost a tenth of the encoder.
    """
    rows = ",\n".join(
        f'  {{"path": "{path}", "sha256": "{sha256(data).hexdigest()}", "size": {len(data)}}}'
        for path, data in files.items()
    )
    head = f'{{"schemaVersion": 1, "generator": "{GENERATOR}", "files": ['
    return f"{head}\n{rows}\n]}}\n".encode()


def digests_in(manifest: bytes) -> dict[str, str] | None:
    """Digest by path, or None where the bytes are not a manifest of ours (a torn one is not)."""
    try:
        value = json.loads(manifest)
        if value["generator"] != GENERATOR:
            return None
        return {str(row["path"]): str(row["sha256"]) for row in value["files"]}
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
