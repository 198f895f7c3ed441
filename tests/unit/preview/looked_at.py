"""A project with something hidden and something claimed, and a preview of it."""

import json
import re
from collections.abc import Mapping
from pathlib import Path

from helpgen.preview import Preview
from helpgen.serve import Asking, Reply
from tests.project import TODAY, Project

BODY = """\
Everybody reads this about {{labels.patient.plural}}.

<!-- help:when features.portal -->
Only with the portal.
<!-- help:else -->
Only without it.
<!-- help:end -->

One line<!-- help:when org.hipaa --> with a hidden part<!-- help:end -->.

| a | b |
| --- | --- |
| lead | {{features.leadHours | unit}} |
"""
PAGE = "help/portal/page/index.html"
_BAR = re.compile(rb'<link rel="stylesheet" href="/-/own/page\.css"><script [^>]*></script>')


def project(root: Path) -> Project:
    made = Project(root)
    made.profile("north", "features: {portal: true}\n")
    made.profile("south")
    made.article("portal/page", BODY)
    made.article("portal/other", "Another. See [](/help/portal/page).\n")
    return made


def preview(made: Project) -> Preview:
    return Preview(made.root, "tok", lambda: TODAY)


def page(shown: Preview, path: str) -> str:
    """A page's text; it has to be there."""
    answer = shown.page(path)
    assert answer.status == 200, answer
    return answer.data.decode()


def without_bar(data: bytes) -> tuple[bytes, int]:
    """A page as its readers get it, and how many bars it had."""
    return _BAR.subn(b"", data)


def ask(shown: Preview, name: str, lens: str, path: str = PAGE) -> Mapping[str, object]:
    """What is said to one of the bar's questions."""
    return read(shown.answer(Asking(name, {"lens": lens, "path": path})))


def change(shown: Preview, name: str, lens: str, /, **more: object) -> Mapping[str, object]:
    """What comes of something that the bar changes."""
    body = json.dumps({"lens": lens, **more}).encode()
    return read(shown.answer(Asking(name, {"body": body}, changes=True)))


def read(answer: Reply) -> Mapping[str, object]:
    document = json.loads(answer.data)
    assert isinstance(document, dict)
    return document
