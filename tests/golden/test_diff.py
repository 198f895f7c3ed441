"""Two revisions of our own content, compared: the diff names the right organizations and no others."""

from pathlib import Path

import pytest

from benchmarks.corpus.our_project import copied
from helpgen.pipeline.comparing.diffing import diff
from helpgen.report.diff import diff_text
from tests.golden.cases import HERE
from tests.repository import commit

EXPECTED = HERE / "diff.txt"
ADDED = """
<!-- help:when features.selfBookingEnabled and settings.holdMinutes == 0 -->
Nobody holds a time for {{labels.patient.plural}} here.
<!-- help:else -->
{{labels.patient.plural | cap}} may take their time.
<!-- help:end -->
"""
NEW = """---
id: help.people.waiting-room
slug: /help/people/waiting-room
title: The waiting room
category: people
summary: Where people wait.
audienceRoles: [staff]
prerequisites: {features: [guestRequestEnabled], settings: [], org: []}
whenUnmet: omit
---

There are chairs.
"""


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Our content as it is, and a revision after it in which three things are otherwise."""
    root = copied(tmp_path_factory.mktemp("revisions") / "repository")
    commit(root, "before")
    with (root / "content/help/security/audit-log.md").open("a", encoding="utf-8") as file:
        file.write(ADDED)
    (root / "content/help/people/waiting-room.md").write_text(NEW, "utf-8")
    profile = root / "profiles/harbor-view-clinic.yaml"
    text = profile.read_text("utf-8")
    assert text.count("312-555-0177") == 1
    profile.write_text(text.replace("312-555-0177", "312-555-0188"), "utf-8")
    commit(root, "after")
    return root


@pytest.mark.long
def test_a_diff_of_two_revisions_of_our_content_is_what_was_read_and_accepted(
    repository: Path, request: pytest.FixtureRequest
) -> None:
    found = diff(repository, "before", "after").diff
    assert found
    written = diff_text.written(found) + "\n"
    if request.config.getoption("--update-golden"):
        EXPECTED.write_text(written, "utf-8")
    assert written == EXPECTED.read_text("utf-8"), "rerun with --update-golden, then read the diff"
