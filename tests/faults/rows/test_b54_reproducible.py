"""B54: one sum over every byte and mode, whatever is different around a build.

The long form, which draws them together, is `python -m benchmarks.soak_reproducible`.
"""

from pathlib import Path

import pytest

from tests.perils.another_machine import VARIATIONS, AnotherMachine

pytestmark = pytest.mark.row("B54")
ONE_BY_ONE = [(what, how) for what, ways in VARIATIONS.items() for how in ways]


@pytest.fixture(scope="module")
def ordinary(tmp_path_factory: pytest.TempPathFactory) -> str:
    machine = AnotherMachine.at(tmp_path_factory.mktemp("ordinary"))
    machine.build()
    return machine.digest()


@pytest.mark.long
@pytest.mark.parametrize(("what", "how"), ONE_BY_ONE)
def test_no_byte_and_no_mode_is_another(what: str, how: str, tmp_path: Path, ordinary: str) -> None:
    machine = AnotherMachine.at(tmp_path)
    VARIATIONS[what][how](machine)
    machine.build()
    assert machine.digest() == ordinary


def test_the_sum_tells_one_byte_and_one_mode_apart(tmp_path: Path, ordinary: str) -> None:
    machine = AnotherMachine.at(tmp_path)
    machine.build()
    assert machine.digest() == ordinary
    page = machine.out / "ann/index.html"
    whole = page.read_bytes()
    page.write_bytes(whole[:-1] + b" ")
    assert machine.digest() != ordinary
    page.write_bytes(whole)
    page.chmod(0o600)
    assert machine.digest() != ordinary
