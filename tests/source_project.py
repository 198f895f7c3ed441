"""A small project whose profiles are rows of a table, as a product of its own would keep them."""

import json
import sqlite3
from pathlib import Path

import pytest

from helpgen.pipeline.build import BuildResult, Finish, build
from tests.project import Project

VARIABLE = "HELP_TEST_DATABASE"
OPTIONS = f"""\
title: Help
profiles:
  source: sql
  address: {VARIABLE}
  table: organizations
  version: updated_at
  where: {{status: active}}
  map:
    id: slug
    name: display_name
    features: flags
    features.leadHours: lead
    settings.timezone: [prefs, calendar, zone]
    labels.patient.singular: [prefs, words, one]
    labels.patient.plural: [prefs, words, many]
    contact.email: email
    baseUrl: address
"""
TABLE = """\
create table organizations (
  pk integer primary key, slug text, display_name text, flags json, lead integer, prefs json, email text,
  address text, status text default 'active', updated_at timestamp
)
"""
BODY = """\
Welcome to {{tenant.name}}.

<!-- help:when features.portal -->
The portal is open to every {{labels.patient.singular}}.
<!-- help:end -->
"""


class RowProject(Project):
    """The project, and its database beside it: SQLite."""

    def __init__(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        super().__init__(root)
        self.database = root.parent / "product.db"
        self.write("helpgen.yaml", OPTIONS)
        self.article("portal/welcome", BODY)
        self.ask(TABLE)
        monkeypatch.setenv(VARIABLE, f"sqlite:///{self.database}")

    def ask(self, statement: str, *values: object) -> list[tuple[object, ...]]:
        """A statement of the product's, committed."""
        connection = sqlite3.connect(self.database)
        try:
            with connection:
                return connection.execute(statement, values).fetchall()
        finally:
            connection.close()

    def add(self, key: int, slug: str | None, **more: object) -> None:
        """An organization, changed at eight of a day long ago if nothing else is said."""
        cells: dict[str, object] = {
            "pk": key,
            "slug": slug,
            "display_name": f"Organization {key}",
            "flags": '{"portal": true}',
            "prefs": '{"calendar": {"zone": "Europe/Paris"}}',
            "updated_at": stamp(8),
            **{name: _cell(value) for name, value in more.items()},
        }
        names, marks = ", ".join(cells), ", ".join("?" * len(cells))
        self.ask(f"insert into organizations ({names}) values ({marks})", *cells.values())

    def change(self, key: int, hour: int, **cells: object) -> None:
        """A row as it is from some hour on."""
        cells = {**cells, "updated_at": stamp(hour)}
        told = ", ".join(f"{name} = ?" for name in cells)
        values = map(_cell, cells.values())
        self.ask(f"update organizations set {told} where pk = ?", *values, key)

    def since(self, last: str = "last", *, prune: bool = False) -> BuildResult:
        """A build of what changed."""
        finish = Finish(prune=prune)
        return build(self.root, out=self.out, jobs=1, finish=finish, changed_since=last)


def stamp(hour: int) -> str:
    """A moment of a day long ago."""
    return f"2026-11-0{1 + hour // 24} {hour % 24:02d}:00:00.000000"


def _cell(value: object) -> object:
    return json.dumps(value) if isinstance(value, dict | list) else value
