from pathlib import Path

import pytest

from helpgen.cli.main import run


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["build", ".", "river"], "A tenant is named with --tenant river."),
        (["build", ".", "--tenant", "a,b"], "Repeat the option: --tenant a --tenant b."),
        (["diff", "HEAD", "--tenant", "a,b"], "Repeat the option: --tenant a --tenant b."),
        (["matrix", ".", "--tenant", "a,b"], "Repeat the option: --tenant a --tenant b."),
        (["verify", ".", "--tenant", "a,b"], "Repeat the option: --tenant a --tenant b."),
        (["lint", "--tenant", "a"], "lint looks at all tenants"),
        (["lint", "--tennant", "a"], "No such option"),
    ],
)
def test_a_tenant_that_is_asked_for_in_another_way_is_told_how(
    args: list[str],
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(args) == 2
    assert said in capsys.readouterr().err
