import json
import random

import pytest

from helpgen.verify.lock.lock_file import LockError, lock_text, read_lock
from helpgen.verify.lock.reviewed import Reviewed

ONE = Reviewed("/help/a/one", "claim x#y", ("can “b”", "cannot"))
TWO = Reviewed("/help/a/two", 'manual "q"', ())


def test_what_was_written_is_read_again() -> None:
    assert read_lock(lock_text([TWO, ONE])) == (ONE, TWO)
    assert read_lock(lock_text([])) == ()


def test_the_order_of_the_claims_changes_no_byte_and_each_has_a_line() -> None:
    entries = [ONE, TWO, Reviewed("/help/a/one", "claim x#y", ("a",))]
    text = lock_text(entries)
    random.Random(1).shuffle(entries)  # noqa: S311  any order will do
    assert lock_text(entries) == text
    assert len(text.splitlines()) == len(entries) + 2
    assert "“b”" in text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "line 1"),
        ("{}\n<<<<<<< ours", "line 2"),
        ("[]", "schemaVersion"),
        ('{"schemaVersion": 2, "claims": []}', "schemaVersion"),
        ('{"schemaVersion": 1}', "no list of `claims`"),
        ('{"schemaVersion": 1, "claims": {}}', "no list of `claims`"),
        ("[" * 100_000, "nested too deeply"),
    ],
)
def test_what_is_no_such_file_says_where(text: str, told: str) -> None:
    with pytest.raises(LockError, match=told):
        read_lock(text)


@pytest.mark.parametrize(
    "entry",
    [
        1,
        {"article": "/a", "claim": "b"},
        {"article": "/a", "claim": "b", "says": "c"},
        {"article": "/a", "claim": "b", "says": [1]},
        {"article": 1, "claim": "b", "says": []},
        {"article": "/a", "claim": None, "says": []},
        {"article": "/a", "claim": "b", "says": [], "more": 1},
    ],
)
def test_an_entry_that_is_none_is_told_by_its_number(entry: object) -> None:
    good = {"article": "/a", "claim": "b", "says": ["c"]}
    text = json.dumps({"schemaVersion": 1, "claims": [good, entry]})
    with pytest.raises(LockError, match="claim 2"):
        read_lock(text)
