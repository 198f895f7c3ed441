"""A file to publish."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OutputFile:
    """`path` is relative to the tenant's folder, with forward slashes."""

    path: str
    data: bytes
