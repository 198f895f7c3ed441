"""Findings mended in the files where they stand: as often as there is something left to mend, and first in a copy.

Fixes of a rule are not made in a file where they would bring an error that was not there, mend nothing, or change what
some page says although they should not: whoever asked for them gets the findings instead.
"""

import shutil
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from helpgen.compile.fill import Filling, template_for
from helpgen.frozen import frozen
from helpgen.lint.fix_rule import FixGround
from helpgen.lint.fixing import FIXABLE, FIXES, FixedText, fixed_text
from helpgen.logic.truth import holds
from helpgen.model.codes import severity
from helpgen.model.compiled_project import CompiledProject
from helpgen.model.content import Content
from helpgen.model.diagnostic import Diagnostic, Identity, Severity
from helpgen.model.source_places import source_places
from helpgen.pipeline.examining import Examined, examined
from helpgen.pipeline.mended_file import MendedFile, text_of
from helpgen.read import read_options

_MOST_ROUNDS = 10 + 3 * len(FIXES)
"""A fix that makes room for another one takes a round more, and so does a rule that is tried alone; more than this is a
fix that undoes another."""

Wanted = Callable[[Examined], Iterable[Diagnostic]]
"""Which of all findings somebody wants mended."""

Pages = Mapping[tuple[str, str], Content]
"""What organizations get of articles, by article and organization."""


@frozen
class Fixes:
    """The files that would change, and the paths of those in which some fix was not safe."""

    files: tuple[MendedFile, ...] = ()
    left: tuple[str, ...] = ()


def fixes(root: Path, wanted: Wanted, jobs: int | None = None) -> Fixes:
    """What would mend these findings; nothing is written but in a copy of the project, which is gone afterwards."""
    with TemporaryDirectory(prefix="helpgen-fix-") as folder:
        copy = Path(folder) / "project"
        _copied(root.resolve(), copy)
        made, left = _Rounds(copy, wanted, jobs).all()
        files = [
            MendedFile(path, text_of(root, path), text_of(copy, path), count)
            for path, count in sorted(made.items())
        ]
        return Fixes(
            tuple(each for each in files if each.before != each.after), tuple(sorted(left))
        )


def _copied(root: Path, copy: Path) -> None:
    """Everything that a build reads."""
    copy.mkdir()
    for place in source_places(read_options(root).value.options.content):
        source = root / place
        if source.is_dir():
            shutil.copytree(source, copy / place, symlinks=True, ignore=_special)
        elif source.is_file():
            shutil.copyfile(source, copy / place)


def _special(folder: str, names: Sequence[str]) -> list[str]:
    """What is neither a file nor a folder nor a link."""
    paths = [(name, Path(folder) / name) for name in names]
    return [
        name for name, path in paths if not (path.is_symlink() or path.is_file() or path.is_dir())
    ]


class _Rounds:
    """One look after another at a copy that gets better."""

    def __init__(self, copy: Path, wanted: Wanted, jobs: int | None) -> None:
        self._copy, self._wanted, self._jobs = copy, wanted, jobs
        self._made: Counter[str] = Counter()
        self._unsafe: defaultdict[str, set[str]] = defaultdict(set)  # rules, by file
        self._one_by_one: set[str] = set()

    def all(self) -> tuple[Mapping[str, int], frozenset[str]]:
        """How many fixes each file has got, and which files lack some because they were not safe."""
        seen = examined(self._copy, self._jobs)
        for _ in range(_MOST_ROUNDS):
            texts = self._texts(seen)
            if not texts:
                break
            seen = self._tried(seen, texts)
        return self._made, frozenset(path for path, rules in self._unsafe.items() if rules)

    def _texts(self, seen: Examined) -> Mapping[str, FixedText]:
        """The files with something to mend, mended; a snippet's text is several articles' and left to people."""
        if seen.project is None:
            return {}
        corpus = seen.project.corpus
        slugs = frozenset(each.slug for each in corpus.articles) | corpus.broken
        ground = FixGround(corpus.catalog, slugs, seen.project.moved)
        by_path: dict[str, list[Diagnostic]] = {}
        for each in self._wanted(seen):
            path = each.place.path
            if each.code in FIXABLE and path.endswith(".md") and not each.place.by:
                by_path.setdefault(path, []).append(each)
        made = {
            path: fixed_text(
                text_of(self._copy, path),
                found,
                ground,
                without=self._unsafe[path],
                one_rule=path in self._one_by_one,
            )
            for path, found in by_path.items()
        }
        return {path: each for path, each in made.items() if each.fixes}

    def _tried(self, seen: Examined, texts: Mapping[str, FixedText]) -> Examined:
        """The project with these texts, less those that are not safe."""
        before = {path: text_of(self._copy, path) for path in texts}
        for path, each in texts.items():
            (self._copy / path).write_bytes(each.text.encode())
        now = examined(self._copy, self._jobs)
        bad = {path for path, each in texts.items() if not _is_safe(path, each, seen, now)}
        for path in bad:
            (self._copy / path).write_bytes(before[path].encode())
            if len(texts[path].rules) == 1:
                self._unsafe[path] |= texts[path].rules
            else:
                self._one_by_one.add(path)
        self._made.update({path: each.fixes for path, each in texts.items() if path not in bad})
        return examined(self._copy, self._jobs) if bad else now


def _is_safe(path: str, text: FixedText, before: Examined, now: Examined) -> bool:
    """Whether a file lacks a finding that it had, has no new error, and its pages say what they may say.

    What else is wrong with a file that had an error may be found out by mending this one, but not on the same line.
    """
    if now.project is None or before.project is None:
        return False
    was, has = _found(before, path), _found(now, path)
    new = [
        each
        for each in now.found
        if each.place.path == path
        and severity(each.code) is Severity.ERROR
        and each.identity not in was
    ]
    is_told_late = path in before.broken and not any(each.place.line in text.lines for each in new)
    if not was - has or (new and not is_told_late):
        return False
    return not text.keeps_text or _pages(before.project, path) == _pages(now.project, path)


def _found(seen: Examined, path: str) -> Counter[Identity]:
    return Counter(each.identity for each in seen.found if each.place.path == path)


def _pages(project: CompiledProject, path: str) -> Pages:
    """The article of a file as each organization gets it; nothing where it has an error."""
    filling = Filling(project.corpus.options.language)
    return {
        (blueprint.article.path, tenant.id): filling.content(
            blueprint, template_for(blueprint, facts), facts
        )
        for blueprint in project.blueprints
        if blueprint.article.path == path
        for tenant in project.corpus.tenants
        if holds(blueprint.article.exists, tenant.values)
        for facts in [dict(tenant.project(blueprint.reads))]
    }
