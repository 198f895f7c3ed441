"""A small project on disk, built a piece at a time: what most tests of the whole tool start from."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from helpgen.external.answer import Courtesy
from helpgen.model.diagnostic import Diagnostic
from helpgen.pipeline.build import BuildResult, build
from helpgen.pipeline.check import CheckResult, check
from helpgen.pipeline.mutating import MutateResult, mutate
from helpgen.pipeline.outward_links import outward_findings
from helpgen.pipeline.verifying import VerifyResult, verify

TODAY = date(2026, 11, 29)
"""The day of every run of `verify` in tests."""

CATALOG = """\
roles: {admin: Administrator, staff: Staff}
categories:
  - {slug: portal, title: "{{labels.patient.singular}} portal"}
  - {slug: settings, title: Settings}
features:
  portal: {type: boolean, default: false, title: Portal}
  booking: {type: boolean, default: false, title: Booking}
  approval: {type: boolean, default: false}
  leadHours: {type: integer, minimum: 0, maximum: 168, default: 24, unit: hour}
  maxDays: {type: integer, minimum: 0, maximum: 365, nullable: true, default: 30, unit: day}
settings:
  timezone: {type: string, format: timezone, default: America/New_York}
  mode: {type: string, enum: [immediate, request], default: immediate}
org:
  hipaa: {type: boolean, default: false}
labels:
  patient: {singular: Patient, plural: Patients}
  staff: {singular: Clinician, plural: Clinicians}
templates:
  therapy: {labels: {patient: {singular: Client, plural: Clients}}, features: {portal: true}}
"""
FRONT = """\
---
id: {id}
slug: {slug}
title: {title}
category: {category}
summary: {summary}
audienceRoles: [admin]
{more}---
"""


class Project:
    """Files under `root`; every method writes one, and `build` and `check` ask the tool."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.out = root.parent / f"{root.name}-site"
        self.write("helpgen.yaml", "title: Help\n")
        self.write("catalog.yaml", CATALOG)

    def write(self, path: str, text: str | bytes) -> Path:
        """A file, whatever is in it."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return file

    def article(
        self, slug: str, body: str, *, title: str = "", summary: str = "About it.", more: str = ""
    ) -> Path:
        """An article at `/help/<slug>`; `more` is front matter with its line end; the body follows in line 9."""
        path = slug.removeprefix("/help/")
        front = FRONT.format(
            id="help." + path.replace("/", "."),
            slug=f"/help/{path}",
            title=title or json.dumps(path.rsplit("/", 1)[-1].replace("-", " ").capitalize()),
            category=path.split("/", maxsplit=1)[0],
            summary=summary,
            more=more,
        )
        return self.write(f"content/help/{path}.md", front + body)

    def profile(self, name: str, more: str = "", *, title: str = "") -> Path:
        """A tenant; `more` is YAML with its line end."""
        return self.write(
            f"profiles/{name}.yaml", f"id: {name}\nname: {title or name.capitalize()}\n{more}"
        )

    def build(self, *tenants: str, jobs: int | None = 1) -> BuildResult:
        """A build into `out`."""
        return build(self.root, out=self.out, tenants=tenants, jobs=jobs)

    def check(self) -> CheckResult:
        """A lint of everything."""
        return check(self.root, jobs=1)

    def asked_outside(self) -> CheckResult:
        """A lint that asks pages of others, too: hosts of this machine, without waiting."""
        courtesy = Courtesy(lambda _: None, may_be_private=True)
        return check(self.root, beyond=lambda made: outward_findings(made, None, courtesy), jobs=1)

    def verify(self, *, with_coverage: bool = False) -> VerifyResult:
        """What the articles claim, held against the booking rules."""
        return verify(self.root, TODAY, with_coverage=with_coverage)

    def accept(self) -> None:
        """Keep every claimed sentence as reviewed."""
        review = self.verify().review
        assert review is not None
        review.write(self.root)

    def mutate(self, *rules: str, time_box: float = 100) -> MutateResult:
        """What becomes of faults in these rules, when the articles are all there is to find them."""
        return mutate(self.root, TODAY, rules=rules, time_box=time_box, jobs=1)

    def page(self, tenant: str, path: str) -> str:
        """A published file of a tenant, as text."""
        return (self.out / tenant / path).read_text(encoding="utf-8")

    def body(self, tenant: str, slug: str) -> str:
        """The article body of a published page."""
        html = self.page(tenant, f"help/{slug.removeprefix('/help/')}/index.html")
        start = html.index(">", html.index('<div class="article-body"')) + 1
        return html[start : html.index("</article>", start)]

    def tree(self, tenant: str = "") -> Mapping[str, bytes]:
        """Every published byte, by path; nothing of helpgen's own state."""
        root = self.out / tenant
        files = sorted(file for file in root.rglob("*") if file.is_file())
        paths = {file.relative_to(root).as_posix(): file for file in files}
        return {
            path: file.read_bytes()
            for path, file in paths.items()
            if not path.startswith(".helpgen")
        }


def codes(found: Sequence[Diagnostic]) -> list[str]:
    """The codes of some findings, in order."""
    return [each.code for each in found]


def lines_of(found: Sequence[Diagnostic]) -> list[tuple[str, int]]:
    """Code and line of some findings, in order."""
    return [(each.code, each.place.line) for each in found]
