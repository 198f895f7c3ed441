from collections.abc import Callable
from pathlib import Path

import pytest

from helpgen.model.diagnostic import Checked, Diagnostic
from helpgen.model.options import Options
from helpgen.model.profile import Profile
from helpgen.read.catalog import read_catalog
from helpgen.read.profiles.defaults import basis
from helpgen.read.profiles.tenants import Tenants, read_profiles
from tests.unit.read.conftest import CATALOG

Write = Callable[[dict[str, str | bytes]], Path]
PNG = b"\x89PNG\r\n\x1a\nrest"


def tenants(root: Path) -> Checked[Tenants]:
    return read_profiles(root, basis(read_catalog(root).value), Options())


@pytest.fixture
def profile(project: Write) -> Callable[..., Profile]:
    """The profile of Harbor with some lines added; it must be sound."""

    def read(text: str = "", **files: str | bytes) -> Profile:
        read = tenants(
            project({"profiles/harbor.yaml": f"id: harbor\nname: Harbor\n{text}", **files})
        )
        assert [each for each in read.diagnostics if each.code != "PR411"] == []
        (made,) = read.value.profiles
        return made

    return read


@pytest.fixture
def faults(project: Write) -> Callable[..., tuple[Diagnostic, ...]]:
    """The findings in the profile of Harbor with some lines added; it must be held back."""

    def read(text: str = "", name: str = "harbor", **files: str | bytes) -> tuple[Diagnostic, ...]:
        text = text if "id:" in text else f"id: {name}\nname: Harbor\n{text}"
        path = f"profiles/{name}.yaml"
        root = project({"profiles/harbor.yaml": "id: harbor\nname: x\n", path: text, **files})
        read = tenants(root)
        assert read.value.held_back == (name,)
        assert all(each.tenants == (name,) for each in read.diagnostics)
        return read.diagnostics

    return read


def test_a_profile_that_says_nothing_has_every_default(profile: Callable[..., Profile]) -> None:
    made = profile()
    assert made.values["features.leadHours"] == 24
    assert made.values["settings.note"] is None
    assert made.values["contact.email"] is None
    assert made.values["tenant.name"] == "Harbor"
    assert made.values["locale"] == made.locale == "en"
    assert made.structures == {"org.days": (1,)}
    assert made.origins["features.leadHours"].source == "default"
    assert made.origins["features.leadHours"].place.path == "catalog.yaml"


def test_the_profile_goes_before_its_template_and_that_before_the_catalog(
    profile: Callable[..., Profile],
) -> None:
    made = profile("template: therapy\n")
    assert made.values["features.portalEnabled"] is True
    assert made.origins["features.portalEnabled"].source == "template"
    assert made.values["labels.patient.singular"] == "Elder"
    made = profile("template: therapy\nfeatures: {portalEnabled: false}\n")
    assert made.values["features.portalEnabled"] is False
    origin = made.origins["features.portalEnabled"]
    assert (origin.source, origin.place.path, origin.place.line) == (
        "profile",
        "profiles/harbor.yaml",
        4,
    )


def test_the_article_of_a_label_is_replaced_with_its_forms(profile: Callable[..., Profile]) -> None:
    made = profile("template: therapy\n")
    assert made.values["labels.patient.article"] == "an"
    assert made.origins["labels.patient.article"].source == "rule"
    made = profile("labels: {patient: {singular: Uber-client, plural: Us, article: an}}\n")
    assert made.values["labels.patient.article"] == "an"
    assert made.origins["labels.patient.article"].source == "profile"


def test_synonyms_are_added_to_the_catalog_s(profile: Callable[..., Profile]) -> None:
    made = profile("labels: {patient: {singular: Guest, plural: Guests, synonyms: [visitor]}}\n")
    assert made.synonyms == {"patient": ("client", "visitor")}


@pytest.mark.parametrize("tenant", ["no", "007", "a", "a-1", "a" * 63])
def test_ids_within_the_grammar_are_legal_even_if_yaml_would_type_them(
    project: Write, tenant: str
) -> None:
    read = tenants(project({f"profiles/{tenant}.yaml": f"id: {tenant}\nname: {tenant}\n"}))
    assert tenant in [each.id for each in read.value.profiles]


@pytest.mark.parametrize("tenant", ["A", "a_b", "-rf", "con", "assets", "a" * 64, "é", "a--b"])
def test_a_file_whose_name_is_no_id_is_held_back(
    faults: Callable[..., tuple[Diagnostic, ...]], tenant: str
) -> None:
    assert [each.code for each in faults(name=tenant)] == ["PR401"]


