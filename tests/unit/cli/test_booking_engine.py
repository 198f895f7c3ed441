import io
import json
import sys

import pytest

from helpgen.booking.engine.line import LONGEST
from helpgen.cli.booking_engine import MOST_BYTES
from helpgen.cli.main import run

LINE = b'{"id": 1, "rule": "approval.entry-points"}'


def answers(
    sent: bytes, capsys: pytest.CaptureFixture[str], patch: pytest.MonkeyPatch
) -> list[tuple[object, str]]:
    """The id and the code of the fault in each answer."""
    patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(sent)))
    assert run(["booking", "engine"]) == 0
    said = map(json.loads, capsys.readouterr().out.splitlines())
    return [(each["id"], each.get("error", {}).get("code", "")) for each in said]


@pytest.mark.parametrize("size", [LONGEST + 1, MOST_BYTES - 1, MOST_BYTES, 2 * MOST_BYTES + 1])
def test_a_line_of_any_length_is_one_line_with_one_answer(
    size: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = b"x" * size + b"\n" + LINE
    assert answers(sent, capsys, monkeypatch) == [(None, "too_long"), (1, "")]


def test_a_line_of_many_bytes_is_as_long_as_its_characters(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    fits = '{"id": "' + "😀" * (LONGEST - 11) + '"}'
    assert len(f"{fits}\n") == LONGEST
    (said,) = answers(fits.encode() + b"\n", capsys, monkeypatch)
    assert said[1] == "bad_request"


def test_a_file_may_start_with_a_byte_order_mark_end_without_a_line_end_or_be_empty(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = b"\xef\xbb\xbf" + LINE + b"\r\n\r\n" + LINE
    assert answers(sent, capsys, monkeypatch) == [(1, ""), (1, "")]
    assert answers(b"", capsys, monkeypatch) == []


def test_bytes_of_another_encoding_are_told_so(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = (
        LINE.decode().replace("1", '"é"').encode("latin-1") + b"\n" + LINE.decode().encode("utf-16")
    )
    assert [code for _, code in answers(sent, capsys, monkeypatch)] == ["bad_utf8", "bad_utf8"]
