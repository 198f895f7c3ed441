import re

import pytest

from helpgen.model.codes import CODES, find, severity
from helpgen.model.diagnostic import Code, Severity


def test_codes_and_names_are_unique() -> None:
    assert len({row.code for row in CODES}) == len({row.name for row in CODES}) == len(CODES)


@pytest.mark.parametrize("row", CODES, ids=lambda row: row.code)
def test_every_row_says_what_why_and_how(row: Code) -> None:
    assert re.fullmatch(r"(FM|CD|LB|PR|SL|LK|FS|ST|SN|CL|TH|BK)[1-9][0-9]{2}", row.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", row.name)
    assert "\n" not in row.says
    assert row.why
    assert row.bad != row.good


def test_a_code_is_found_whatever_its_letter_case() -> None:
    row = find("fm101")
    assert row is not None
    assert row.code == "FM101"
    assert find("XX000") is None
    assert severity("SL506") is Severity.WARNING
