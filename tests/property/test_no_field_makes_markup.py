"""No text of a profile, the catalog or the options makes markup, whatever is typed there.

The fields are taken from the models, so that a new one is tried without anybody thinking of it. A text that a field
takes stands in every field that takes it while the site is built; the pages must be made of the same elements and
attributes as those of a site with plain words in the same fields. What a field takes only in a form of its own (an
address, a color, the name of something) gets the payload in such a form, too.
"""

import copy
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin
from xml.etree import ElementTree as ET

import html5lib
import pytest
from pydantic import BaseModel

from helpgen.model.catalog import Catalog
from helpgen.model.options import Options
from helpgen.model.profile import ProfileFile
from helpgen.read.premises import read_premises
from tests.project import Project

pytestmark = pytest.mark.long

FILES: Mapping[str, type[BaseModel]] = {
    "helpgen.yaml": Options,
    "catalog.yaml": Catalog,
    "profiles/bay.yaml": ProfileFile,
}
WORDS = {"singular": "Guest", "plural": "Guests", "synonyms": ["visitor"]}
BASE: dict[str, dict[str, Any]] = {
    "helpgen.yaml": {
        "title": "Help",
        "language": "en",
        "theme": "default",
        "content": "content",
        "out": "site",
        "relatedHeading": "Related",
        "featured": ["/help/start/first"],
        "lint": {"ignore": ["ST102"], "severity": {"ST101": "info"}},
    },
    "catalog.yaml": {
        "roles": {"staff": "Staff"},
        "categories": [{"slug": "start", "title": "Start", "summary": "Begin here."}],
        "features": {
            "shown": {
                "type": "boolean",
                "default": False,
                "title": "The feature",
                "description": "What it does.",
                "article": "/help/start/second",
                "requires": ["settings.text"],
            }
        },
        "settings": {
            "text": {"type": "string", "default": "text"},
            "choice": {
                "type": "string",
                "enum": ["one"],
                "titles": {"one": "The one"},
                "default": "one",
            },
            "list": {"type": "array", "items": {"type": "string"}, "default": ["one"]},
            "map": {"type": "object", "properties": {"one": {"type": "string"}}, "default": {}},
        },
        "org": {
            "count": {"type": "integer", "default": 3, "unit": "place"},
            "size": {
                "type": "integer",
                "default": 2,
                "unit": {"singular": "seat", "plural": "seats"},
            },
        },
        "labels": {"guest": WORDS},
        "templates": {
            "kind": {
                "features": {"shown": False},
                "settings": {"text": "of a kind"},
                "org": {"count": 4},
                "labels": {"guest": WORDS},
            }
        },
    },
    "profiles/bay.yaml": {
        "id": "bay",
        "name": "Bay",
        "template": "kind",
        "features": {"shown": False},
        "settings": {"text": "own", "list": ["own"], "map": {"one": "own"}},
        "org": {"count": 5},
        "labels": {"guest": WORDS},
        "branding": {
            "primaryColor": "#123456",
            "footerLinks": [{"text": "Imprint", "url": "https://bay.example/imprint"}],
        },
        "contact": {
            "email": "help@bay.example",
            "phone": "+1 555 0100",
            "url": "https://bay.example/",
        },
        "locale": "en-US",
        "baseUrl": "https://help.bay.example",
        "feedback": "https://bay.example/feedback",
    },
}
BODY = """\
## For {{labels.guest.plural}} of {{tenant.name}} {#own}

A {{labels.guest.singular}}, `{{settings.text}}`, [link](https://e.example "{{settings.text}}").

<!-- help:when contact.email is set and contact.phone is set and contact.url is set -->
{{contact.email}} {{contact.phone}} {{contact.url}}
<!-- help:end -->

| {{settings.choice}} | {{org.count | unit}}, {{org.size | unit}} |
| --- | --- |
| {{labels.guest.singular | possessive}} | [](/help/start/second) |
"""

PLAIN = "plain text"
PAYLOADS = {
    "element": "<img src=x onerror=zqx()>&lt;b&gt;&#60;b&#62;&quot;",
    "attribute": '" onmouseover="zqx()" x=\'',
    "closing": "</title></a></style></script><script>zqx()</script>",
    "address": "javascript:zqx()",
    "template": "{% raw %}{{ 7301 * 7 }}{# zqx #}",
    "variable": "{{tenant.name}}{{nothing.zqx}}",
    "directive": "<!-- help:when features.shown -->zqx<!-- help:end -->",
    "markdown": "[zqx](javascript:zqx) ![x](x) `x` **x** | x |",
    "lines": "zqx\n\nX-Evil: zqx\r\n/* /zqx 301",
    "bidi": "zqx\u202e\u2066<b>\u200b",
    "mark": "\ufdd012345678901234567\ufdd1zqx\ufdd2",
}
CARRIERS = (
    "{}",
    "https://zqx.example/{}",
    "zqx{}@zqx.example",
    "+1 555 {}",
    "#{}",
    "/help/start/{}",
)
"""Forms in which a field that takes no plain words may take others, and so a payload."""

