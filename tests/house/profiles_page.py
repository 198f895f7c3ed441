"""The examples of docs/profiles.md: a table with the columns that it names, a file, and commands that there are."""

import json
import os
import re
import shlex
import sqlite3
from contextlib import closing
from pathlib import Path
from unittest.mock import patch

import click

from helpgen.cli.group import Commands
from helpgen.cli.main import helpgen
from helpgen.model.diagnostic import Place
from helpgen.pipeline.profiles_known import ProfilesKnown, profiles_known
from tests.house.tree import ROOT

_VARIABLE = "APP_DATABASE"
_ROW = {
    "id": 1742,
    "slug": "oak-school",
    "display_name": "Oak School",
    "kind": None,
    "flags": json.dumps({"patientPortalEnabled": True, "selfBookingEnabled": True}),
    "lead_hours": 12,
    "prefs": json.dumps(
        {"calendar": {"zone": "Asia/Tokyo"}, "words": {"one": "Pupil", "many": "Pupils"}}
    ),
    "support_email": "help@oak.example",
    "app_origins": '["https://app.oak.example"]',
    "status": "active",
    "updated_at": "2026-11-30 09:41:07.512034",
}
_TYPES = {"id": "primary key"}


def table(options: str, root: Path) -> None:
    """The options with a table that has their columns: SQLite has no schemas, so the table stands without one."""
    known = _known(options, root, _ROW)
    assert (known.diagnostics, [each.id for each in known.profiles]) == ((), ["oak-school"])
    values = known.profiles[0].values
    assert values["features.selfBookingLeadTimeHours"] == 12
    assert values["settings.timezone"] == "Asia/Tokyo"
    assert values["labels.patient.plural"] == "Pupils"


def found_in_table(told: str, options: str, root: Path) -> None:
    """A finding in that table, word for word."""
    (found,) = _known(options, root, {**_ROW, "lead_hours": 500}).diagnostics
    place = Place(f"app.{found.place.path}")
    assert told.strip() == f"{place.path} {found.code} {found.message} ({found.hint})"


def csv_file(text: str, root: Path) -> None:
    """A file of rows whose organizations are sound under our own catalog."""
    (root / "catalog.yaml").write_text((ROOT / "catalog.yaml").read_text())
    for file in (root / "profiles").glob("*.yaml"):
        file.unlink()
    (root / "helpgen.yaml").write_text("profiles: {source: profiles/all.csv}\n")
    (root / "profiles" / "all.csv").write_text(text)
    known = profiles_known(root)
    assert (known.diagnostics, len(known.profiles)) == ((), len(text.splitlines()) - 1)


def spelled(text: str) -> None:
    """Lines of which those that call helpgen name commands and options that there are."""
    asked = re.findall(r"^(?:\$ )?helpgen (.*)$", text, re.MULTILINE)
    assert asked
    for line in asked:
        words = shlex.split(line.partition(">")[0])
        command: click.Command | None = helpgen
        while isinstance(command, Commands):
            command = command.get_command(click.Context(command), words.pop(0))
        assert command is not None, line
        options = {name for each in command.params for name in each.opts}
        assert {word for word in words if word.startswith("--")} <= options, line


def _known(options: str, root: Path, row: dict[str, object]) -> ProfilesKnown:
    (root / "catalog.yaml").write_text((ROOT / "catalog.yaml").read_text())
    (root / "helpgen.yaml").write_text(options.replace("app.organizations", "organizations"))
    for file in (root / "profiles").glob("*.yaml"):
        file.unlink()
    database = root.parent / "product.db"
    database.unlink(missing_ok=True)
    with closing(sqlite3.connect(database)) as connection, connection:
        columns = ", ".join(f"{name} {_TYPES.get(name, '')}" for name in row)
        connection.execute(f"create table organizations ({columns})")
        marks = ", ".join("?" * len(row))
        connection.execute(f"insert into organizations values ({marks})", tuple(row.values()))
    with patch.dict(os.environ, {_VARIABLE: f"sqlite:///{database}"}):
        return profiles_known(root)
