"""Sites that are kept whole are published again: nothing is read in earnest, compiled or rendered."""

import json
from collections.abc import Mapping
from contextlib import ExitStack

from helpgen.cache.cache import key_of
from helpgen.frozen import frozen
from helpgen.model.source_places import source_folders
from helpgen.model.timings import Stage
from helpgen.pipeline.standing.build_answer import BuildAnswer, heard, told
from helpgen.pipeline.standing.build_ground import BuildGround
from helpgen.pipeline.standing.packs import Pack, unpack
from helpgen.pipeline.standing.past import keep, past_of
from helpgen.pipeline.standing.record import StandingSite, as_it_stands
from helpgen.pipeline.standing.showing import shown
from helpgen.pipeline.standing.sources import has_rested
from helpgen.pipeline.stopwatch import UNTIMED, Stopwatch
from helpgen.publish import OutputFolder, Staged, open_output


def remember_answer(ground: BuildGround, answer: BuildAnswer) -> None:
    """What a build said is known wherever its sites are published next."""
    ground.cache.put(_key(ground), json.dumps(told(answer)).encode())


@frozen
class Restored:
    """What was said when the same was built before; `made` names the tenants whose sites were not there already."""

    answer: BuildAnswer
    strangers: tuple[str, ...]
    pruned: tuple[str, ...]
    made: tuple[str, ...]


def restored(ground: BuildGround, stopwatch: Stopwatch = UNTIMED) -> Restored | None:
    """All sites as they were built before; None where they were not, or some site is kept no more.

    Raises PublishError where the output folder fails.
    """
    with stopwatch.stage(Stage.CACHE):
        data = ground.cache.get(_key(ground)) if ground.sources else None
        if data is None:
            return None
        answer = heard(json.loads(data))
        packs = {tenant: unpack(ground.cache, key) for tenant, key in answer.keys.items()}
    whole = {tenant: each for tenant, each in packs.items() if each}
    if whole.keys() != answer.keys.keys():
        return None
    root = ground.asked.root
    sources = [root / name for name in source_folders(ground.content)]
    with ExitStack() as held:
        with stopwatch.stage(Stage.LOCK):
            output = held.enter_context(open_output(ground.out, project=root, sources=sources))
        if ground.sources is None or not has_rested(root, ground.content, ground.sources):
            output.withdraw()
            return None  # somebody wrote while the folder was waited for
        return _published(ground, output, answer, whole, stopwatch)


def _published(
    ground: BuildGround,
    output: OutputFolder,
    answer: BuildAnswer,
    packs: Mapping[str, Pack],
    stopwatch: Stopwatch,
) -> Restored:
    """The sites are as they were built; those that stand so already are left alone."""
    past = past_of(ground, answer.keys)
    sites: dict[str, StandingSite] = {}
    staged: dict[str, Staged] = {}
    for tenant, each in packs.items():
        with stopwatch.stage(Stage.LOOK):
            standing = past.standing(output.path, tenant)
        if standing is None:
            with stopwatch.stage(Stage.WRITE):
                staged[tenant] = output.stage(tenant, each.files)
                place, key = output.place(staged[tenant]), answer.keys[tenant]
                standing = as_it_stands(place, key, each.pages)
        if standing:
            sites[tenant] = standing
    with stopwatch.stage(Stage.SHOW):
        pruned = shown(output, staged.values(), answer.known, ground.asked.finish)
    with stopwatch.stage(Stage.CACHE):
        keep(ground, output.note, past, sites, answer)
    return Restored(answer, output.strangers(answer.known), pruned, tuple(staged))


def _key(ground: BuildGround) -> str:
    digest = ground.sources.digest if ground.sources else ""
    return key_of("answer", digest, ground.asked.question)