CLOSED = {
    "BrandingFile.logo",
    "BrandingFile.logoDark",
    "BrandingFile.primaryColor",
    "Catalog.features: a name",
    "Catalog.labels: a name",
    "Catalog.org: a name",
    "Catalog.settings: a name",
    "Constraint.if",
    "Constraint.then",
    "Constraint.why",  # its condition is missing then
    "Category.slug",
    "Contact.email",
    "Contact.phone",
    "Contact.url",
    "FooterLink.url",
    "Key.article",
    "Key.changedBy",
    "Key.currency",
    "Key.default: a name",
    "Key.requires",
    "Key.titles: a name",
    "LintOptions.ignore",
    "LintOptions.severity: a name",
    "Options.content",
    "Options.featured",
    "Options.language",
    "Options.theme",
    "ProfileFile.baseUrl",
    "ProfileFile.embeddedIn",
    "ProfileFile.features",
    "ProfileFile.features: a name",
    "ProfileFile.feedback",
    "ProfileFile.id",
    "ProfileFile.labels: a name",
    "ProfileFile.locale",
    "ProfileFile.org",
    "ProfileFile.org: a name",
    "ProfileFile.settings: a name",
    "ProfileFile.template",
    "ProfileTemplate.features",
    "ProfileTemplate.features: a name",
    "ProfileTemplate.labels: a name",
    "ProfileTemplate.org",
    "ProfileTemplate.org: a name",
    "ProfileTemplate.settings: a name",
    "ProfilesOptions.address",
    "ProfilesOptions.source",
}
"""The fields that take no plain words: they name something, or have a form. All others are free text."""

Way = tuple[str | int, ...]


class Field(NamedTuple):
    """A place in a file where a text may stand; `is_name`: as the name of an entry there."""

    file: str
    way: Way
    label: str
    is_name: bool = False


def fields() -> Iterator[Field]:
    """Every text of the three models, where the sample has a place for it."""
    for file, model in FILES.items():
        yield from dict.fromkeys(_fields(file, model, (), "", ()))


def _fields(
    file: str, kind: Any, way: Way, label: str, around: tuple[type, ...]
) -> Iterator[Field]:
    origin, parts = get_origin(kind), get_args(kind)
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        for name, info in kind.model_fields.items() if kind not in around else ():
            step = info.alias or name
            inner = f"{kind.__name__}.{step}"
            yield from _fields(file, info.annotation, (*way, step), inner, (*around, kind))
    elif kind in (str, object):
        yield Field(file, way, label)
    elif origin is Annotated:
        yield from _fields(file, parts[0], way, label, around)
    elif origin is tuple:
        yield from _fields(file, parts[0], (*way, 0), label, around)
    elif origin is dict:
        yield Field(file, way, f"{label}: a name", is_name=True)
        for name in _at(BASE[file], way):
            yield from _fields(file, parts[1], (*way, name), label, around)
    elif origin in (Union, UnionType):
        for part in parts:
            yield from _fields(file, part, way, label, around)


def _at(document: Any, way: Way) -> Mapping[str, Any]:
    for step in way:
        document = document.get(step, {}) if isinstance(document, dict) else {}
    return document if isinstance(document, dict) else {}


def put(document: dict[str, Any], field: Field, text: str) -> None:
    """Write the text there; a list keeps what it has, and a map its entries."""
    at: Any = document
    *outer, last = field.way
    for step, following in zip(outer, field.way[1:], strict=True):
        at = _inner(at, step, list if isinstance(following, int) else dict)
    if field.is_name:
        known = _inner(at, last, dict)
        known[text] = copy.deepcopy(next(iter(known.values()), PLAIN))
    elif isinstance(last, int):
        at.append(text)
    else:
        at[last] = text


def _inner(at: Any, step: str | int, kind: type[list[Any]] | type[dict[str, Any]]) -> Any:
    """The list or map there; where something else stands, or nothing, a new one."""
    if isinstance(step, str) and not isinstance(at.get(step), kind):
        at[step] = kind()
    elif isinstance(step, int) and len(at) <= step:
        at.append(kind())
    return at[step]


