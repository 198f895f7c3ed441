from pathlib import Path

import pytest

from tests.golden.cases import HERE, Case, read_cases, render_for, rewrite

CASES = [case for file in sorted((HERE / "cases").glob("*/*.md")) for case in read_cases(file)]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_what_a_tenant_sees(case: Case, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    actual = render_for(case.profile, case.source, tmp_path)
    if request.config.getoption("--update-golden"):
        rewrite(case, actual)
    assert actual == case.expected, "rerun with --update-golden, then read the diff"
