import json
import re

import pytest

from tests.faults.ward import Bad, Ward
from tests.project import Project, codes

PNG = b"\x89PNG\r\n\x1a\nrest"
PLAIN_SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><path d="M4 4h16"/></svg>'


def logo(value: str, codes: str = "PR412") -> Bad:
    return Bad(f"branding: {{logo: {json.dumps(value)}}}\n", codes, 3, 18)


LOGOS = {
    "up": logo("../other/logo.png"),
    "up-encoded": logo("%2e%2e/other/logo.png"),
    "absolute": logo("/etc/passwd"),
    "file-url": logo("file:///etc/passwd"),
    "neighbor-folder": logo("sound/logo.png"),
    "neighbor-name": logo("neighbor.png"),
    "unc": logo("\\\\host\\share\\logo.png"),
    "drive": logo("C:\\logo.png"),
    "crlf": logo("logo.png\r\nX-Header: 1", "PR403 PR412"),
    "trailing-line": logo("logo.png\n"),
    "metadata-service": logo("http://169.254.169.254/latest/logo.png"),
    "web": logo("https://e.example/logo.png"),
    "data-url": logo("data:image/png;base64,AAAA"),
    "nul-byte": logo("logo.png\0.svg", "PR403 PR412"),
    "hidden": logo(".logo.png"),
    "not-there": logo("missing.png"),
    "page": logo("logo.html"),
    "liar": logo("liar.png"),
    "large": logo("large.png"),
    "blank-text": logo(""),
    "number": Bad("branding: {logo: 7}\n", "PR412", 3, 18),
}
SVGS = {
    "script": b"<svg><script>alert(1)</script></svg>",
    "script-in-namespace": b'<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:script/></s:svg>',
    "onload": b'<svg onload="alert(1)"/>',
    "foreign-object": b"<svg><foreignObject><p/></foreignObject></svg>",
    "external-image": b'<svg><image href="https://e.example/x.png"/></svg>',
    "external-use": b'<svg><use href="other.svg#a"/></svg>',
    "javascript-link": b'<svg><a href="javascript:alert(1)"/></svg>',
    "tab-in-link": b'<svg><a href="java&#9;script:alert(1)"/></svg>',
    "import-rule": b"<svg><style>@import 'https://e.example/x.css';</style></svg>",
    "url-in-style": b'<svg><path style="fill:url(https://e.example/x)"/></svg>',
    "entity": b'<!DOCTYPE svg [<!ENTITY x "y">]><svg>&x;</svg>',
    "animated-link": b'<svg><a><set attributeName="href" to="javascript:alert(1)"/></a></svg>',
    "stylesheet": b'<?xml-stylesheet href="x.css"?><svg/>',
    "page": b"<html><body/></html>",
    "truncated": b"<svg><path",
    "utf-16": "<svg><script/></svg>".encode("utf-16"),
}


@pytest.fixture(scope="module")
def logos(tmp_path_factory: pytest.TempPathFactory) -> Ward:
    folder = tmp_path_factory.mktemp("logos")
    project = Project(folder / "p")
    project.write("profiles/assets/sound/logo.png", PNG)
    project.write("profiles/assets/sound/neighbor.png", PNG)
    project.write("profiles/assets/other/logo.png", PNG)
    project.write("profiles/assets/liar/liar.png", b"<script>alert(1)</script>")
    project.write("profiles/assets/large/large.png", PNG + bytes(1024 * 1024))
    return Ward(folder, LOGOS)


@pytest.fixture(scope="module")
def svgs(tmp_path_factory: pytest.TempPathFactory) -> Ward:
    folder = tmp_path_factory.mktemp("svgs")
    for name, data in SVGS.items():
        Project(folder / "p").write(f"profiles/assets/{name}/logo.svg", data)
    return Ward(folder, {name: logo("logo.svg") for name in SVGS})


@pytest.mark.row("B27")
@pytest.mark.parametrize("name", LOGOS)
def test_a_logo_from_anywhere_else_holds_its_tenant_back(logos: Ward, name: str) -> None:
    logos.assert_held(name)


@pytest.mark.row("B28")
@pytest.mark.parametrize("name", SVGS)
def test_an_active_svg_logo_holds_its_tenant_back(svgs: Ward, name: str) -> None:
    svgs.assert_held(name)


@pytest.mark.row("B27")
def test_their_neighbor_is_published(logos: Ward) -> None:
    logos.assert_others_published()


@pytest.mark.row("B28")
def test_their_other_neighbor_is_published(svgs: Ward) -> None:
    svgs.assert_others_published()


@pytest.mark.row("B27")
def test_a_logo_of_the_tenant_s_own_is_published_under_a_hashed_name(project: Project) -> None:
    for tenant in ("harbor", "other"):
        project.write(f"profiles/assets/{tenant}/logo.png", PNG + tenant.encode())
        project.profile(tenant, "branding: {logo: logo.png}\n")
    assert project.build().exit_code == 0
    for tenant in ("harbor", "other"):
        images = {path: data for path, data in project.tree(tenant).items() if "logo" in path}
        assert list(images.values()) == [PNG + tenant.encode()]
        assert all(re.fullmatch(r"assets/logo-[0-9a-f]{8}\.png", path) for path in images)


@pytest.mark.row("B27")
def test_a_logo_that_is_a_link_out_of_the_folder_is_refused(project: Project) -> None:
    project.write("profiles/assets/other/logo.png", PNG)
    (project.root / "profiles/assets/harbor").mkdir()
    (project.root / "profiles/assets/harbor/logo.png").symlink_to("../other/logo.png")
    project.profile("harbor", "branding: {logo: logo.png}\n")
    project.profile("other")
    result = project.build()
    assert (result.exit_code, codes(result.diagnostics)) == (4, ["FS701"])
    assert result.diagnostics[0].tenants == ("harbor",)
    assert not project.tree("harbor")


@pytest.mark.row("B28")
def test_a_plain_svg_logo_is_shown_as_an_image_only(project: Project) -> None:
    project.write("profiles/assets/harbor/logo.svg", PLAIN_SVG)
    project.profile("harbor", "branding: {logo: logo.svg}\n")
    assert project.build().exit_code == 0
    pages = [data for path, data in project.tree("harbor").items() if path.endswith(".html")]
    assert any(re.search(rb'<img[^>]*src="[^"]*logo-[0-9a-f]{8}\.svg"', page) for page in pages)
    assert not any(word in page for page in pages for word in (b"<object", b"<embed", b"M4 4h16"))
