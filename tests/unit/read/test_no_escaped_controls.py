"""Whatever a file of the project says, in whichever field: no control character gets in as an escape."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from helpgen.model.diagnostic import Diagnostic
from helpgen.model.options import Options
from helpgen.read.articles.article import read_article
from helpgen.read.articles.lexicon import lexicon
from helpgen.read.bookings.practice import read_practice
from helpgen.read.bookings.scenario import read_stories
from helpgen.read.catalog import read_catalog
from helpgen.read.options_file import read_options
from helpgen.read.profiles.defaults import basis
from helpgen.read.profiles.tenants import read_profiles

Write = Callable[[dict[str, str | bytes]], Path]
Way = tuple[str | int, ...]

WORDS = {"singular": "Patient", "plural": "Patients", "synonyms": ["Client"], "article": "a"}
FILES: dict[str, dict[str, Any]] = {
    "helpgen.yaml": {
        "title": "Help", "language": "en", "theme": "default", "content": "content", "out": "site",
        "urls": "folders", "outputs": ["help.json"], "relatedHeading": "Related",
        "unmetPrerequisites": "notice", "featured": ["/help/a/b"],
        "lint": {"severity": {"ST101": "error"}, "ignore": ["LK4"], "failOn": "error"},
    },
    "catalog.yaml": {
        "roles": {"admin": "Administrator"},
        "categories": [{"slug": "portal", "title": "Portal", "summary": "What clients see."}],
        "features": {"a": {
            "type": "boolean", "title": "A", "description": "B", "unit": "hour", "article": "/help/a/b",
            "requires": ["features.b"],
        }},
        "settings": {
            "a": {"type": "string", "format": "", "enum": ["x", "y"], "default": "x"},
            "b": {"type": "array", "items": {"type": "string"}, "default": ["x"]},
            "c": {"type": "object", "properties": {"d": {"type": "string"}}, "default": {"d": "x"}},
            "e": {"type": "object", "default": {"anything": {"goes": ["here"]}}},
        },
        "org": {"a": {"type": "string", "default": "x"}},
        "labels": {"patient": WORDS},
        "templates": {"therapy": {
            "features": {"f": "x"}, "settings": {"a": "y", "e": {"k": "v"}}, "org": {"a": "x"},
            "labels": {"patient": WORDS},
        }},
    },
    "profiles/harbor.yaml": {
        "id": "harbor", "name": "Harbor", "template": "therapy", "locale": "en", "baseUrl": "https://h.example",
        "contact": {"email": "a@h.example", "phone": "+1 555 0100", "url": "https://h.example"},
        "branding": {
            "primaryColor": "#123456", "logo": "logo.svg", "footerLinks": [{"text": "a", "url": "#b"}],
        },
        "features": {"a": "x"}, "settings": {"note": "x", "list": ["x", {"y": "z"}]}, "org": {"a": "x"},
        "labels": {"patient": WORDS},
    },
    "content/help/a/b.md": {
        "id": "help.a.b", "slug": "/help/a/b", "title": "B", "category": "a", "summary": "C.",
        "audienceRoles": ["admin"], "tags": ["t"], "aliases": ["u"], "related": ["/help/a/c"],
        "redirectFrom": ["/help/a/d"], "updated": "2026-01-01", "whenUnmet": "notice",
        "prerequisites": {"features": ["f"], "settings": ["g"], "org": ["h"]},
    },
    "content/booking/harbor.yaml": {
        "services": {"talk": {"name": "Talk", "minutes": 50}}, "rooms": ["attic"],
        "providers": {"ana": {
            "name": "Ana", "services": ["talk"], "locations": ["Main"], "weekdayLocations": {"monday": "Main"},
            "week": {"monday": ["09:00-12:00"]},
            "overrides": [{"day": "2026-03-02", "available": True, "hours": "10:00-11:00"}],
        }},
        "clients": {"jo": {"name": "Jo"}},
        "calendar": {"appointments": {"first": {"provider": "ana", "client": "jo", "start": "2026-03-02 10:00"}}},
    },
    "content/booking/scenarios/late.yaml": {
        "title": "Jo cancels late.", "tenant": "harbor", "story": [{"at": "2026-03-02 10:00", "by": "jo", "do": "x"}],
    },
}  # fmt: skip


def found(root: Path, path: str) -> tuple[Diagnostic, ...]:
    """What the reader of that file says."""
    match path.split("/"):
        case ["helpgen.yaml"]:
            return read_options(root).diagnostics
        case ["catalog.yaml"]:
            return read_catalog(root).diagnostics
        case ["profiles", _]:
            return read_profiles(root, basis(read_catalog(root).value), Options()).diagnostics
        case [_, "help", *_]:
            words = lexicon(Options(), read_catalog(root).value.catalog, is_known=True)
            return read_article(path, (root / path).read_bytes(), words).diagnostics
        case [_, _, "scenarios", _]:
            return read_stories(root, "content").diagnostics
        case _:
            return read_practice(root, "content", "harbor").diagnostics


def spoiled(value: Any, char: str) -> Iterator[Any]:
    """The value again and again, each time with the character at the end of another text or key of it."""
    if isinstance(value, str):
        yield value + char
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from ([*value[:index], one, *value[index + 1 :]] for one in spoiled(item, char))
    elif isinstance(value, dict):
        for name in value:
            yield {key + char * (key == name): item for key, item in value.items()}
            yield from ({**value, name: one} for one in spoiled(value[name], char))


@pytest.mark.parametrize("char", ["\0", "\x1b", "\r", "\x85", "\ufdd0", "\ufffe"])
@pytest.mark.parametrize("path", FILES)
def test_it_is_refused_in_every_text_and_every_key(project: Write, path: str, char: str) -> None:
    root = project({})
    cases = list(spoiled(FILES[path], char))
    assert len(cases) > 5
    for case in cases:
        text = json.dumps(case)
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"---\n{text}\n---\nText.\n" if path.endswith(".md") else text)
        codes = {each.code for each in found(root, path) if f"U+{ord(char):04X}" in each.message}
        assert codes == {"PR403" if path.startswith(("profiles/", "catalog")) else "FM105"}, text


@pytest.mark.parametrize("char", ["\n", "\t"])
def test_a_value_that_is_shown_stands_on_one_line(project: Write, char: str) -> None:
    root = project(
        {"helpgen.yaml": json.dumps({"title": f"a{char}b", "relatedHeading": f"c{char}"})}
    )
    assert [each.code for each in read_options(root).diagnostics] == ["PR403", "PR403"]
    x = f"x{char}y"
    text = {
        "categories": [{"slug": "a", "title": "A", "summary": x}],
        "settings": {
            "a": {"type": "string", "default": x},
            "b": {"type": "string", "enum": [x, "z"], "default": "z"},
            "c": {"type": "object", "default": {"k": [x]}},
        },
        "templates": {"t": {"settings": {"a": x}}},
    }
    (root / "catalog.yaml").write_text(json.dumps(text))
    assert [each.code for each in read_catalog(root).diagnostics] == ["PR403"] * 5
