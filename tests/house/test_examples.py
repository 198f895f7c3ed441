"""Every example in our documents works: articles build, profiles and catalogs are read, commands run.

A block is known by its page, the heading above it and its language. One in a new place fails until the table says what
it is; one in a known place is tried like the others there.
"""

import ast
import io
import json
import re
import shlex
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
import yaml

from helpgen.cli.exits import INTERRUPTED
from helpgen.cli.main import run
from helpgen.cli.table import TABLE
from helpgen.model.article import FrontMatter
from helpgen.model.codes import severity
from helpgen.model.diagnostic import Severity
from helpgen.model.plan import Estimate, Plan
from helpgen.pipeline.check import check
from helpgen.report.plan_told import plan_lines
from helpgen.text.slug import SLUG
from tests.drawer_policy import allowed
from tests.house.examples import EXAMPLES, Example
from tests.house.profiles_page import csv_file, found_in_table, spelled, table
from tests.house.tree import ROOT
from tests.programs import node
from tests.project import Project, codes

Said = pytest.CaptureFixture[str]
Place = tuple[str, str, str]

FORMAT, README, BOOKING = "docs/format.md", "README.md", "docs/booking.md"
ENGINE = "docs/engine.md"
DEPLOY, PUBLISH = "docs/deploy.md", "docs/publish.md"
PROFILES = "docs/profiles.md"
FRONT = """\
---
id: help.booking.{name}
slug: /help/booking/{name}
title: An example
category: booking
summary: What the page shows.
audienceRoles: [admin]
{more}---
"""
TENANT = "maple-street-therapy"
LOGO = '<svg xmlns="http://www.w3.org/2000/svg"/>'


def of(page: str, under: str, language: str) -> Example:
    """The first block in a place."""
    return next(each for each in EXAMPLES if place(each) == (page, under, language))


def place(example: Example) -> Place:
    """What a block is known by."""
    return example.page, example.under, example.language


class Bench:
    """The project that the pages speak of: the catalog and the profile of the reference, copied, and few words more."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.write("helpgen.yaml", "")
        self.write("catalog.yaml", of(FORMAT, "catalog.yaml", "yaml").text)
        self.profile(of(FORMAT, "profiles/&lt;tenant&gt;.yaml", "yaml").text)
        self.write("profiles/elm-school.yaml", "id: elm-school\nname: Elm School\n")
        waiting = of(FORMAT, "Front matter", "yaml").text
        self.write("content/help/booking/waiting-list.md", waiting + "\n## Steps\n\n1. Ask.\n")

    def write(self, path: str, text: str) -> None:
        """A file, whatever is in it."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def profile(self, text: str) -> None:
        """A profile in the file of its id, with the logos that it names."""
        (tenant,) = re.findall(r"^id: (.*)$", text, re.MULTILINE)
        self.write(f"profiles/{tenant}.yaml", text)
        for logo in re.findall(r"^  logo(?:Dark)?: (\S+)", text, re.MULTILINE):
            self.write(f"profiles/assets/{tenant}/{logo}", LOGO)

    def online(self) -> None:
        """What the examples within a line ask for, and an article that the README's links to."""
        catalog = (self.root / "catalog.yaml").read_text()
        key = "  onlineCancelEnabled: {type: boolean, default: false}\nsettings:\n"
        self.write("catalog.yaml", catalog.replace("settings:\n", key, 1))
        self.article("Text.\n", name="book-online")

    def add_to_catalog(self, text: str) -> None:
        """Sections of a catalog with a few keys: each goes into the section of the same name."""
        catalog = (self.root / "catalog.yaml").read_text()
        for section in re.split(r"^(?=\w)", text, flags=re.MULTILINE)[1:]:
            name, _, keys = section.partition("\n")
            assert f"\n{name}\n" in catalog
            catalog = catalog.replace(f"\n{name}\n", f"\n{name}\n{keys}", 1)
        self.write("catalog.yaml", catalog)

    def article(self, body: str, name: str = "example", more: str = "") -> None:
        """An article with this body."""
        path = f"content/help/booking/{name}.md"
        self.write(path, FRONT.format(name=name, more=more) + "\n" + body)


