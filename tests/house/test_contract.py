"""What themes may name keeps its word: within a number, names may come, and none goes or changes its kind."""

from helpgen.model.theme import CONTRACT
from helpgen.render.names import VIEWS
from tests.house.tree import ROOT
from tools.reference.contract import listed
from tools.reference.contract_meanings import MEANINGS

KEPT = ROOT / "tests" / "house" / f"contract-{CONTRACT}.txt"


def kept() -> list[str]:
    return KEPT.read_text(encoding="utf-8").splitlines()


def test_nothing_of_the_contract_is_gone_or_changed() -> None:
    gone = sorted(set(kept()) - {*listed(), *VIEWS})
    assert gone == [], "raise CONTRACT in helpgen/model/theme.py, and tell themes what to do"


def test_what_is_new_is_kept_from_now_on() -> None:
    new = sorted({*listed(), *VIEWS} - set(kept()))
    assert new == [], f"add these lines to {KEPT.name}"


def test_every_meaning_is_that_of_a_name() -> None:
    names = {tuple(line.partition(":")[0].split(".")) for line in listed()}
    assert set(MEANINGS) - names == {("PageView", name) for name in _of_every_page()}


def _of_every_page() -> set[str]:
    return {name for view, name in MEANINGS if view == "PageView"}
