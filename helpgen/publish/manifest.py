"""`manifest.json`: the path, digest and size of every other file of a site.

What a site keeps of the generation before is not listed: equal sites have equal manifests,
whatever came before.
"""

import json
from collections.abc import Iterable, Mapping

from helpgen.model.output_file import OutputFile

GENERATOR = "helpgen"
_BEFORE = len('  {"path": "')
"""How much stands before the path in its line."""


def manifest_of(files: Iterable[OutputFile]) -> bytes:
    """The manifest's bytes, a file a line; the files are sorted by path.

    Portable paths hold nothing that JSON escapes, and joined strings cost a tenth of the encoder.
    """
    return _written([_row(file) for file in files])


def with_others(lines: Mapping[str, str], files: Mapping[str, bytes]) -> dict[str, str]:
    """The lines of a manifest, in which some files are others, that do not last; one that has no line is a KeyError."""
    others = {path: _row(OutputFile(path, data)) for path, data in files.items()}
    if others.keys() - lines.keys():
        raise KeyError(*sorted(others.keys() - lines.keys()))
    return {**lines, **others}


def lines_of(manifest: bytes) -> dict[str, str]:
    """The line of each file by its path, of bytes that are known to be a manifest of ours.

    Two manifests are compared by their lines twenty times faster than by what JSON says.
    """
    lines = manifest.decode().split("\n")[1:-2]
    return {line[_BEFORE : line.index('"', _BEFORE)]: line.rstrip(",") for line in lines}


def of_lines(lines: Mapping[str, str]) -> bytes:
    """The manifest with these lines."""
    return _written(lines.values())


def _written(rows: Iterable[str]) -> bytes:
    head, joined = f'{{"schemaVersion": 1, "generator": "{GENERATOR}", "files": [', ",\n".join(rows)
    return f"{head}\n{joined}\n]}}\n".encode()


def _row(file: OutputFile) -> str:
    tail = ', "lasting": true' if file.lasting else ""
    return f'  {{"path": "{file.path}", "sha256": "{file.digest}", "size": {len(file.data)}{tail}}}'


def is_manifest(data: bytes) -> bool:
    """Whether the bytes are a manifest of ours; a torn one is not."""
    return _rows(data) is not None


def is_others(data: bytes) -> bool:
    """Whether the bytes are whole, and nothing that helpgen wrote; a torn manifest is no JSON."""
    try:
        json.loads(data)
    except (ValueError, RecursionError):
        return False
    return not is_manifest(data)


def lasting_in(manifest: bytes) -> dict[str, str]:
    """The digest of each file that lasts, by path; none where the bytes are no manifest of ours."""
    return {path: digest for path, digest, lasts in _rows(manifest) or () if lasts}


def digests_in(manifest: bytes) -> dict[str, str] | None:
    """The digest of each file by path; None where the bytes are no manifest of ours."""
    rows = _rows(manifest)
    return None if rows is None else {path: digest for path, digest, _ in rows}


def _rows(manifest: bytes) -> list[tuple[str, str, bool]] | None:
    """Path and digest of each file, and whether it lasts."""
    try:
        value = json.loads(manifest)
        if value["generator"] != GENERATOR:
            return None
        return [
            (str(row["path"]), str(row["sha256"]), row.get("lasting") is True)
            for row in value["files"]
        ]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
