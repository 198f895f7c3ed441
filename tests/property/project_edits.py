"""Edits such as people make while they write, drawn one after another: each leaves the project as files on disk.

Some leave it broken, as a half-done change does: those can be taken back. The same seed gives the same edits.
"""

import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path

from helpgen.model.options import OUTPUTS
from helpgen.publish.marker import STATE
from helpgen.read import package_data
from tests.project import Project
from tests.property.edited_texts import PIECES, SNIPPETS

_SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="{}" height="9"/></svg>\n'
_ALL = f"outputs: [{', '.join(OUTPUTS)}]\n"
_MOST_ARTICLES = 16
_MOST_TENANTS = 8
"""A state costs as many pages as it has articles and tenants; where chance made so many, one goes for one more."""


class ProjectEdits:
    """A project and the edits that are made of it. `last` says what the last one was."""

    def __init__(self, root: Path, seed: int = 1) -> None:
        self.project = Project(root)
        self.last = "the project is new"
        self._random = random.Random(seed)  # noqa: S311  the same edits every time
        self._number = 0
        self._before: dict[Path, bytes] = {}
        self._kinds: tuple[tuple[int, Callable[[], None]], ...] = (
            (6, self._add_piece),
            (4, self._change_word),
            (3, self._take_piece),
            (3, self._front_matter),
            (2, self._new_article),
            (2, self._delete_article),
            (2, self._rename_article),
            (4, self._setting),
            (3, self._label),
            (2, self._look_of_tenant),
            (1, self._new_tenant),
            (1, self._delete_tenant),
            (3, self._catalog),
            (2, self._options),
            (3, self._theme),
            (2, self._asset),
            (5, self._snippet),
            (2, self._break),
        )
        self._start()

    def edit(self) -> None:
        """One more edit."""
        self._before = self._files()
        self._number += 1
        weights = [weight for weight, _ in self._kinds]
        self._random.choices([each for _, each in self._kinds], weights)[0]()

    def take_back(self) -> None:
        """As before the last edit: it broke something."""
        for path in self._files():
            if path not in self._before:
                path.unlink()
        for path, data in self._before.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        self.last = f"taken back: {self.last}"

    def _files(self) -> dict[Path, bytes]:
        """What people typed; what builds keep of it is theirs."""
        typed = [each for each in self.project.root.iterdir() if each.name != STATE]
        files = [path for each in typed for path in (each, *each.rglob("*")) if path.is_file()]
        return {path: path.read_bytes() for path in files}

    @property
    def tenants(self) -> list[str]:
        """The tenants with a profile."""
        return sorted(file.stem for file in (self.project.root / "profiles").glob("*.yaml"))

    def _start(self) -> None:
        project = self.project
        theme = project.root / "themes/default"
        project.write("helpgen.yaml", f"title: Help\n{_ALL}")
        catalog = project.root / "catalog.yaml"  # both forms: no language's plurals are in the way
        both = r"unit: {singular: \1, plural: \1s}"
        self._change(catalog, lambda text: re.sub("unit: (hour|day)", both, text))
        shutil.copytree(package_data("themes") / "default", theme)
        project.write("content/assets/bar.svg", _SVG.format(1))
        for name, texts in SNIPPETS.items():
            project.write(f"content/snippets/{name}.md", texts[0])
        for name in ("north", "south", "west"):
            project.profile(name, "features: {portal: true}\n" if name == "north" else "")
        project.article("portal/page-1", "## Part\n\nFirst.\n", more="aliases: [Beginning]\n")
        project.article("portal/page-2", "Second.\n", more="prerequisites: {features: [booking]}\n")
        project.article("settings/zone", "Zones.\n", title='"{{labels.staff.plural}} and zones"')

    def _articles(self) -> list[Path]:
        return sorted((self.project.root / "content/help").rglob("*.md"))

    def _article(self) -> Path:
        return self._random.choice(self._articles())

    def _change(self, path: Path, change: Callable[[str], str]) -> None:
        path.write_text(change(path.read_text()))

    def _add_piece(self) -> None:
        piece = self._random.choice(PIECES).replace("@", str(self._number))
        article = self._article()
        self._change(article, lambda text: f"{text}\n{piece}\n")
        self.last = f"{article.name} gets {piece[:40]!r}"

    def _change_word(self) -> None:
        """Words of a paragraph are others: what most edits are."""
        article = self._article()
        self._change(
            article,
            lambda text: re.sub(
                r"(?m)^[A-Z][a-z]+\d*\.$|\Z", f"Words{self._number}.\n", text, count=1
            ),
        )
        self.last = f"{article.name} says it in other words"

    def _take_piece(self) -> None:
        article = self._article()
        head, body = re.split(r"(?<=\n---\n)", article.read_text(), maxsplit=1)
        kept = body.split("\n\n")[: self._random.randint(1, 3)]
        text = "\n\n".join(kept).rstrip("\n")
        if text.count("help:when") == text.count("help:end"):
            article.write_text(f"{head}{text}\n")
        self.last = f"{article.name} gets shorter"

    def _front_matter(self) -> None:
        article = self._article()
        field = self._random.choice(
            (
                f'title: "Title {self._number} {{{{labels.patient.singular}}}}"',
                f"summary: Summary {self._number}.",
                f"order: {self._number}",
                f"updated: 2026-0{self._random.randint(1, 9)}-01",
                f"tags: [t{self._number}]",
                "prerequisites: {features: [portal]}",
                "whenUnmet: notice-only",
                "whenUnmet: omit",
                "draft: true",
                "draft: false",
                "related: [/help/portal/page-1]",
                "audienceRoles: [admin, staff]",
                f"screens: [screen.s{self._number}]",
            )
        )
        name = field.partition(":")[0]
        self._change(
            article,
            lambda text: re.sub(
                r"\A---\n((?:.*\n)*?)---\n",
                lambda head: (
                    "---\n" + re.sub(rf"(?m)^{name}:.*\n", "", head[1]) + f"{field}\n---\n"
                ),
                text,
            ),
        )
        self.last = f"{article.name}: {field}"

    def _new_article(self) -> None:
        """One more; where there are enough, one goes for it."""
        if len(self._articles()) >= _MOST_ARTICLES:
            self._article().unlink()
        shelf = self._random.choice(("portal", "settings"))
        self.project.article(f"{shelf}/new-{self._number}", f"New, {self._number}.\n")
        self.last = f"new-{self._number}.md is new"

    def _delete_article(self) -> None:
        if len(self._articles()) > 3:
            article = self._article()
            article.unlink()
            self.last = f"{article.name} is gone"

    def _rename_article(self) -> None:
        article = self._article()
        new = article.with_name(f"moved-{self._number}.md")
        folder = article.parent.relative_to(self.project.root / "content/help").as_posix()
        text = article.read_text()
        old = re.search(r"(?m)^slug: (.*)$", text)
        if old is None or "redirectFrom" in text:
            return
        text = text.replace(old[0], f"slug: /help/{folder}/{new.stem}\nredirectFrom: [{old[1]}]", 1)
        article.unlink()
        new.write_text(text)
        self.last = f"{article.name} is {new.name} now"

    def _profile(self) -> Path:
        return self.project.root / f"profiles/{self._random.choice(self.tenants)}.yaml"

    def _put(self, field: str) -> None:
        profile, name = self._profile(), field.partition(":")[0]
        self._change(profile, lambda text: re.sub(rf"(?m)^{name}:.*\n", "", text) + f"{field}\n")
        self.last = f"{profile.name}: {field}"

    def _setting(self) -> None:
        on, hours = self._random.choice(("true", "false")), self._random.randint(0, 168)
        self._put(
            self._random.choice(
                (
                    f"features: {{portal: {on}, booking: {on}}}",
                    f"features: {{portal: {on}, leadHours: {hours}}}",
                    "settings: {mode: request, timezone: Europe/Paris}",
                    f"org: {{hipaa: {on}}}",
                )
            )
        )

    def _label(self) -> None:
        word = self._random.choice(("Client", "Guest", "Honest person"))
        self._put(f"labels: {{patient: {{singular: {word}, plural: {word}s{self._number}}}}}")

    def _look_of_tenant(self) -> None:
        self._put(
            self._random.choice(
                (
                    f"name: Name {self._number}",
                    f'branding: {{primaryColor: "#{self._random.randint(0, 0xFFFFFF):06x}"}}',
                    "contact: {email: help@example.org}",
                    f"baseUrl: https://example.org/h{self._number}/",
                    "locale: de-DE",
                    "locale: he",
                    "feedback: help@example.org",
                    "feedback: https://answers.example.org/help",
                    'embeddedIn: ["https://app.example.org"]',
                )
            )
        )

    def _new_tenant(self) -> None:
        """One more; where there are enough, one goes for it."""
        if len(self.tenants) >= _MOST_TENANTS:
            self._profile().unlink()
        self.project.profile(f"t{self._number}", "template: therapy\n")
        self.last = f"t{self._number} is a new tenant"

    def _delete_tenant(self) -> None:
        if len(self.tenants) > 2:
            profile = self._profile()
            profile.unlink()
            self.last = f"{profile.name} is gone"

    def _catalog(self) -> None:
        catalog = self.project.root / "catalog.yaml"
        at = self._number
        old, new = self._random.choice(
            (
                (r"staff: \{singular: .*\}", f"staff: {{singular: Nurse, plural: Nurses{at}}}"),
                (r"slug: settings, title: .*\}", f"slug: settings, title: Settings {at}}}"),
                (
                    r"default: \d+, unit: .singular: hour",
                    f"default: {at % 168}, unit: {{singular: hour",
                ),
                (r"title: Booking\w*", f"title: Booking{at}"),
                (r"\Aroles", f"# comment {at}\nroles"),
                (
                    r"default: \w+, title: Portal",
                    f"default: {('true', 'false')[at % 2]}, title: Portal",
                ),
            )
        )
        self._change(catalog, lambda text: re.sub(old, new, text, count=1))
        self.last = f"catalog: {new}"

    def _options(self) -> None:
        options = self._random.choice(
            (
                "title: Help\n",
                f'title: "Help {self._number} {{{{labels.patient.plural}}}}"\n{_ALL}',
                f"title: Help\nurls: files\n{_ALL}",
                f"title: Help\nfeatured: [/help/settings/zone]\n{_ALL}",
                "title: Help\nrelatedHeading: See too\noutputs: [help.json]\n",
                f"title: Help\nlanguage: he\n{_ALL}",
                f"title: Help\nunmetPrerequisites: omit\n{_ALL}",
            )
        )
        self.project.write("helpgen.yaml", options)
        self.last = f"options: {options!r}"

    def _theme(self) -> None:
        theme = self.project.root / "themes/default"
        at = self._number
        if self._random.random() < 0.5:
            self.project.write(f"themes/default/assets/z{at % 3}.css", f".z {{ order: {at}; }}\n")
        else:
            self._change(
                theme / "foot.html", lambda text: f"<p>{at}</p>\n" + text.rpartition("</p>\n")[2]
            )
        self.last = f"theme, {at}"

    def _asset(self) -> None:
        self.project.write("content/assets/bar.svg", _SVG.format(self._number))
        self.last = "bar.svg is another picture"

    def _snippet(self) -> None:
        name = self._random.choice(sorted(SNIPPETS))
        text = self._random.choice(SNIPPETS[name]).replace("@", str(self._number))
        own = "North alone says this, @.\n".replace("@", str(self._number))
        if self._random.random() < 0.3:
            self.project.write(f"profiles/snippets/north/{name}.md", own)
            self.last = f"north has the snippet {name} of its own"
            return
        self.project.write(f"content/snippets/{name}.md", text)
        self.last = f"the snippet {name} says {text!r}"

    def _break(self) -> None:
        root = self.project.root
        path = self._random.choice(
            (
                self._article(),
                root / "catalog.yaml",
                self._profile(),
                root / "themes/default/article.html",
            )
        )
        broken = self._random.choice(
            (
                "",
                "---\nid: x\n",
                "{{ no.such }}",
                "features: [\n",
                "<!-- help:when nothing.here -->",
            )
        )
        path.write_text(path.read_text()[: self._random.choice((0, 40, 10_000))] + broken)
        self.last = f"{path.name} is broken by {broken!r}"
