"""What is found and not told: because the options leave its code out, or because an article says so on its line."""

from collections.abc import Iterable, Iterator, Mapping

from helpgen.model.article import Article
from helpgen.model.codes import severity
from helpgen.model.diagnostic import Diagnostic, Severity
from helpgen.model.ignore import Ignore
from helpgen.model.options import Options


def left_out(options: Options | None) -> tuple[str, ...]:
    """The codes, and beginnings of codes, that a project does not want told."""
    if options is None:
        return ()
    off = [code for code, level in options.lint.severity.items() if level == "off"]
    return (*options.lint.ignore, *off)


def audible(
    found: Iterable[Diagnostic], options: Options, articles: Iterable[Article]
) -> tuple[Diagnostic, ...]:
    """What a build tells: all errors, and of the rest what is neither left out nor silenced."""
    quiet, ignores = left_out(options), ignores_of(articles)
    return tuple(
        each
        for each in found
        if severity(each.code) is Severity.ERROR
        or not (each.code.startswith(quiet) or is_silenced(each, ignores))
    )


def ignores_of(articles: Iterable[Article]) -> Mapping[str, tuple[Ignore, ...]]:
    """What each article wants silenced, by its path."""
    return {each.path: each.ignores for each in articles if each.ignores}


def is_silenced(finding: Diagnostic, ignores: Mapping[str, tuple[Ignore, ...]]) -> bool:
    """Whether the article in which a finding stands does not want it told."""
    return any(
        each.covers(finding, finding.code)
        for each in ignores.get(finding.place.home, ())
        if finding.code in each.codes
    )


def idle_ignores(
    found: Iterable[Diagnostic], ignores: Mapping[str, tuple[Ignore, ...]]
) -> Iterator[Diagnostic]:
    """Each code that an article wants silenced, and for which nothing was found; `found` is all that there is."""
    by_path: dict[str, list[Diagnostic]] = {}
    for each in found:
        by_path.setdefault(each.place.home, []).append(each)
    for path, named in sorted(ignores.items()):
        for ignore in named:
            idle = [
                code
                for code in ignore.codes
                if not any(ignore.covers(each, code) for each in by_path.get(path, ()))
            ]
            if idle:
                yield _idle(ignore, idle)


def _idle(ignore: Ignore, idle: list[str]) -> Diagnostic:
    where = "in this article" if not ignore.last else "there"
    message = f"nothing is found {where} with the code {' or '.join(idle)}"
    hint = "remove the comment"
    if len(idle) < len(ignore.codes):
        hint = f"take {', '.join(idle)} out of it"
    return Diagnostic(ignore.place, "CD241", message, hint)
