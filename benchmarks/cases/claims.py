"""What do claims cost: a build that does not look at them, and `helpgen verify` for more organizations than policies?

python -m benchmarks.run --only claims
"""

import filecmp
from pathlib import Path

from benchmarks.bench import Bench, Contender, compete
from benchmarks.corpus.files import write
from benchmarks.corpus.our_project import copied, with_organizations, without_claims
from benchmarks.table import Row

POLICIES = 12
TENANTS = 1_000
ARTICLES = 20
SECTIONS = 5
LIMIT = 1.5
DEARER = 1.05
_OURS = Path(__file__).parents[2] / "catalog.yaml"
_TABLE = """\
| Now | Appointment starts | Can it be booked? |
| --- | --- | --- |
| Mon 2 Mar 2026, 10:00 | Tue 3 Mar 2026, 10:00 | yes |
| Sat 7 Mar 2026, 10:00 | Mon 9 Mar 2026, 09:00 | yes |
"""


def claims(bench: Bench) -> list[Row]:
    """Small articles, then ours; and a build of ours with their claims and without."""
    folder, pair = bench.folder, (POLICIES, TENANTS)
    return [
        _verified(bench, "small articles", *(_project(folder / f"claims-{n}", n) for n in pair)),
        _verified(
            bench,
            "our articles",
            *(with_organizations(_made(folder / f"ours-{n}"), POLICIES, n) for n in pair),
        ),
        _built(bench, copied(_made(folder / "with")), without_claims(_made(folder / "without"))),
    ]


def _made(root: Path) -> Path:
    root.mkdir()
    return root


def _verified(bench: Bench, what: str, few: Path, many: Path) -> Row:
    """The same articles for twelve organizations that all differ, and for a thousand that differ no more."""
    rounds = 1 if bench.quick else 5
    used, _ = compete(
        bench,
        {
            "few": Contender(lambda _out: [[*bench.helpgen, "verify", str(few)]], rounds),
            "many": Contender(lambda _out: [[*bench.helpgen, "verify", str(many)]], rounds),
        },
    )
    ratio = used["many"].cpu / used["few"].cpu
    bench.notes[f"claims of {what}, s of processor"] = {
        name: round(each.cpu, 2) for name, each in used.items()
    }
    measured = f"{used['many'].cpu:.1f} s; {POLICIES} organizations {used['few'].cpu:.1f} s"
    case = f"`helpgen verify`, {what}, {TENANTS:,} organizations with {POLICIES} policies"
    return Row(case, measured, ratio, LIMIT)


def _built(bench: Bench, claimed: Path, bare: Path) -> Row:
    """The same pages, byte for byte, from articles with claims and without."""
    rounds = 3 if bench.quick else 9
    used, folders = compete(
        bench,
        {
            "bare": Contender(lambda out: [bench.build(bare, out)], rounds),
            "claimed": Contender(lambda out: [bench.build(claimed, out)], rounds),
        },
    )
    if differing := list(
        _differing(filecmp.dircmp(folders["bare"], folders["claimed"], [".helpgen"]))
    ):
        raise SystemExit(f"claims change pages: {', '.join(differing[:3])}")
    ratio = used["claimed"].cpu / used["bare"].cpu
    measured = f"{used['claimed'].cpu:.2f} s; without claims {used['bare'].cpu:.2f} s"
    return Row("`helpgen build`, our articles with their claims", measured, ratio, DEARER)


def _differing(both: filecmp.dircmp[str]) -> list[str]:
    """The files that only one of the two sites has, or that are not the same."""
    below = [name for each in both.subdirs.values() for name in _differing(each)]
    return [*both.left_only, *both.right_only, *both.diff_files, *below]


def _project(root: Path, tenants: int) -> Path:
    catalog = _OURS.read_text("utf-8").splitlines()
    kept = [line for line in catalog if not line.strip().startswith("article:")]
    write(root / "catalog.yaml", "\n".join(kept))
    write(root / "helpgen.yaml", "title: Help\n")
    for number in range(tenants):
        hours = 12 + number % POLICIES
        policy = f"features: {{selfBookingLeadTimeHours: {hours}}}"
        name = f"t{number:04}"
        write(root / f"profiles/{name}.yaml", f"id: {name}\nname: T {number}\n{policy}\n")
    for number in range(ARTICLES):
        write(root / f"content/help/portal/a{number}.md", _article(number))
    return root


def _article(number: int) -> str:
    head = f"id: help.portal.a{number}\nslug: /help/portal/a{number}\ntitle: A {number}\ncategory: portal\n"
    front = f"---\n{head}summary: About it.\naudienceRoles: [admin]\n---\n"
    return front + "\n".join(_section(each) for each in range(SECTIONS))


def _section(number: int) -> str:
    return (
        f"## Section {number}\n\n<!-- help:examples booking.lead-time -->\n{_TABLE}\n"
        "<!-- help:claim booking.lead-time#never-inside-window -->\nNever sooner.\n\n"
        f"<!-- help:when features.selfBookingLeadTimeHours > {12 + number} -->\nLater.\n<!-- help:end -->\n"
    )
