"""Where every byte that the sites are made from is the same, and no site has been touched, nothing has to be made."""

import fcntl
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from helpgen.pipeline.standing.build_answer import BuildAnswer
from helpgen.pipeline.standing.build_ground import BuildGround
from helpgen.pipeline.standing.glance import MANY, boot, glance
from helpgen.pipeline.standing.record import Record, StandingSite
from helpgen.pipeline.standing.record_file import read_record
from helpgen.publish.lock import LOCK
from helpgen.publish.marker import STATE
from helpgen.publish.open_folder import OpenFolder
from helpgen.publish.strangers import strangers


def unchanged(ground: BuildGround) -> tuple[BuildAnswer, tuple[str, ...]] | None:
    """What the last build said, and strangers in the folder; None where something may have to be made, or done.

    What was published may never have reached the disk: only a build that is asked for it finds out.
    """
    if ground.asked.finish.durable:
        return None
    with _shared_lock(ground.out) as is_held:
        answer = _answer(ground, read_record(ground.out)) if is_held else None
        if answer is None:
            return None
        with OpenFolder.at(str(ground.out)) as top:
            found = strangers(top, answer.known)
    return None if found and ground.asked.finish.prune else (answer, found)


def _answer(ground: BuildGround, record: Record) -> BuildAnswer | None:
    answer = record.answers.get(ground.asked.question)
    if (
        answer is None
        or ground.sources is None
        or record.boot != boot()
        or not record.boot
        or answer.sources != ground.sources.digest
    ):
        return None
    sites: dict[str, StandingSite] = {}
    for tenant, key in answer.keys.items():
        site = record.sites.get(tenant)
        if site is None or site.key != key or not site.glance:
            return None
        sites[f"{ground.out}/{tenant}"] = site
    return answer if _all_stand(sites) else None


def _all_stand(sites: Mapping[str, StandingSite]) -> bool:
    """Whether every site is as it was published, by its folder; of many, another process looks at half."""
    files = sum(len(site.files) for site in sites.values())
    return _stand(sites) if files < MANY else _stand_in_two_halves(sites)


def _stand_in_two_halves(sites: Mapping[str, StandingSite]) -> bool:
    from helpgen.pipeline.errand import Errand  # noqa: PLC0415  small projects go without
    from helpgen.pipeline.workers import available  # noqa: PLC0415  the same

    if available() <= 1:
        return _stand(sites)
    rows = list(sites.items())
    ours, theirs = dict(rows[::2]), dict(rows[1::2])
    errand = Errand(lambda: _stand(theirs))
    try:
        if not _stand(ours):
            errand.end()
    except BaseException:  # somebody ends the command
        errand.end()
        raise
    finally:
        told = errand.result()
    return told is True


def _stand(sites: Mapping[str, StandingSite]) -> bool:
    return all(glance(folder, site.files) == site.glance for folder, site in sites.items())


@contextmanager
def _shared_lock(out: Path) -> Iterator[bool]:
    """The folder's lock, held beside others who only look; False where somebody builds, or nobody ever has."""
    try:
        lock = os.open(out / STATE / LOCK, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
    except OSError:
        yield False
        return
    try:
        yield _is_free(lock)
    finally:
        os.close(lock)


def _is_free(lock: int) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