@dataclass(frozen=True, slots=True)
class Trial:
    """One example, and what it is tried with."""

    example: Example
    bench: Bench
    capsys: Said
    monkeypatch: pytest.MonkeyPatch

    @property
    def text(self) -> str:
        """The example, as it stands on the page."""
        return self.example.text

    def runs(self, *arguments: str) -> str:
        """What a command says that succeeds."""
        code = run(arguments)
        said = self.capsys.readouterr()
        assert code == 0, said.err
        return said.out

    def builds(self) -> None:
        """Lint has nothing to say of the project, and every site is published."""
        found = check(self.bench.root, jobs=1).diagnostics
        assert [each for each in found if severity(each.code) is not Severity.INFO] == []
        assert run(["build", str(self.bench.root)]) == 0
        assert "held back" not in self.capsys.readouterr().err

    def hears(self, said: str) -> None:
        """This is what the next command reads."""
        self.monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(said.encode())))


def article(trial: Trial) -> None:
    trial.bench.online()
    (slug,) = re.findall(r"^slug: (.*)$", trial.text, re.MULTILINE)
    trial.bench.write(f"content{slug}.md", trial.text)
    trial.builds()


def snippets(trial: Trial) -> None:
    """An article that includes, and the snippet that it includes."""
    article, snippet = (
        each.text for each in EXAMPLES if place(each) == (FORMAT, "Snippets", "markdown")
    )
    (name,) = re.findall(r"help:include (\S+)", article)
    trial.bench.write(f"content/snippets/{name}.md", snippet)
    trial.bench.article(article)
    trial.builds()


def fragment(trial: Trial) -> None:
    trial.bench.online()
    trial.bench.article(f"Text.\n\n{trial.text}")
    trial.builds()


def front_matter(trial: Trial) -> None:
    """Whole, or one of its lines."""
    if trial.text.startswith("---"):
        (slug,) = re.findall(r"^slug: (.*)$", trial.text, re.MULTILINE)
        trial.bench.write(f"content{slug}.md", trial.text + "\nText.\n")
    else:
        name = trial.text.partition(":")[0]
        trial.bench.article("Text.\n")
        file = trial.bench.root / "content/help/booking/example.md"
        text, count = re.subn(rf"^{name}: .*\n", trial.text, file.read_text(), flags=re.MULTILINE)
        trial.bench.write("content/help/booking/example.md", text if count else "")
    trial.builds()


def catalog(trial: Trial) -> None:
    """With the article and the profile of the page, as they stand there; or some keys, beside those of the README."""
    if trial.text.startswith("roles:"):
        trial.bench.write("catalog.yaml", trial.text)
    else:
        trial.bench.add_to_catalog(trial.text)
    trial.builds()


def options(trial: Trial) -> None:
    """Options, with which the project is sound."""
    trial.bench.write("helpgen.yaml", trial.text)
    trial.builds()


def profile(trial: Trial) -> None:
    trial.bench.profile(trial.text)
    trial.builds()


def conditions(trial: Trial) -> None:
    """One in each line."""
    lines = trial.text.splitlines()
    blocks = [f"<!-- help:when {line} -->\nText {line[:8]}.\n<!-- help:end -->\n" for line in lines]
    trial.bench.article("\n".join(["Text.\n", *blocks]))
    trial.builds()


def practice(trial: Trial) -> None:
    """In the practice of one of our own tenants, whose catalog has what booking asks for."""
    own = Bench(trial.bench.root / "own")
    for file in (*own.root.rglob("*.md"), *own.root.rglob("profiles/*.yaml")):
        file.unlink()
    own.write("catalog.yaml", (ROOT / "catalog.yaml").read_text(encoding="utf-8"))
    own.profile((ROOT / "profiles" / f"{TENANT}.yaml").read_text(encoding="utf-8"))
    own.write(f"content/booking/{TENANT}.yaml", trial.text)
    replace(trial, bench=own).builds()


def searches(trial: Trial) -> None:
    """Each search leads to the article of the page."""
    trial.bench.write("content/searches.yaml", trial.text)
    trial.builds()


def story(trial: Trial) -> None:
    """In our own project, whose tenant it names: it goes as the page says."""
    trial.monkeypatch.chdir(ROOT)
    trial.bench.write("story.yaml", trial.text)
    said = trial.runs("booking", "replay", str(trial.bench.root / "story.yaml"), ".")
    assert said.splitlines()[-1] == "all as expected"


def finding(trial: Trial) -> None:
    """What lint says of the README's article with one letter wrong."""
    trial.bench.online()
    text = of(README, "What you write", "markdown").text
    wrong = text.replace("when features.waitingListEnabled", "when features.waitinglistEnabled")
    assert wrong != text
    trial.bench.write("content/help/booking/waiting-list.md", wrong)
    assert run(["lint", str(trial.bench.root)]) == 1
    assert trial.capsys.readouterr().out.startswith(trial.text)


