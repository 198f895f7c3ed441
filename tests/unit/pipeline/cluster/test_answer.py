import json

import pytest

from helpgen.cache.framing import framed
from helpgen.model.diagnostic import Diagnostic, Place
from helpgen.pipeline.cluster.answer import BatchAnswer, StagedSite, opened, sealed
from helpgen.publish import Staged

PRINTS = b"a print." * 2
SITES = (
    StagedSite(Staged("ann", 5, 3), 2, "a1", PRINTS),
    StagedSite(Staged("bea", 5, None), 2, "b2", b""),
)
FAULT = Diagnostic(Place("themes/own/home.html", 3), "TH804", "it fails", "mend it")
WHOLE = BatchAnswer("0123456789abcdef", SITES)


@pytest.mark.parametrize(
    "answer", [WHOLE, BatchAnswer(fault=FAULT), BatchAnswer(trouble="OSError: no space")]
)
def test_an_answer_is_heard_as_it_was_told(answer: BatchAnswer) -> None:
    assert opened(sealed(answer, "run", "program", 3, 1), "run", "program", 3, 1) == answer


@pytest.mark.parametrize(
    "other",
    [
        ("other", "program", 3, 1),
        ("run", "other", 3, 1),
        ("run", "program", 4, 1),
        ("run", "program", 3, 2),
    ],
    ids=["run", "program", "batch", "attempt"],
)
def test_an_answer_to_anything_else_is_none(other: tuple[str, str, int, int]) -> None:
    assert opened(sealed(WHOLE, *other), "run", "program", 3, 1) is None


def test_an_answer_with_any_other_byte_is_none() -> None:
    told = sealed(WHOLE, "run", "program", 3, 1)
    for at in range(len(told)):
        bent = told[:at] + bytes([told[at] ^ 1]) + told[at + 1 :]
        assert opened(bent, "run", "program", 3, 1) is None
    assert opened(told[:-1], "run", "program", 3, 1) is None
    assert opened(b"", "run", "program", 3, 1) is None
    assert opened(None, "run", "program", 3, 1) is None


@pytest.mark.parametrize(
    "said", [7, [], ["bay", 7, None, ""], ["bay", [[]], None, ""], ["bay", [], 7, ""], "x"]
)
def test_nonsense_with_the_right_digest_is_none(said: object) -> None:
    data = framed("run program 3 1", json.dumps(said).encode())
    assert opened(data, "run", "program", 3, 1) is None
