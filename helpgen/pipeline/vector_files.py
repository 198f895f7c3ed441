"""Test vectors as files: one for each subject, a header line and then a line for each vector."""

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from helpgen.pipeline.vectors import FORMAT, Vector, VectorSet

SUFFIX = ".jsonl"


class VectorFileError(ValueError):
    """A folder or file that holds no vectors, or something else; the text says which."""


def write_vectors(folder: Path, sets: Iterable[VectorSet]) -> int:
    """Write a file for each set in place of all that are there; how many vectors. Raises VectorFileError."""
    there = sorted(folder.iterdir()) if folder.exists() else []
    for each in there:
        if each.suffix != SUFFIX or not each.is_file():
            raise VectorFileError(f"{folder} holds other files: name a new folder")
        _read(each)
    for each in there:
        each.unlink()
    folder.mkdir(parents=True, exist_ok=True)
    written = 0
    for one in sets:
        lines = [one.header, *({"question": v.question, "answer": v.answer} for v in one.vectors)]
        text = "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines)
        (folder / f"{one.about}{SUFFIX}").write_text(text, encoding="utf-8")
        written += len(one.vectors)
    return written


def read_vectors(folder: Path) -> Sequence[VectorSet]:
    """What stands in a folder, by subject. Raises VectorFileError, also where there is nothing."""
    files = sorted(folder.glob(f"*{SUFFIX}")) if folder.is_dir() else []
    if not files:
        raise VectorFileError(f"{folder} holds no vectors: write them first, without --check")
    return [_read(file) for file in files]


def _read(file: Path) -> VectorSet:
    lines = list(_lines(file))
    header = lines[0] if lines else {}
    if header.get("vectors") != FORMAT or not isinstance(header.get("about"), str):
        raise VectorFileError(f"{file}:1: no header of vectors of version {FORMAT}")
    found = []
    for number, line in enumerate(lines[1:], 2):
        question, answer = line.get("question"), line.get("answer")
        if not isinstance(question, dict) or not isinstance(answer, dict) or "id" not in question:
            raise VectorFileError(f"{file}:{number}: no question with an id, and its answer")
        found.append(Vector(question, answer))
    return VectorSet(str(header["about"]), header, found)


def _lines(file: Path) -> Iterator[dict[str, object]]:
    try:
        for number, text in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            line = json.loads(text)
            if not isinstance(line, dict):
                raise VectorFileError(f"{file}:{number}: no object")
            yield line
    except (UnicodeDecodeError, json.JSONDecodeError) as fault:
        raise VectorFileError(f"{file}: no JSON lines: {fault}") from None