class Trial:
    """A project whose files are written anew for each question."""

    def __init__(self, folder: Path) -> None:
        self.project = Project(folder)
        needs = "prerequisites: {features: [shown]}\norder: 1\n"
        first = 'title: "{{labels.guest.plural}} first"\nsummary: "{{settings.text}}"\n'
        head = (
            "id: help.start.{0}\nslug: /help/start/{0}\ncategory: start\naudienceRoles: [staff]\n"
        )
        second = "title: Second\nsummary: Second.\norder: 2\n"
        for name, more in (("first", first + needs), ("second", second)):
            text = f"---\n{head.format(name)}{more}---\n{BODY}"
            self.project.write(f"content/help/start/{name}.md", text)
        for file in FILES:
            self.write(file, BASE[file])

    def write(self, file: str, document: Mapping[str, Any]) -> None:
        self.project.write(file, json.dumps(document))

    def takes(self, field: Field, text: str) -> bool:
        """Whether the file is read without an error with this text in this field alone."""
        document = copy.deepcopy(BASE[field.file])
        put(document, field, text)
        self.write(field.file, document)
        read = read_premises(self.project.root)
        self.write(field.file, BASE[field.file])
        return read.value.is_whole and not read.diagnostics and bool(read.value.tenants.profiles)

    def builds(self, texts: Mapping[Field, str]) -> bool:
        """Whether a site is made with these texts in these fields."""
        documents = copy.deepcopy(BASE)
        for field, text in texts.items():
            put(documents[field.file], field, text)
        for file, document in documents.items():
            self.write(file, document)
        return self.project.build().exit_code == 0

    def site(self, texts: Mapping[Field, str]) -> Mapping[str, bytes]:
        """What is published with these texts in these fields."""
        assert self.builds(texts)
        return self.project.tree("bay")


def skeleton(page: bytes) -> list[str]:
    """The elements and comments of a page, with the names of their attributes."""
    tree = html5lib.parse(page, treebuilder="etree", namespaceHTMLElements=False)
    return [f"{each.tag} {sorted(each.attrib)}" for each in tree.iter() if each.tag != "bdi"]


def addresses(page: bytes) -> Iterator[str]:
    """Whatever a page would lead to or load."""
    tree = html5lib.parse(page, treebuilder="etree", namespaceHTMLElements=False)
    for each in tree.iter():
        for name in ("href", "src", "action"):
            yield each.attrib.get(name, "")
        if "http-equiv" in each.attrib:
            yield each.attrib.get("content", "").rpartition("=")[2]


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Trial:
    return Trial(tmp_path_factory.mktemp("fields") / "p")


@pytest.fixture(scope="module")
def free(trial: Trial) -> frozenset[Field]:
    """The fields that take plain words."""
    return frozenset(field for field in fields() if trial.takes(field, PLAIN))


def test_every_field_takes_plain_words_or_is_known_not_to(free: frozenset[Field]) -> None:
    every = list(fields())
    assert len(every) > 67
    assert {each.label for each in every} - {each.label for each in free} == CLOSED


@pytest.fixture(scope="module")
def forms(trial: Trial, free: frozenset[Field]) -> Mapping[Field, tuple[str, ...]]:
    """In which forms a payload is tried in each field."""
    return {
        field: ("{}",)
        if field in free
        else ("{}", *(form for form in CARRIERS if trial.takes(field, form.format("7"))))
        for field in fields()
    }


def test_a_field_with_a_form_is_tried_in_its_form(
    forms: Mapping[Field, tuple[str, ...]],
) -> None:
    tried = {field.label for field, ways in forms.items() if len(ways) > 1}
    assert {"Contact.email", "Contact.phone", "Contact.url", "FooterLink.url"} <= tried
    assert "ProfileFile.baseUrl" in tried


@pytest.mark.parametrize("name", PAYLOADS)
def test_a_payload_in_every_field_that_takes_it_changes_words_only(
    trial: Trial,
    free: frozenset[Field],
    forms: Mapping[Field, tuple[str, ...]],
    name: str,
) -> None:
    payload = PAYLOADS[name]
    texts: dict[Field, str] = {}
    for field, ways in forms.items():
        tried = (way.format(payload) for way in ways)
        taken = next((text for text in tried if trial.takes(field, text)), None)
        if taken is not None:
            texts[field] = taken
    if not trial.builds(texts):  # what holds variables is looked into only where it is compiled
        texts = {field: text for field, text in texts.items() if trial.builds({field: text})}
    plain = {field: PLAIN for field in texts if field in free}
    calm, site = trial.site(plain), trial.site(texts)
    pages = [path for path in site if path.endswith(".html")]
    assert len(pages) >= 5
    for path in pages:
        assert skeleton(site[path]) == skeleton(calm[path]), path
        for address in addresses(site[path]):
            assert not re.match(r"\W*(javascript|vbscript|data)\W*:", address, re.IGNORECASE), path
        assert b"51107" not in site[path]
        assert not re.search("[\ufdd0-\ufdef]", site[path].decode())
    json.loads(site["help.json"])
    ET.fromstring(site["sitemap.xml"])  # noqa: S314  our own
    for path in ("_headers", "_redirects"):
        assert site.get(path, b"").count(b"\n") == calm.get(path, b"").count(b"\n")
