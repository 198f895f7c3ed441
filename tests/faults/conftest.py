from pathlib import Path

import pytest

from tests.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A catalog and one article; profiles are up to the test."""
    made = Project(tmp_path / "p")
    made.article("portal/booking", "## Steps\n\nOne.\n")
    return made
