"""How all sites stand is looked at by another process, while this one reads and loads what it takes to make one.

A hundred sites are some 40,000 files and folders: a sixth of a second, in which the other processor had nothing to do.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache

from helpgen.model.timings import Stage
from helpgen.pipeline.errand import Errand
from helpgen.pipeline.standing.build_ground import BuildGround
from helpgen.pipeline.standing.glance import MANY, boot
from helpgen.pipeline.standing.glanced import Glanced, Glances
from helpgen.pipeline.standing.past import record_of, site_keys
from helpgen.pipeline.standing.record import Record, seen, seen_before
from helpgen.pipeline.stopwatch import Stopwatch
from helpgen.pipeline.workers import available
from helpgen.publish import OutputFolder

Looked = Callable[[], Glances]
"""What was seen, once all was."""


@contextmanager
def glanced_meanwhile(
    ground: BuildGround, output: OutputFolder, jobs: int | None, stopwatch: Stopwatch
) -> Iterator[Looked]:
    """Whoever wants to know how the sites stand asks for it inside; nobody looks any more afterwards."""
    record = record_of(ground)
    names = _worth_a_look(ground, record)
    files = sum(len(record.sites[name].files) for name in names)
    count = available() if jobs is None else jobs
    if count <= 1 or files < MANY:
        nothing = Glances(record, {})
        yield lambda: nothing
        return
    keys = site_keys(ground, names)
    with stopwatch.stage(Stage.START):
        errand = Errand(lambda: {name: _glanced(output, record, name, keys) for name in names})
    is_awaited = False

    @cache
    def looked() -> Glances:
        nonlocal is_awaited
        is_awaited = True
        with stopwatch.stage(Stage.WAIT):
            told = errand.result() or {}  # a process that was lost saw nothing: whoever asks looks
        return Glances(record, {name: each for name, each in told.items() if each})

    try:
        yield looked
    finally:
        if not is_awaited:
            errand.end()
            errand.result()


def _worth_a_look(ground: BuildGround, record: Record) -> tuple[str, ...]:
    """The tenants whose sites will be asked for; none where no glance is believed, or nobody knows whose."""
    is_believed = record.program == ground.program and record.boot == boot() != ""
    if ground.asked.since or not is_believed:
        return ()
    asked = {*ground.asked.tenants}
    return tuple([name for name in record.sites if not asked or name in asked])


def _glanced(
    output: OutputFolder, record: Record, name: str, keys: Mapping[str, str]
) -> Glanced | None:
    """What is seen of a tenant's site; None where it does not stand as it was published."""
    site = record.sites[name]
    live = seen(f"{output.path}/{name}", site) if site.glance else None
    if live is None or site.key == keys.get(name):
        return live and Glanced()
    before = seen_before(f"{output.staging.path}/{name}", site, live)
    return Glanced(live.packed, before.packed if before else b"")
