from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest

from tests.leaks import leaks
from tests.project import Project

GATED = {"on": "features: {booking: true}\n", "off": "", "also-off": "features: {booking: false}\n"}
OMITTED = (
    "tags: [zqtagx]\naliases: [zqaliasx]\nprerequisites: {features: [booking]}\nwhenUnmet: omit\n"
    "redirectFrom: [/help/portal/zqoldx]\nupdated: 2026-02-03\n"
)
HIDDEN = (
    "zqblockx",
    "zqheadingx",
    "zqimagex",
    "zqaltx",
    "zqfilex",
    "zqcellx",
    "zqfencex",
    "zqreferencex",
    "zqelsex",
    "zqnestedx",
    "zqcommentx",
    "zqsecretx",
    "zqtitlex",
    "zqsummaryx",
    "zqtagx",
    "zqaliasx",
    "zqbodyx",
    "zqoldx",
    "zqunmetx",
    "zqstepx",
    "zqfigurex",
    "zqdrawnx",
)
BODY = """\
## Steps

{{tenant.name}} has {{labels.patient.singular}} and {{labels.patient.plural}}, {{settings.timezone}}.
Write to {{labels.staff.singular}}.
See [how](/help/portal/withheld#zqstepx).
See [the page](/help/portal/zqsecretx) and [its steps](/help/portal/zqsecretx#steps).

<!-- help:when features.booking -->
zqblockx ![zqaltx](zqimagex.png) and [a file](zqfilex.pdf)

## zqheadingx

- zqitem <!-- zqcommentx -->

```text
zqfencex
```

[ref]: /help/portal/zqsecretx "zqreferencex"

<!-- help:when features.approval -->
zqnestedx
<!-- help:else -->
zqelsex
<!-- help:end -->
<!-- help:end -->

| a | b |
| - | - |
<!-- help:when features.booking -->
| zqcellx | b |
<!-- help:end -->
| c | d |

## Related

- `/help/portal/zqsecretx`
"""
WITHHELD = "prerequisites: {features: [booking]}\nwhenUnmet: notice-only\n"
UNMET = "prerequisites: {features: [approval]}\n"


@dataclass
class Canaries:
    """What each tenant calls things: words that nobody else has."""

    names: tuple[str, ...]
    words: dict[str, list[str]] = field(default_factory=dict)

    def of_others(self, tenant: str) -> list[str]:
        return [word for name in self.names if name != tenant for word in self.words[name]]


def profile(project: Project, name: str, more: str, number: int) -> list[str]:
    """A profile of nothing but canaries, and the canaries."""
    word = {
        field: f"zq{number}{field}y"
        for field in ("name", "one", "all", "staff", "staffs", "mail", "web", "host", "foot", "syn")
    }
    project.write(
        f"profiles/assets/{name}/zq{number}logoy.png", b"\x89PNG\r\n\x1a\n" + word["one"].encode()
    )
    text = (
        f"labels:\n  patient: {{singular: {word['one']}, plural: {word['all']}, synonyms: [{word['syn']}]}}\n"
        f"  staff: {{singular: {word['staff']}, plural: {word['staffs']}}}\n"
        f"contact: {{email: {word['mail']}@example.org, url: 'https://{word['web']}.example.org'}}\n"
        f"baseUrl: https://{word['host']}.example.org/help\n"
        f"branding: {{primaryColor: '#0a5c8{number}', logo: zq{number}logoy.png,"
        f" footerLinks: [{{text: {word['foot']}, url: 'https://example.org'}}]}}\n"
    )
    project.write(f"profiles/{name}.yaml", f"id: {name}\nname: {word['name']}\n{text}{more}")
    return [*word.values(), f"zq{number}logoy", f"#0a5c8{number}", f"{name}.yaml"]


