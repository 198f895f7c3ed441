"""Builds one after another, each after something has changed."""

import gc
from collections.abc import Callable, Mapping, Sequence

from helpgen.pipeline.standing.changes import changes

Seen = Mapping[str, object]
"""What a project is made of: something for each path that is another when the file is."""


def build_again(
    build: Callable[[Sequence[str]], int],
    look: Callable[[], Seen],
    wait: Callable[[Callable[[], bool]], None],
    refused: int,
) -> int:
    """One build, and one more whenever `wait` has returned; the exit code of the first where that is `refused`.

    `build` is given what became of which file since the build before. `wait` is given a question, and returns once
    the answer is yes; what it raises ends everything. A project is looked at before it is built: what changes
    meanwhile is seen afterwards.
    """
    seen = _files(look())
    code = build(())
    if code == refused:
        return code
    while True:
        forget()
        before = seen
        wait(lambda: _files(look()) != before)  # noqa: B023  it is asked in this round only
        seen = _files(look())
        build(tuple(changes(before, seen).values()))


def forget() -> None:
    """What a build left is gone: the command looks for cycles so rarely that one build never does, and many have to."""
    gc.unfreeze()  # what was there when workers were forked
    gc.collect()


def _files(seen: Seen) -> Seen:
    """Without the folders: theirs change with what an editor leaves behind in them."""
    folders = {path.rpartition("/")[0] for path in seen}
    return {path: each for path, each in seen.items() if path not in folders}
