import json
from pathlib import Path

import pytest

from helpgen.booking.engine.engine import answer
from helpgen.booking.values.keys import KEYS
from helpgen.bookings.decided import decided
from helpgen.cli.main import run
from tests.booking_policies import SYSTEMS, _values
from tests.house.tree import ROOT
from tests.project import Project

Said = pytest.CaptureFixture[str]


def policy(tenant: str, project: Path = ROOT) -> int:
    return run(["booking", "policy", str(project), "--tenant", tenant])


@pytest.mark.parametrize("tenant", SYSTEMS.values())
def test_a_policy_is_whole_and_as_the_engine_takes_it(tenant: str, capsys: Said) -> None:
    assert policy(tenant) == 0
    said = json.loads(capsys.readouterr().out)
    assert list(said) == [key.name for key in KEYS]
    assert said == json.loads(json.dumps(_values(tenant)))
    line = {
        "operation": "find",
        "policy": said,
        "office": {"now": "2026-03-02T15:00:00Z"},
        "given": {"days": ["2026-03-04"]},
    }
    assert answer(json.dumps(line))["allowed"] is True


def test_a_tenant_without_people_has_a_policy_too(capsys: Said) -> None:
    assert not (ROOT / "content" / "booking" / "linden-tutoring.yaml").exists()
    assert policy("linden-tutoring") == 0
    assert "settings.timezone" in json.loads(capsys.readouterr().out)


def test_a_tenant_that_there_is_not_is_told_with_the_likeliest_one(capsys: Said) -> None:
    assert policy("maple-street-terapy") == 2
    assert "there is no tenant maple-street-terapy; did you mean maple-street-therapy?" in (
        capsys.readouterr().err
    )
    assert policy("nobody") == 2
    assert "there are alon-clinic, bright-path-counseling, " in capsys.readouterr().err


def test_a_blank_tenant_is_told_so(capsys: Said) -> None:
    assert policy(" ") == 2
    assert capsys.readouterr().err == "helpgen: --tenant: write an id\n"


def test_a_profile_that_has_errors_or_no_policy_has_none_to_print(
    tmp_path: Path, capsys: Said
) -> None:
    project = Project(tmp_path / "p")
    project.article("/help/portal/booking", "Text.\n")
    project.write("profiles/harbor.yaml", "id: harbor\nname: Harbor\n")
    project.write("profiles/broken.yaml", "id: broken\nname: Broken\nfeatures: {portla: true}\n")
    assert policy("harbor", project.root) == 2
    said = capsys.readouterr().err
    assert "harbor has no policy that rules can work with" in said
    assert "BK905" in said
    assert policy("broken", project.root) == 2
    assert "broken is held back: its profile has errors" in capsys.readouterr().err
    project.write("catalog.yaml", "features: [\n")
    assert policy("harbor", project.root) == 2
    said = capsys.readouterr().err
    assert "the project has errors; mend them first" in said
    assert "catalog.yaml:" in said


def test_who_has_no_policy_has_an_empty_one(tmp_path: Path) -> None:
    project = Project(tmp_path / "p")
    assert decided(project.root, "harbor").in_json() == {}