@pytest.mark.parametrize("tenant", ["..", "a/b", ".git", "other", "7"])
def test_an_id_that_is_not_the_name_of_its_file_is_refused(
    faults: Callable[..., tuple[Diagnostic, ...]], tenant: str
) -> None:
    assert [each.code for each in faults(f"id: {tenant}\nname: x\n")] == ["PR401"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("nmae: x", "PR402"),
        ("features: [a]", "PR402"),
        ("contact: []", "PR402"),
        ('labels: {patient: {singular: "Cl\\nient", plural: x}}', "PR403"),
        ('labels: {patient: {singular: "Cl\\0ient", plural: x}}', "PR403"),
        ('settings: {note: "a\\u0085b"}', "PR403"),
        ('labels: {patient: {singular: "a\\u202eb", plural: x}}', "PR404"),
        ('labels: {patient: {singular: "e\\u0301\\u0301\\u0301\\u0301", plural: x}}', "PR405"),
        ("labels: {patient: {singular: '', plural: x}}", "PR406"),
        ("labels: {patient: {singular: true, plural: x}}", "PR406"),
        ("labels: {patient: {singular: 7, plural: x}}", "PR406"),
        ("labels: {patient: {singular: {a: b}, plural: x}}", "PR406"),
        ("labels: {patient: {singular: , plural: x}}", "PR406"),
        ("labels: {patient: {singular: x}}", "PR407"),
        ("labels: {patient: Client}", "PR407"),
        ("labels: {pateint: {singular: x, plural: y}}", "PR407"),
        ("labels: {patient: {singular: x, plural: y, dual: z}}", "PR407"),
        ("labels: {patient: {singular: x, plural: y, article: the}}", "PR407"),
        ("template: therapie", "PR408"),
        ("branding: {primaryColor: red}", "PR410"),
        ("branding: {primaryColor: 123456}", "PR410"),
        ('branding: {primaryColor: "#12"}', "PR410"),
        ('branding: {primaryColor: "red;}body{"}', "PR410"),
        ("branding: {primaryColor: 'var(--x)'}", "PR410"),
        ('branding: {primaryColor: "#123;"}', "PR410"),
        ("branding: {logo: gone.png}", "PR412"),
        ("branding: {logo: ../other/logo.png}", "PR412"),
        ("branding: {logo: /etc/logo.png}", "PR412"),
        ("branding: {logo: 'file:logo.png'}", "PR412"),
        ("branding: {logo: 'http://169.254.169.254/a.png'}", "PR412"),
        ("branding: {logo: '\\\\host\\a.png'}", "PR412"),
        ('branding: {logo: "a\\n.png"}', "PR412"),
        ("branding: {logo: logo.html}", "PR412"),
        ("branding: {showName: false}", "PR441"),
        ("branding: {showName: no}", "PR402"),
        ("contact: {email: 'a@b.example\\nBcc'}", "PR413"),
        ("contact: {email: 'javascript:x'}", "PR413"),
        ("contact: {phone: 5550100}", "PR413"),
        ("contact: {url: 'http://h.example'}", "PR413"),
        ("features: {portalEnabled: 'false'}", "PR414"),
        ("features: {portalEnabled: 1}", "PR414"),
        ("features: {portalEnabled: no}", "PR414"),
        ("features: {portalEnabled: [true]}", "PR414"),
        ("features: {portalEnabled: null}", "PR414"),
        ("features: {portalEnable: true}", "PR414"),
        ("features: {leadHours: 169}", "PR414"),
        ("settings: {mode: ajar}", "PR414"),
        ("org: {days: [x]}", "PR414"),
        ("settings: {timezone: Mars/X}", "PR415"),
        ("settings: {timezone: ../../etc/passwd}", "PR415"),
        ("features: {bookingEnabled: true}", "PR416"),
        ("template: therapy\nfeatures: {portalEnabled: false, bookingEnabled: true}", "PR416"),
        ("features:\n  portalEnabled:", "PR417"),
        ("locale: American", "PR418"),
        ("locale: true", "PR418"),
        ("baseUrl: harbor.example", "PR419"),
        ("branding: {footerLinks: [{text: a, url: 'javascript:x'}]}", "PR420"),
        ("branding: {footerLinks: [{text: a, url: ' java\tscript:x'}]}", "PR403"),
        ("branding: {footerLinks: [{text: a, url: guide.pdf}]}", "PR420"),
        ("branding: {footerLinks: [{text: a}]}", "PR420"),
        ("a: &x 1", "FM108"),
        ("a: [", "FM104"),
    ],
)  # fmt: skip
def test_each_fault_holds_back_the_tenant_with_its_code(
    faults: Callable[..., tuple[Diagnostic, ...]], text: str, code: str
) -> None:
    found = faults(text)
    assert [each.code for each in found] == [code]
    assert found[0].place.path == "profiles/harbor.yaml"
    assert found[0].place.line >= 1
    assert found[0].hint


