"""What do a thousand organizations cost `helpgen verify` beyond the few policies that they have between them?"""

from pathlib import Path

from benchmarks.bench import Bench, Contender, compete
from benchmarks.corpus.files import write
from benchmarks.table import Row

POLICIES = 12
TENANTS = 1_000
ARTICLES = 20
SECTIONS = 5
LIMIT = 1.5
_OURS = Path(__file__).parents[2] / "catalog.yaml"
_TABLE = """\
| Now | Appointment starts | Can it be booked? |
| --- | --- | --- |
| Mon 2 Mar 2026, 10:00 | Tue 3 Mar 2026, 10:00 | yes |
| Sat 7 Mar 2026, 10:00 | Mon 9 Mar 2026, 09:00 | yes |
"""


def claims(bench: Bench) -> list[Row]:
    """The same articles for twelve organizations that all differ, and for a thousand that differ no more."""
    few, many = (_project(bench.folder / f"claims-{count}", count) for count in (POLICIES, TENANTS))
    rounds = 1 if bench.quick else 5
    used, _ = compete(
        bench,
        {
            "few": Contender(lambda _out: [[*bench.helpgen, "verify", str(few)]], rounds),
            "many": Contender(lambda _out: [[*bench.helpgen, "verify", str(many)]], rounds),
        },
    )
    ratio = used["many"].cpu / used["few"].cpu
    bench.notes["claims, s of processor"] = {
        name: round(each.cpu, 2) for name, each in used.items()
    }
    measured = f"{used['many'].cpu:.1f} s; {POLICIES} organizations {used['few'].cpu:.1f} s"
    case = f"`helpgen verify`, {TENANTS:,} organizations with {POLICIES} policies"
    return [Row(case, measured, ratio, LIMIT)]


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