def proof(trial: Trial) -> None:
    """What lint says of a link in a block to an article that is omitted where its prerequisite is unmet."""
    omitted = "prerequisites: {features: [waitingListEnabled]}\nwhenUnmet: omit\n"
    trial.bench.article("Text.\n", name="free-places", more=omitted)
    link = "See [free places](/help/booking/free-places)."
    trial.bench.article(
        f"Text.\n\n<!-- help:when-not org.isCharity -->\n{link}\n<!-- help:end -->\n"
    )
    assert trial.text in trial.runs("lint", str(trial.bench.root))


def shell(trial: Trial) -> None:
    """Commands run, in an empty folder; what make is asked for is there; the rest is named here with its reason."""
    targets = re.findall(r"^(\w+):.* ## ", (ROOT / "Makefile").read_text(), re.MULTILINE)
    (trial.bench.root / "empty").mkdir()
    trial.monkeypatch.chdir(trial.bench.root / "empty")
    for line in trial.text.splitlines():
        words = shlex.split(line, comments=True)
        match words:
            case ["helpgen", "serve", project]:  # it never ends by itself; other tests run it
                assert Path(project, "helpgen.yaml").exists()
            case ["helpgen", *arguments]:
                trial.runs(*arguments)
            case ["make", target]:
                assert target in targets
            case _:
                assert words in NOT_RUN


NOT_RUN: tuple[list[str], ...] = (
    [],
    ["python3", "-m", "venv", ".venv"],
    [".", ".venv/bin/activate"],
    ["pip", "install", "."],
)
"""Installing takes a network; `make` does it before every run of the tests."""


def console(trial: Trial) -> None:
    """Each line behind a `$` runs in this repository and has an answer."""
    trial.monkeypatch.chdir(ROOT)
    for line in re.findall(r"^\$ (.*)$", trial.text, re.MULTILINE):
        typed, _, command = line.rpartition(" | ")
        if typed:
            trial.hears(shlex.split(typed)[1])
        answer = trial.runs(*shlex.split(command)[1:])
        assert answer.strip()
        assert "error" not in answer


def answer(trial: Trial) -> None:
    """What the command says that is shown above it, of which it is a part."""
    trial.monkeypatch.chdir(ROOT)
    commands = of(trial.example.page, trial.example.under, "console").text
    lines = re.findall(r"^\$ helpgen (.*)$", commands, re.MULTILINE)
    said = [trial.runs(*shlex.split(line)) for line in lines]
    assert any(trial.text in each for each in said)


def engine(trial: Trial) -> None:
    """A line and the answer below it; `{...}` stands for the policy of one of ours."""
    policy = trial.runs("booking", "policy", str(ROOT), "--tenant", TENANT).replace("\n", "")
    lines = trial.text.replace("{...}", policy).splitlines()
    trial.hears("\n".join(lines[::2]))
    answers = [json.loads(line) for line in trial.runs("booking", "engine").splitlines()]
    assert answers == [json.loads(line) for line in lines[1::2]]


def vectors(trial: Trial) -> None:
    """Few vectors, and the engine of the page, which answers them all."""
    node()
    trial.monkeypatch.chdir(trial.bench.root)
    for line in trial.text.replace("docs/examples", str(ROOT / "docs" / "examples")).splitlines():
        _, *arguments = shlex.split(line)
        few = ["--engine-seconds", "60"] if "--check" in arguments else ["--count", "1"]
        trial.runs(*arguments, *few)


def claimed(trial: Trial) -> None:
    """An article with claims under our own catalog: what it says is so, and is not once anything else is said."""
    project = Project(trial.bench.root / "claimed")
    catalog = (ROOT / "catalog.yaml").read_text("utf-8")
    project.write("catalog.yaml", re.sub(r"^ +article: .*\n", "", catalog, flags=re.MULTILINE))
    project.profile("bay", "settings: {timezone: America/New_York}\n")
    for old, new, code in (
        ("", "", ""),
        ("15:01", "14:59", "CL905"),
        ("24 hours", "23 hours", "CL906"),
        ("Choose a later one", "Choose another one", "CL909"),
    ):
        project.article(
            "booking/example",
            FRONT.format(name="example", more="") + "\n" + trial.text.replace(old, new),
        )
        assert codes(project.verify().diagnostics) == [code] * bool(code)