def test_every_fault_of_a_profile_comes_at_once(
    faults: Callable[..., tuple[Diagnostic, ...]],
) -> None:
    text = (
        "name: 7\nfeatures: {x: 1, leadHours: -1}\nlabels: {patient: {singular: x}}\nlocale: '-'\n"
    )
    codes = [each.code for each in faults(f"id: harbor\n{text}")]
    assert sorted(codes) == ["PR406", "PR407", "PR414", "PR414", "PR418"]


def test_a_requirement_that_a_default_breaks_names_where_it_comes_from(
    faults: Callable[..., tuple[Diagnostic, ...]],
) -> None:
    (found,) = faults("features: {bookingEnabled: true}")
    assert "default, catalog.yaml:4" in found.message
    assert found.place.line == 3


def test_a_key_without_default_must_be_set_by_profile_or_template(project: Write) -> None:
    catalog = "settings: {zone: {type: string}}\ntemplates: {t: {settings: {zone: x}}}\n"
    files: dict[str, str | bytes] = {"catalog.yaml": catalog}
    (found,) = tenants(project(files)).diagnostics
    assert (found.code, "settings.zone" in found.message) == ("PR417", True)
    for text in ("settings: {zone: y}", "template: t"):
        files["profiles/harbor.yaml"] = f"id: harbor\nname: x\n{text}\n"
        assert tenants(project(files)).diagnostics == ()


def test_hostile_but_legal_words_are_taken_literally(profile: Callable[..., Profile]) -> None:
    words = 'labels: {patient: {singular: "<b>${HOME} $(id) {{x}}</b>", plural: 患者}}\n'
    made = profile(words)
    assert made.values["labels.patient.singular"] == "<b>${HOME} $(id) {{x}}</b>"
    assert made.values["labels.patient.plural"] == "患者"


PLACES = (
    "placesOpen: {type: integer, default: 10, requires: [features.portalEnabled]}\n  leadHours:"
)


def with_places(catalog: str = CATALOG) -> str:
    return catalog.replace("leadHours:", PLACES)


def test_a_default_is_not_asked_what_it_requires(profile: Callable[..., Profile]) -> None:
    made = profile(**{"catalog.yaml": with_places()})
    assert made.values["features.placesOpen"] == 10
    assert made.values["features.portalEnabled"] is False


@pytest.mark.parametrize("off", ["features: {portalEnabled: false}\n", "template: closed\n"])
def test_nor_is_it_where_somebody_turns_off_what_the_default_requires(
    profile: Callable[..., Profile], off: str
) -> None:
    closed = with_places() + "  closed: {features: {portalEnabled: false}}\n"
    made = profile(off, **{"catalog.yaml": closed})
    assert made.values["features.placesOpen"] == 10


@pytest.mark.parametrize("value", [0, 25])
def test_a_profile_s_value_is_asked_what_it_requires_where_it_is_met(
    project: Write, value: int
) -> None:
    text = f"id: harbor\nname: x\nfeatures: {{placesOpen: {value}}}\n"
    read = tenants(project({"catalog.yaml": with_places(), "profiles/harbor.yaml": text}))
    found = [(each.code, each.place.line, each.place.column) for each in read.diagnostics]
    assert found == ([("PR416", 3, 24)] if value else [])


@pytest.mark.parametrize("value", [0, 25])
def test_a_template_s_value_is_asked_what_it_requires_where_it_is_met(
    project: Write, value: int
) -> None:
    catalog = with_places() + f"  list: {{features: {{placesOpen: {value}}}}}\n"
    text = "id: harbor\nname: x\ntemplate: list\n"
    read = tenants(project({"catalog.yaml": catalog, "profiles/harbor.yaml": text}))
    found = [(each.code, each.place.line, each.place.column) for each in read.diagnostics]
    assert found == ([("PR416", 3, 11)] if value else [])


def test_a_profile_may_say_the_default_and_is_asked_then(project: Write) -> None:
    text = "id: harbor\nname: x\nfeatures: {placesOpen: 10}\n"
    read = tenants(project({"catalog.yaml": with_places(), "profiles/harbor.yaml": text}))
    assert [each.code for each in read.diagnostics] == ["PR416"]


