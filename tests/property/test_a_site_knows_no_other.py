"""A site is the same to the byte whichever was made before it: no word of one organization comes into another's.

Sites that are made one after another share what is made of the same. So each thing that a site is made of is changed
alone, to something hostile, and the site is held against the one that is made after a site with nothing in common. The
fields are those of the nouns, so that a new one fails here until it is tried, too.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest

from helpgen.model.asset import Asset
from helpgen.model.content import Content, Section, Unmet
from helpgen.model.options import OUTPUTS
from helpgen.model.output_file import OutputFile
from helpgen.model.profile import Branding
from helpgen.model.search_entry import SameWords
from helpgen.model.site import Redirect, Shelf, Site, Tenant
from helpgen.render import render
from tests.project import Project
from tests.unit.render.sample import compiled, content, entry, shelf, site

HOSTILE = "</script><b>\"'&\u2028*[x](y)"
LOGO = Asset("profiles/assets/willow/logo.png", "logo-1.png", b"one", (2, 2))
PICTURE = Asset("content/assets/a.png", "a-1.png", b"picture", (1, 1))
ARTICLE = content(
    "booking",
    tags=("tag",),
    aliases=("alias",),
    updated="2026-01-02",
    sections=(Section("s", 2, "One", "One"), Section("t", 2, "Two", "Two")),
    unmet=(Unmet("features.x", "The x", "../../settings/zone/"),),
    screens=("booking.new",),
)
SHELVES = (shelf("portal", [ARTICLE]), shelf("settings", [content("zone", "settings")]))
SLUGS = (ARTICLE.slug, "/help/portal/other", "/help/settings/zone")


def entries(*words: str) -> dict[str, Any]:
    """The part of each article in the index, one object for the same words."""
    return {slug: entry(content("x", title=" ".join(["Word", *words]))) for slug in SLUGS}


BASE = Site(
    tenant=Tenant(
        id="willow",
        name="Willow",
        locale="en",
        branding=Branding("#123456", LOGO, (("Terms", "https://x.example/"),), LOGO, True, True),
        email="a@x.example",
        phone="+1 555 0100",
        url="https://x.example/",
        base_url="https://help.x.example/",
        feedback="b@x.example",
        embedded_in=("https://app.example",),
    ),
    title="Help",
    language="en",
    urls="folders",
    shelves=SHELVES,
    featured=(ARTICLE,),
    recent=(ARTICLE,),
    redirects=(Redirect("/help/portal/old", ARTICLE.slug),),
    assets={PICTURE.path: PICTURE},
    outputs=OUTPUTS,
    entries=entries(),
    words=(SameWords(("word",), ("term",)),),
    roles={"staff": "Staff", "admin": "Admin"},
    markdown=dict.fromkeys(SLUGS, "Text.\n"),
)
FAR = replace(
    site(shelf("far", [content("away", "far")]), title="Far"),
    tenant=Tenant("far", "Far", "de", Branding()),
    redirects=(Redirect("/help/far/old", "/help/far/away"),),
    outputs=OUTPUTS,
)
"""It has nothing in common with the others but that it has everything, so nothing made for them is left behind it."""

OF_SITE: Mapping[str, object] = {
    "title": HOSTILE,
    "language": "he",
    "urls": "files",
    "featured": (),
    "recent": (),
    "redirects": (Redirect("/help/portal/older", ARTICLE.slug),),
    "assets": {PICTURE.path: replace(PICTURE, data=b"other")},
    "outputs": tuple(name for name in OUTPUTS if name != "search-index.js"),
    "entries": entries("else"),
    "words": (SameWords(("word",), ("term", HOSTILE)),),
    "roles": {"staff": HOSTILE, "admin": "Admin"},
    "markdown": dict.fromkeys(SLUGS, f"{HOSTILE}\n"),
}
OF_TENANT: Mapping[str, object] = {
    "id": "oak",
    "name": HOSTILE,
    "locale": "de",
    "email": "other@x.example",
    "phone": "+1 555 0199",
    "url": "https://other.example/",
    "base_url": "https://help.other.example/",
    "feedback": "https://other.example/form",
    "embedded_in": ("https://other.example",),
}
OF_BRANDING: Mapping[str, object] = {
    "primary_color": "#654321",
    "logo": None,
    "footer_links": ((HOSTILE, "https://x.example/"),),
    "logo_dark": None,
    "shows_name": False,
    "is_emblem": False,
}
OF_LOGO: Mapping[str, object] = {
    "path": "profiles/assets/oak/logo.png",
    "name": "logo-2.png",
    "data": b"two",
    "size": (3, 3),
}
OF_SHELF: Mapping[str, object] = {
    "slug": "other",
    "title": HOSTILE,
    "title_html": "Other <b>",
    "summary_html": "Other <i>",
    "articles": (ARTICLE, content("other")),
    "summary": HOSTILE,
}
OF_ARTICLE: Mapping[str, object] = {
    "id": "help.portal.other",
    "slug": "/help/portal/other",
    "category": "settings",
    "title": HOSTILE,
    "title_html": "Other <b>",
    "summary": HOSTILE,
    "summary_html": "Other <i>",
    "tags": (HOSTILE,),
    "aliases": (HOSTILE,),
    "roles": ("admin",),
    "updated": "2026-01-03",
    "order": 7,
    "sections": (Section("s", 2, HOSTILE, "Other"), Section("t", 2, "Two", "Two")),
    "unmet": (Unmet("features.x", HOSTILE, "../../settings/zone/"),),
    "body": "<p>Other.</p>",
    "assets": (PICTURE.path,),
    "has_body": False,
    "screens": (HOSTILE,),
}


def of_site(**change: Any) -> Site:
    return replace(BASE, **change)


def of_tenant(**change: Any) -> Site:
    return replace(BASE, tenant=replace(BASE.tenant, **change))


def of_branding(**change: Any) -> Site:
    return of_tenant(branding=replace(BASE.tenant.branding, **change))


def of_logo(**change: Any) -> Site:
    return of_branding(logo=replace(LOGO, **change))


def of_shelf(**change: Any) -> Site:
    return replace(BASE, shelves=(replace(SHELVES[0], **change), SHELVES[1]))


def of_article(**change: Any) -> Site:
    other = ARTICLE._replace(**change)
    redirects = (Redirect("/help/portal/old", other.slug),)
    shelved = of_shelf(articles=(other,))
    return replace(shelved, featured=(other,), recent=(other,), redirects=redirects)


TABLE: tuple[tuple[type, Callable[..., Site], Mapping[str, object], set[str]], ...] = (
    (Site, of_site, OF_SITE, {"tenant", "shelves"}),
    (Tenant, of_tenant, OF_TENANT, {"branding"}),
    (Branding, of_branding, OF_BRANDING, set()),
    (Asset, of_logo, OF_LOGO, set()),
    (Shelf, of_shelf, OF_SHELF, set()),
    (Content, of_article, OF_ARTICLE, set()),
)
CHANGES = [
    pytest.param(changed(**{name: value}), id=f"{changed.__name__}-{name}")
    for _, changed, values, _ in TABLE
    for name, value in values.items()
]


def made(wanted: Site) -> list[OutputFile]:
    return list(render(wanted, compiled("de", "he")))


def alone(wanted: Site) -> list[OutputFile]:
    made(FAR)
    return made(wanted)


def test_every_field_is_changed_once() -> None:
    for kind, _, values, apart in TABLE:
        names = {*kind._fields} if kind is Content else {each.name for each in fields(kind)}
        assert names == {*values} | apart
        assert not {*values} & apart


@pytest.mark.parametrize("other", CHANGES)
def test_a_site_is_the_same_behind_one_in_which_a_single_thing_differs(other: Site) -> None:
    made(BASE)
    behind = made(other)
    back = made(BASE)
    assert behind == alone(other)
    assert back == alone(BASE)


HOSTILE_PROFILES: Mapping[str, str] = {
    "plain": "",
    "named": "",
    "word": 'labels: {patient: {singular: "<b>|*", plural: "`x`"}}\n',
    "synonym": 'labels: {patient: {singular: Patient, plural: Patients, synonyms: ["</script>"]}}\n',
    "feature": "features: {portal: true}\n",
    "number": "features: {leadHours: 1}\n",
    "setting": "settings: {mode: request}\n",
    "email": "contact: {email: a@x.example}\n",
    "phone": "contact: {phone: '+1 555 0100'}\n",
    "url": "contact: {url: 'https://x.example/'}\n",
    "color": "branding: {primaryColor: '#123456'}\n",
    "footer": "branding: {footerLinks: [{text: '<i>', url: 'https://x.example/'}]}\n",
    "locale": "locale: de\n",
    "base": "baseUrl: https://help.x.example/\n",
    "feedback": "feedback: a@x.example\n",
    "drawer": "embeddedIn: ['https://app.example']\n",
    "like": "",
}
TEXT = """\
## Of {{labels.patient.plural}}

{{features.leadHours | unit}} {{settings.mode}} patients

<!-- help:when features.portal -->
Seen with the portal.
<!-- help:end -->
"""


def test_organizations_that_differ_in_one_word_get_what_each_would_get_alone(
    tmp_path: Path,
) -> None:
    project = Project(tmp_path / "p")
    project.write("helpgen.yaml", f"title: Help\noutputs: [{', '.join(OUTPUTS)}]\n")
    project.article("portal/a", TEXT, title='"{{labels.patient.singular}} here"')
    project.article("settings/b", "Text.\n", more="redirectFrom: [/help/settings/old]\n")
    for name, more in HOSTILE_PROFILES.items():
        project.profile(name, more, title=json.dumps("<b>*Name*" if name == "named" else "One"))
    result = project.build()
    assert result.exit_code == 0, result.diagnostics
    together = {name: project.tree(name) for name in HOSTILE_PROFILES}
    # Whatever is remembered of the one before is of a site with nothing in common.
    for name in HOSTILE_PROFILES:
        made(FAR)
        project.out = tmp_path / name
        assert project.build(name).exit_code == 0
        assert project.tree(name) == together[name], name