@pytest.fixture
def canaries(project: Project) -> Canaries:
    project.write("content/help/portal/zqimagex.png", b"\x89PNG\r\n\x1a\nzqimagex")
    project.write("content/help/portal/zqfilex.pdf", b"%PDFzqfilex")
    project.article("portal/booking", BODY)
    project.article(
        "portal/zqsecretx",
        "## Steps\n\nzqbodyx\n",
        title="zqtitlex",
        summary="zqsummaryx",
        more=OMITTED,
    )
    project.write("content/help/portal/zqfigurex.png", b"\x89PNG\r\n\x1a\nzqdrawnx")
    project.article(
        "portal/withheld", "## zqstepx\n\nzqstepx ![zqstepx](zqfigurex.png)\n", more=WITHHELD
    )
    project.article("portal/notice", "## Steps\n\nOne.\n", more=UNMET)
    made = Canaries(tuple(GATED))
    for number, (name, more) in enumerate(GATED.items()):
        made.words[name] = profile(project, name, more, number)
    return made


def seen(tree: Mapping[str, bytes], words: list[str] | tuple[str, ...]) -> set[str]:
    return {word for _, word in leaks(tree, words)}


@pytest.mark.row("B40")
def test_each_tenant_s_own_words_are_published_so_that_looking_for_them_means_something(
    project: Project, canaries: Canaries
) -> None:
    result = project.build()
    assert result.exit_code == 0, result.diagnostics
    tree = project.tree("on")
    shown = {word for word in canaries.words["on"] if not word.startswith(("#", "on"))}
    silent = {word for word in shown if "staffs" in word or "syn" in word or "web" in word}
    assert shown - silent <= seen(tree, canaries.words["on"])
    hidden_from_all = {"zqcommentx", "zqreferencex", "zqnestedx", "zqunmetx"}
    expected = set(HIDDEN) - hidden_from_all - {"zqtagx", "zqaliasx"}
    assert expected <= seen(tree, HIDDEN)


@pytest.mark.row("B40")
def test_no_tenant_has_a_word_of_another_in_any_byte_or_name(
    project: Project, canaries: Canaries
) -> None:
    assert project.build().exit_code == 0
    for name in GATED:
        assert leaks(project.tree(name), canaries.of_others(name)) == []


@pytest.mark.row("B40")
def test_what_is_hidden_is_in_no_byte_and_no_name(project: Project, canaries: Canaries) -> None:
    assert project.build().exit_code == 0
    for name in ("off", "also-off"):
        assert leaks(project.tree(name), HIDDEN) == [], canaries.names
    assert leaks(project.tree("on"), ("zqcommentx", "zqreferencex", "zqnestedx")) == []


@pytest.mark.row("B40")
def test_what_a_profile_turns_off_is_gone_from_the_same_output(
    project: Project, canaries: Canaries
) -> None:
    assert project.build().exit_code == 0
    before = canaries.words["on"]
    profile(project, "on", "features: {booking: false}\n", 7)
    profile(project, "off", "features: {booking: true}\n", 1)
    assert project.build().exit_code == 0
    gone = [*HIDDEN, *before[:-1], *canaries.of_others("on")]
    tree = project.tree("on")
    assert leaks({path: data for path, data in tree.items() if "assets/" not in path}, gone) == []
    assert "zqblockx" in seen(project.tree("off"), HIDDEN)
    profile(project, "on", "features: {leadHours: 7}\n", 8)  # old assets stay for one generation
    assert project.build().exit_code == 0
    assert leaks(project.tree("on"), gone) == []


@pytest.mark.row("B40")
def test_a_rebuild_after_a_flip_is_equal_to_a_clean_build(
    project: Project, canaries: Canaries
) -> None:
    assert project.build().exit_code == 0
    profile(project, "on", "features: {booking: false}\n", 0)
    assert project.build().exit_code == 0
    again = {path: data for path, data in project.tree("on").items() if "assets/" not in path}
    project.out = project.root.parent / "clean"
    assert project.build().exit_code == 0
    clean = {path: data for path, data in project.tree("on").items() if "assets/" not in path}
    assert again == clean, canaries.names


@pytest.mark.row("B40")
def test_an_omitted_article_s_title_does_not_come_with_a_link_that_has_text(
    project: Project, canaries: Canaries
) -> None:
    assert project.build().exit_code == 0
    body = project.body("off", "portal/booking")
    assert "See the page and its steps." in body, canaries.names
