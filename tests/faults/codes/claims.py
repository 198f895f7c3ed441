"""Codes CL: a project for each in which it alone is found."""

from collections.abc import Callable

from tests.project import Project


def _malformed(project: Project) -> None:
    project.article("portal/faulty", "24 hours<!-- help:is unit=hour -->\n")


def _misplaced(project: Project) -> None:
    project.article("portal/faulty", "<!-- help:is features.leadHours --> 24 hours\n")


CASES: dict[str, Callable[[Project], None]] = {"CL901": _malformed, "CL902": _misplaced}
