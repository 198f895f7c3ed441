"""What a plan says of a build is what the build comes to."""

from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from helpgen.model.plan import Plan
from helpgen.pipeline import planning
from helpgen.pipeline.planning import Planned, plan, sample_of
from helpgen.pipeline.standing.build_asked import BuildAsked
from helpgen.publish import open_output
from tests.project import Project
from tests.unit.compile.builder import tenant

BODY = "Welcome to {{tenant.name}}.\n"
HOURS = "Ask {{features.leadHours | unit}} ahead.\n"
PORTAL = "prerequisites: {features: [portal]}\nwhenUnmet: omit\n"


def ticking() -> Callable[[], float]:
    """A clock that goes one second further each time that it is looked at."""
    steps = count()
    return lambda: float(next(steps))


def planned(project: Project, *tenants: str) -> Planned:
    return plan(BuildAsked(project.root, tenants=tenants, jobs=1), ticking())


def plan_of(project: Project, *tenants: str) -> Plan:
    made = planned(project, *tenants).plan
    assert made is not None
    return made


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path / "p")
    made.article("portal/welcome", BODY)
    made.article("portal/hours", HOURS)
    made.article("portal/secrets", HOURS, more=PORTAL)
    for number in range(6):
        made.profile(f"t{number}", f"features: {{portal: {str(number < 2).lower()}}}\n")
    return made


def _files(project: Project) -> list[Path]:
    return [
        file for tenant in project.out.glob("t*") for file in tenant.rglob("*") if file.is_file()
    ]


def test_where_all_are_measured_it_is_what_the_build_comes_to(project: Project) -> None:
    made = plan_of(project)
    summary = project.build().summary
    assert summary is not None
    assert (made.tenants, made.articles, made.sample) == (6, 3, 6)
    assert (made.pages, made.distinct) == (summary.pages, summary.distinct) == (14, 8)
    files = _files(project)
    assert made.files.low == made.files.high == len(files)
    assert made.size.low == made.size.high == sum(file.stat().st_size for file in files)


def test_what_is_counted_is_exact_where_a_sample_is_measured(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(planning, "_SAMPLE", 3)
    made = plan_of(project)
    summary = project.build().summary
    assert summary is not None
    assert (made.sample, made.pages, made.distinct) == (3, summary.pages, summary.distinct)
    size = sum(file.stat().st_size for file in _files(project))
    assert made.size.low <= size <= made.size.high
    assert made.size.low < made.size.high


def test_the_same_ones_are_drawn_in_whatever_order_they_come_and_not_the_first() -> None:
    everybody = [tenant(f"t{number:03}") for number in range(500)]
    drawn = sample_of(everybody)
    assert sample_of(everybody[::-1]) == drawn
    assert len(drawn) == 24
    assert len({each.id[:2] for each in drawn}) == 5  # from each hundred some


def test_a_plan_that_is_made_again_is_the_same(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(planning, "_SAMPLE", 3)
    assert plan_of(project) == plan_of(project)


def test_some_tenants_can_be_planned_alone(project: Project) -> None:
    made = plan_of(project, "t0")
    assert (made.tenants, made.pages, made.distinct, made.sample) == (1, 3, 3, 1)


def test_nothing_is_written_and_nobody_is_kept_out(project: Project) -> None:
    before = sorted(project.root.rglob("*"))
    assert planned(project).result.exit_code == 0
    assert sorted(project.root.rglob("*")) == before
    assert not project.out.exists()


def test_a_plan_is_made_while_somebody_builds(project: Project) -> None:
    sources = [project.root / "content"]
    with open_output(project.out, project=project.root, sources=sources):
        assert planned(project).plan is not None


def test_an_error_in_an_article_leaves_no_plan(project: Project) -> None:
    project.article("portal/welcome", "<!-- help:when features.portal -->\nNever closed.\n")
    found = planned(project)
    assert (found.plan, found.result.exit_code) == (None, 1)
    assert found.result.diagnostics


def test_a_bad_profile_is_left_out_and_named(project: Project) -> None:
    project.profile("t5", "features: {portal: 1}\n")
    found = planned(project)
    assert (found.result.exit_code, found.result.held) == (4, ("t5",))
    assert found.plan is not None
    assert found.plan.tenants == 5


def test_an_unknown_tenant_is_wrong_usage(project: Project) -> None:
    found = planned(project, "nobody")
    assert (found.plan, found.result.exit_code) == (None, 2)


def test_a_site_that_follows_one_of_its_kind_takes_what_little_is_its_own(
    project: Project,
) -> None:
    named = plan_of(project)
    for number in range(6):
        more = f"features: {{portal: {str(number < 2).lower()}}}\n"
        project.profile(f"t{number}", more, title="One")
    alike = plan_of(project)
    # The clock tells 2 s for a site that is made anew, and 1 s for one behind another of its kind.
    assert named.seconds.value - alike.seconds.value == pytest.approx(4)