def lent(trial: Trial) -> None:
    """A table in a new article of the library: its engine agrees, and not with another number."""
    node()
    library = Project(trial.bench.root / "library")
    shutil.copytree(ROOT / "docs" / "examples" / "library", library.root, dirs_exist_ok=True)
    library.write("helpgen.yaml", "verify: {engine: node loan-engine.mjs, engineSeconds: 60}\n")
    front = FRONT.format(name="limit", more="").replace("booking", "lending")
    for old, new, code in (("", "", ""), ("| 3 | no: too many |", "| 3 | yes |", "CL905")):
        assert old in trial.text
        text = front.replace("[admin]", "[reader]") + "\n" + trial.text.replace(old, new)
        library.write("content/help/lending/limit.md", text)
        assert codes(library.verify().diagnostics) == [code] * bool(code)


def shop(trial: Trial) -> None:
    """A part of a project: tests/examples/test_fifteen_minutes.py puts all parts together."""
    whole = (ROOT / "tests" / "examples" / "test_fifteen_minutes.py").read_text(encoding="utf-8")
    assert f'block("{trial.example.language}")' in whole
    assert trial.example.under in whole


def editor(trial: Trial) -> None:
    """Settings that name schemas which are written, for files that a project has."""
    trial.runs("init", str(trial.bench.root / "demo"))
    demo = trial.bench.root / "demo"
    schemas: dict[str, str] = json.loads(trial.text)["yaml.schemas"]
    assert [path for path in schemas if not (demo / path).is_file()] == []
    matched = [pattern for pattern in schemas.values() if any(demo.glob(pattern))]
    assert {"catalog.yaml", "helpgen.yaml", "profiles/*.yaml"} <= {*matched}


def comment(trial: Trial) -> None:
    """The first line of a profile names a schema that is there, seen from the profile."""
    trial.runs("init", str(trial.bench.root / "demo"))
    line = trial.text.splitlines()[0]
    file = next((trial.bench.root / "demo" / "profiles").glob("*.yaml"))
    assert file.read_text().splitlines()[0] == line
    assert (file.parent / line.partition("$schema=")[2]).resolve().is_file()


def usage(trial: Trial) -> None:
    """A command's first line of help, as it gives it; without a PROJECT it runs in none."""
    words = trial.text.split()
    names = [word for word in words[1:] if re.fullmatch(r"[a-z]+", word)]
    assert words[0] == "helpgen"
    assert names[0] in {row.name for row in TABLE}
    assert " ".join(words) in " ".join(trial.runs(*names, "--help").split())


def python(trial: Trial) -> None:
    """Lines of a story about names that the reader knows from the text: they can be read, but not run alone."""
    text = trial.text
    if text.startswith("python - <<'END'\n"):
        text = text.partition("\n")[2].rpartition("END")[0]
    ast.parse(text)


def themed(trial: Trial) -> None:
    """A file of the example theme, which tests/examples/test_theme.py builds with."""
    theme = ROOT / "docs" / "examples" / "theme" / "themes" / "desk"
    assert trial.text in [file.read_text("utf-8") for file in theme.rglob("*.*") if file.is_file()]


def drawer(trial: Trial) -> None:
    """A product's page with the help drawer: what each button asks for may be a screen, an article or nothing."""
    asked = re.findall(r'data-help="([^"]*)"', trial.text)
    assert "/widget.js" in trial.text
    assert len(asked) == trial.text.count("<button")
    article = FrontMatter.model_json_schema(by_alias=True)
    grammar = article["properties"]["screens"]["items"]["pattern"]
    slugs = [each.partition("#")[0] for each in asked if each.startswith("/")]
    assert all(map(SLUG.fullmatch, slugs))
    assert all(re.search(grammar, each) for each in asked if each and not each.startswith("/"))


def drawer_policy(trial: Trial) -> None:
    """The policy under which the drawer is tried in a browser."""
    assert trial.text.strip() == allowed("https://help.oak.example")


def deployed(trial: Trial) -> None:
    """A file that tests/deploy tries, or lines that put such files to use and ask for what comes of it."""
    tried = {
        file.read_text() for file in (ROOT / "docs/examples/deploy").rglob("*") if file.is_file()
    }
    used = r"(helpgen build --out /srv/help && sh tables\.sh && (nginx|caddy) |curl -sI https://help\.)"
    lines = trial.text.splitlines()
    assert trial.text in tried or all(re.match(used, line) for line in lines)


