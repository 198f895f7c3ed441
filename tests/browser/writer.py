"""Somebody who writes: what they look at, and what they save."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, expect

from tests.browser.previewed import Running, SavedProject, previewed
from tests.unit.preview.looked_at import PAGE, project

ADDRESS = PAGE.removesuffix("index.html")


class Writer:
    """A project that is previewed, and a page of it that is looked at; what a browser complains of is kept."""

    def __init__(self, made: SavedProject, running: Running, browser: Browser) -> None:
        self.made = made
        self.running = running
        self.page = browser.new_page()
        self.said: list[str] = []
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))

    def look(self, lens: str, address: str = ADDRESS) -> Page:
        """The page with its bar, which has been told what it says: nothing of its beginning is under way any more."""
        self.page.goto(f"{self.running.url}/{lens}/{address}")
        expect(self.button(r"\d finding|No findings|Elsewhere")).to_be_visible()
        return self.page

    def button(self, name: str) -> Any:
        return self.page.get_by_role("toolbar").get_by_role(
            "button", name=re.compile(name, re.IGNORECASE)
        )


@contextmanager
def writing(folder: Path, browser: Browser) -> Iterator[Writer]:
    """Somebody who writes, as long as it lasts; at its end no browser has complained."""
    made = SavedProject(project(folder).root)
    with previewed(made.root) as running:
        writer = Writer(made, running, browser)
        yield writer
        writer.page.close()
        assert writer.said == []
