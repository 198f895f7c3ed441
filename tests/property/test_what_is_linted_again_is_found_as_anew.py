"""After any edit, and whatever became of what was kept, `helpgen lint` finds what it would find without a past."""

import random
from collections import Counter
from pathlib import Path

import pytest

from helpgen.cache.cache import Cache
from helpgen.pipeline import judging
from helpgen.pipeline.examining import Examined, examined
from tests.property.project_edits import ProjectEdits
from tests.property.spoiling import spoil

RULES = """\
lint:
  links: [prose, heading, related, notice, featured, redirect, alias, role]
  unused: [key, label, asset, article]
"""


def told(seen: Examined) -> tuple[object, ...]:
    """All that is said of a project."""
    return seen.found, seen.related_left_out, seen.broken, seen.is_whole


def ask_for_all(root: Path) -> None:
    """No rule is left out, whatever the options were changed to."""
    options = root / "helpgen.yaml"
    said = options.read_text("utf-8")
    if RULES not in said:
        options.write_text(f"{said}{RULES}", "utf-8")


@pytest.mark.row("B42")
@pytest.mark.parametrize("spoiled", [0.0, 0.5], ids=["whole", "damaged"])
def test_after_every_edit_all_findings_are_those_of_a_run_without_a_cache(
    tmp_path: Path,
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
    spoiled: float,
) -> None:
    edits, kept = ProjectEdits(tmp_path / "p", seed=7), tmp_path / "cache"
    root, tally = edits.project.root, Counter[str]()
    chance = random.Random(7)  # noqa: S311  the same damage every time
    judge = judging.judged  # type: ignore[attr-defined]  # it is looked up there

    def counting(*args: object, **options: object) -> object:
        tally["judged"] += 1
        return judge(*args, **options)  # type: ignore[arg-type]  # whatever it is given

    for _ in range(request.config.getoption("--edits") // 2):
        ask_for_all(root)
        files = sorted(path for path in kept.rglob("*") if path.is_file())
        if files and chance.random() < spoiled:
            tally["spoiled"] += 1
            spoil(files, chance)
        with monkeypatch.context() as patched:
            patched.setattr(judging, "judged", counting)
            again = examined(root, 1, cache=Cache(kept))
        anew = examined(root, 1)
        assert told(again) == told(anew), edits.last
        tally["articles"] += len(anew.project.blueprints) if anew.project else 0
        tally["findings"] += len(anew.found)
        if anew.is_whole and not anew.broken:
            edits.edit()
        else:
            edits.take_back()
    assert 0 < tally["judged"] < tally["articles"]
    assert tally["findings"] > 0
    assert bool(tally["spoiled"]) == bool(spoiled)