def watched(trial: Trial) -> None:
    """What the starter says when one of its profiles is changed, and then its catalog broken; but for the seconds."""
    root = trial.bench.root.with_name("starter")
    trial.runs("init", str(root))
    edits = {
        "profiles/quiet-room.yaml": "contact: {email: hello@quiet.example}\n",
        "catalog.yaml": "[\n",
    }
    waiting = iter(edits.items())

    def edit(*_: object) -> None:
        path, text = next(waiting, ("", ""))
        if not path:
            raise KeyboardInterrupt
        file = root / path
        file.write_text(file.read_text() + text)

    trial.monkeypatch.setattr("helpgen.cli.build_watch.wait_until", edit)
    assert run(["build", str(root), "--watch"]) == INTERRUPTED
    seconds = re.compile(r"(under )?[\d.]+ s$", re.MULTILINE)
    assert seconds.sub("", trial.capsys.readouterr().out) == seconds.sub("", trial.text)


def in_ci(trial: Trial) -> None:
    """A file for a service that is not here; tests/ci/test_documented.py holds it to what there is."""
    assert isinstance(yaml.safe_load(trial.text), dict)


def published(trial: Trial) -> None:
    """Commands that publish; what is a bucket on the page is a folder here."""
    trial.monkeypatch.chdir(trial.bench.root)
    place = str(trial.bench.root.parent / f"{trial.bench.root.name}-published")
    for line in trial.text.splitlines():
        _, *arguments = shlex.split(line.replace("s3://my-bucket/help", place))
        trial.runs(*arguments)
    assert any(Path(place, "_live").iterdir())


def closing(trial: Trial) -> None:
    """What publishing says at its end, with figures of its own."""
    trial.runs("build", str(trial.bench.root))
    said = trial.runs("publish", str(trial.bench.root), "--to", str(trial.bench.root.parent / "p"))

    def words(text: str) -> list[str]:
        return [word.rstrip("s") for word in re.findall(r"[A-Za-z]+", text)]

    assert words(trial.text) == words(said)


def planned(trial: Trial) -> None:
    """What a build would come to, as these figures are told."""
    size = Estimate(785.7e6, 764.0e6, 807.3e6)
    files, seconds = Estimate(68_083, 67_284, 68_883), Estimate(3.2, 3.0, 3.4)
    plan = Plan(1_000, 45, 37_775, 537, 24, 2, files, size, seconds)
    assert trial.text.splitlines() == list(plan_lines(plan))


def drawing(trial: Trial) -> None:
    """A picture of folders or of the flow, for the eye; test_documented.py looks for the names on the page."""
    assert trial.example.language == "text"


