"""What a worker of a cluster answers: which sites it staged, and where; told in JSON, with a digest, never pickled."""

import json
from collections.abc import Sequence
from typing import Any

from helpgen.cache.framing import framed, unframed
from helpgen.frozen import frozen
from helpgen.model.diagnostic import Diagnostic
from helpgen.pipeline.standing.build_answer import finding, row_of
from helpgen.publish import Staged


@frozen
class StagedSite:
    """One organization's site in a bay: its articles are counted; the digest is that of its manifest."""

    staged: Staged
    pages: int
    manifest: str
    distinct: bytes


@frozen
class BatchAnswer:
    """Sites in the bay of this name; none where there is a `fault`, of the theme, or a `trouble`, of any other kind."""

    bay: str = ""
    sites: tuple[StagedSite, ...] = ()
    fault: Diagnostic | None = None
    trouble: str = ""


def sealed(answer: BatchAnswer, run: str, program: str, number: int, attempt: int) -> bytes:
    """The answer to one attempt at one batch of a run, given by this program: for any other it is none."""
    rows = [
        [
            each.staged.tenant,
            each.staged.files,
            each.staged.written,
            each.pages,
            each.manifest,
            each.distinct.hex(),
        ]
        for each in answer.sites
    ]
    fault = row_of(answer.fault) if answer.fault else None
    said = json.dumps([answer.bay, rows, fault, answer.trouble], separators=(",", ":"))
    return framed(_name(run, program, number, attempt), said.encode())


def opened(data: object, run: str, program: str, number: int, attempt: int) -> BatchAnswer | None:
    """The answer; None where it is bent, or one to anything else."""
    said = unframed(_name(run, program, number, attempt), data) if isinstance(data, bytes) else None
    if said is None:
        return None
    try:
        return _heard(*json.loads(said))
    except (ValueError, TypeError, IndexError):  # who has the digest right may still say nonsense
        return None


def _name(run: str, program: str, number: int, attempt: int) -> str:
    return f"{run} {program} {number} {attempt}"


def _heard(
    bay: str, rows: Sequence[Sequence[Any]], fault: Sequence[Any] | None, trouble: str
) -> BatchAnswer:
    sites = tuple([_site(*row) for row in rows])
    return BatchAnswer(str(bay), sites, finding(*fault) if fault else None, str(trouble))


def _site(  # noqa: PLR0913,PLR0917  a row's cells
    tenant: str,
    files: int,
    written: int | None,
    pages: int,
    manifest: str,
    distinct: str,
) -> StagedSite:
    is_same = written is None
    staged = Staged(str(tenant), int(files), None if is_same else int(written or 0))
    return StagedSite(staged, int(pages), str(manifest), bytes.fromhex(distinct))
