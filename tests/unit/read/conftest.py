"""Small projects for the tests of this room."""

from collections.abc import Callable
from pathlib import Path

import pytest

CATALOG = """\
roles: {admin: Administrator, staff: Staff}
categories: [{slug: portal, title: Portal}, {slug: settings, title: Settings}]
features:
  portalEnabled: {type: boolean, default: false}
  bookingEnabled: {type: boolean, default: false, requires: [features.portalEnabled]}
  leadHours: {type: integer, minimum: 0, maximum: 168, default: 24, unit: hour}
settings:
  timezone: {type: string, format: timezone, default: America/New_York}
  mode: {type: string, enum: [open, closed], default: open}
  note: {type: string, nullable: true}
org:
  days: {type: array, items: {type: integer}, default: [1]}
labels:
  patient: {singular: Patient, plural: Patients, synonyms: [client]}
templates:
  therapy: {labels: {patient: {singular: Elder, plural: Elders}}, features: {portalEnabled: true}}
"""
ARTICLE = """\
---
id: help.portal.booking
slug: /help/portal/booking
title: Book
category: portal
summary: How to book.
audienceRoles: [admin]
---

Text.
"""
PROFILE = "id: harbor\nname: Harbor\n"

Write = Callable[[dict[str, str | bytes]], Path]


@pytest.fixture
def project(tmp_path: Path) -> Write:
    """Write a sound project of one article and one profile, with some files replaced or added."""

    def write(files: dict[str, str | bytes]) -> Path:
        sound: dict[str, str | bytes] = {
            "helpgen.yaml": "title: Help\n",
            "catalog.yaml": CATALOG,
            "content/help/portal/booking.md": ARTICLE,
            "profiles/harbor.yaml": PROFILE,
        }
        for path, text in (sound | files).items():
            target = tmp_path / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(text if isinstance(text, bytes) else text.encode())
        return tmp_path

    return write
