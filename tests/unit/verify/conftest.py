"""A small project for those who judge claims: articles are read as they always are."""

from pathlib import Path

import pytest

from tests.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project without articles and tenants."""
    return Project(tmp_path / "project")
