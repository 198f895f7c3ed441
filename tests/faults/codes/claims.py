"""Codes CL: a project for each in which it alone is found."""

from collections.abc import Callable

from tests.project import Project


def _claim(project: Project) -> None:
    project.article("portal/faulty", "24 hours<!-- help:is features.leadHours -->\n")


CASES: dict[str, Callable[[Project], None]] = {"CL901": _claim}
