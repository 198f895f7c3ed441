"""Sites that are staged are shown, all of them when all are made."""

from collections.abc import Iterable, Sequence

from helpgen.pipeline.standing.build_asked import Finish
from helpgen.publish import OutputFolder, Staged


def shown(
    output: OutputFolder, staged: Iterable[Staged], owned: Sequence[str], finish: Finish
) -> tuple[str, ...]:
    """Readers see every staged site; the sites that were removed, because no tenant owned them.

    What is durable is on the disk before it is shown: a name must not outlive what it leads to.
    """
    if finish.durable:
        output.sync_staged()
    for each in staged:
        output.show(each)
    pruned = output.prune(owned) if finish.prune else ()
    if finish.durable:
        output.sync_shown()
    return pruned