KINDS: dict[Place, Callable[[Trial], None]] = {
    (README, "Quick start", "sh"): shell,
    (README, "What you write", "markdown"): article,
    (README, "What you write", "yaml"): profile,
    (README, "What you get", "text"): finding,
    (README, "Development", "sh"): shell,
    (FORMAT, "The format", "text"): drawing,
    (FORMAT, "YAML", "yaml"): front_matter,
    (FORMAT, "catalog.yaml", "yaml"): catalog,
    (FORMAT, "profiles/&lt;tenant&gt;.yaml", "yaml"): profile,
    (FORMAT, "Front matter", "yaml"): front_matter,
    (FORMAT, "Body", "markdown"): fragment,
    (FORMAT, "Directives", "markdown"): fragment,
    (FORMAT, "Findings that are meant", "markdown"): fragment,
    (FORMAT, "Snippets", "markdown"): snippets,
    (FORMAT, "Conditions", "text"): conditions,
    (FORMAT, "Proven links", "text"): proof,
    (FORMAT, "Tags", "markdown"): fragment,
    (FORMAT, "Variables", "markdown"): fragment,
    (FORMAT, "Searches", "yaml"): searches,
    (FORMAT, "Booking files", "yaml"): practice,
    (FORMAT, "Stories of bookings", "yaml"): story,
    (FORMAT, "In an editor", "yaml"): comment,
    (FORMAT, "In an editor", "json"): editor,
    (DEPLOY, "nginx", "nginx"): deployed,
    (DEPLOY, "nginx", "sh"): deployed,
    (DEPLOY, "Caddy", "caddyfile"): deployed,
    (DEPLOY, "Caddy", "sh"): deployed,
    (DEPLOY, "Netlify", "toml"): deployed,
    (DEPLOY, "Cloudflare Pages", "toml"): deployed,
    (DEPLOY, "GitHub Pages", "yaml"): deployed,
    (DEPLOY, "S3 and its like", "sh"): deployed,
    (DEPLOY, "S3 and its like", "json"): deployed,
    (DEPLOY, "A bucket behind a pointer", "js"): deployed,
    (DEPLOY, "Try it", "sh"): deployed,
    (PUBLISH, "Publishing", "sh"): published,
    (PUBLISH, "Old or new, never a mixture", "text"): drawing,
    (PUBLISH, "More of it", "text"): closing,
    (BOOKING, "Ask about a day or a time", "console"): console,
    (BOOKING, "Ask about a day or a time", "text"): answer,
    (BOOKING, "Ask the engine", "console"): console,
    (BOOKING, "Ask the engine", "json"): engine,
    (BOOKING, "Who does what", "python"): python,
    ("docs/builds.md", "While you write", "text"): watched,
    ("docs/builds.md", "What a build would take", "text"): planned,
    ("docs/scale.md", "Several machines", "sh"): lambda trial: spelled(trial.text),
    (PROFILES, "A table", "yaml"): lambda trial: table(trial.text, trial.bench.root),
    (PROFILES, "A table", "sh"): lambda trial: spelled(trial.text),
    (PROFILES, "A table", "text"): lambda trial: found_in_table(
        trial.text, of(PROFILES, "A table", "yaml").text, trial.bench.root
    ),
    (PROFILES, "One file", "csv"): lambda trial: csv_file(trial.text, trial.bench.root),
    (PROFILES, "What changed", "console"): lambda trial: spelled(trial.text),
    (PROFILES, "Commands", "sh"): lambda trial: spelled(trial.text),
    (ENGINE, "One rule", "json"): engine,
    (ENGINE, "A flow", "json"): engine,
    (ENGINE, "Find, hold, book, reschedule, cancel", "jsonc"): engine,
    (ENGINE, "What a line that cannot be answered gets", "json"): engine,
    (ENGINE, "One step of the machine", "json"): engine,
    ("docs/claims.md", "First claim in five minutes", "markdown"): claimed,
    ("docs/claims.md", "Rules of your own product", "markdown"): lent,
    ("docs/claims.md", "Coverage", "yaml"): options,
    (ENGINE, "Test vectors", "text"): drawing,
    (ENGINE, "Test vectors", "sh"): vectors,
    (ENGINE, "An engine of your own in fifteen minutes", "js"): shop,
    (ENGINE, "An engine of your own in fifteen minutes", "yaml"): shop,
    (ENGINE, "An engine of your own in fifteen minutes", "markdown"): shop,
    ("docs/ci.md", "On GitHub", "yaml"): in_ci,
    ("docs/ci.md", "On GitLab", "yaml"): in_ci,
    ("docs/ci.md", "Before a commit", "yaml"): in_ci,
    ("docs/widget.md", "Help inside a product", "html"): drawer,
    ("docs/widget.md", "What each side has to allow", "text"): drawer_policy,
    ("docs/architecture.md", "The house", "text"): drawing,
    ("docs/architecture.md", "The flow", "text"): drawing,
    ("docs/architecture.md", "Tests", "text"): drawing,
    ("docs/decisions/0010-chains-of-files.md", "Figures", "sh"): python,
    ("docs/theme.md", "Extend another theme", "yaml"): themed,
    ("docs/theme.md", "Extend another theme", "html"): themed,
    ("docs/theme.md", "Extend another theme", "css"): themed,
    ("docs/theme.md", "Words", "po"): themed,
}
"""What the blocks in each place are; every block of docs/commands.md is the usage of a command."""


def kind(example: Example) -> Callable[[Trial], None] | None:
    """What a block is tried as; None where nobody said it."""
    return usage if example.page == "docs/commands.md" else KINDS.get(place(example))


def test_every_example_is_of_a_kind_and_every_kind_has_examples() -> None:
    assert [str(each) for each in EXAMPLES if kind(each) is None] == []
    assert [each for each in KINDS if each not in set(map(place, EXAMPLES))] == []


@pytest.mark.parametrize("example", [each for each in EXAMPLES if kind(each)], ids=str)
def test_an_example_works(
    example: Example, tmp_path: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    attempt = kind(example)
    assert attempt is not None
    attempt(Trial(example, Bench(tmp_path / "project"), capsys, monkeypatch))