def test_a_color_that_is_hard_to_read_is_a_warning_with_its_contrast(project: Write) -> None:
    text = 'id: harbor\nname: x\nbranding: {primaryColor: "#FFF"}\n'
    read = tenants(project({"profiles/harbor.yaml": text}))
    (found,) = read.diagnostics
    assert (found.code, "1.0:1" in found.message) == ("PR411", True)
    assert read.value.profiles[0].branding.primary_color == "#fff"


def test_a_logo_is_read_from_the_tenant_s_own_folder(profile: Callable[..., Profile]) -> None:
    made = profile("branding: {logo: a.png}\n", **{"profiles/assets/harbor/a.png": PNG})
    assert made.branding.logo is not None
    assert (made.branding.logo.path, made.branding.logo.data) == (
        "profiles/assets/harbor/a.png",
        PNG,
    )


def test_a_logo_for_dark_pages_is_held_to_the_same(
    profile: Callable[..., Profile], faults: Callable[..., tuple[Diagnostic, ...]]
) -> None:
    both = {"profiles/assets/harbor/a.png": PNG, "profiles/assets/harbor/b.svg": b"<svg/>"}
    made = profile("branding: {logo: a.png, logoDark: b.svg, showName: false}\n", **both)
    assert [each.path for each in made.branding.logos] == list(both)
    assert not made.branding.shows_name
    for name in ("gone.png", "../b.svg", "b.html", "b.svg\\n", "7"):
        (found,) = faults(f'branding: {{logo: a.png, logoDark: "{name}"}}', **both)
        assert found.code == "PR412"
    (found,) = faults("branding: {logo: a.png, logoDark: 7}", **both)
    assert found.code == "PR412"
    (found,) = faults("branding: {logoDark: b.svg}", **both)
    assert (found.code, found.place.column) == ("PR440", 22)
    assert "`logo: b.svg`" in found.hint


def svg(size: str) -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}><path d="M0 0h9"/></svg>'.encode()


@pytest.mark.parametrize(
    ("name", "data", "is_emblem"),
    [
        ("a.svg", svg('width="48" height="48"'), True),
        ("a.svg", svg('width="60" height="48"'), True),
        ("a.svg", svg('width="61" height="48"'), False),
        ("a.svg", svg('width="48" height="61"'), False),
        ("a.svg", svg('width="160" height="32"'), False),
        ("a.svg", svg(""), False),
        ("a.svg", svg('width="0" height="0"'), False),
        ("a.svg", svg('width="x" height="y"'), False),
        ("a.svg", svg('width="100%" height="100%"'), False),
        ("a.png", PNG, False),
        ("a.gif", b"GIF89a", False),
        ("a.jpg", b"\xff\xd8\xff", False),
        ("a.webp", b"RIFF", False),
    ],
)
def test_a_logo_that_is_about_square_can_be_the_icon(
    profile: Callable[..., Profile], name: str, data: bytes, *, is_emblem: bool
) -> None:
    made = profile(f"branding: {{logo: {name}}}\n", **{f"profiles/assets/harbor/{name}": data})
    assert made.branding.is_emblem is is_emblem


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.png", b"<html>"),
        ("a.svg", b"<svg onload='x'/>"),
        ("a.svg", b"<!DOCTYPE svg><svg/>"),
        ("a.png", PNG + b"x" * 1024 * 1024),
    ],
)
def test_a_logo_that_is_not_safe_is_refused(
    faults: Callable[..., tuple[Diagnostic, ...]], name: str, data: bytes
) -> None:
    path = f"profiles/assets/harbor/{name}"
    assert [each.code for each in faults(f"branding: {{logo: {name}}}", **{path: data})] == [
        "PR412"
    ]


def test_a_logo_that_is_a_link_is_refused(project: Write) -> None:
    root = project({"profiles/harbor.yaml": "id: harbor\nname: x\nbranding: {logo: a.png}\n"})
    (root / "profiles/assets/harbor").mkdir(parents=True)
    (root / "profiles/assets/harbor/a.png").symlink_to("/etc/hostname")
    read = tenants(root)
    assert ([each.code for each in read.diagnostics], read.value.held_back) == (
        ["FS701"],
        ("harbor",),
    )


def test_footer_links_are_published_as_a_browser_reads_them(
    profile: Callable[..., Profile],
) -> None:
    made = profile("branding: {footerLinks: [{text: A, url: https://h.example}]}\n")
    assert made.branding.footer_links == (("A", "https://h.example"),)


def test_a_base_url_has_no_slash_at_its_end(profile: Callable[..., Profile]) -> None:
    assert profile("baseUrl: https://h.example/help/\n").base_url == "https://h.example/help"
