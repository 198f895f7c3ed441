"""Tests that run an event loop of their own stand beside tests whose browser keeps one open."""

import asyncio
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def no_other_loop() -> Iterator[None]:
    """The loop of a browser that another test of this process drives is out of the way meanwhile."""
    kept = asyncio._get_running_loop()
    asyncio._set_running_loop(None)
    yield
    asyncio._set_running_loop(kept)
