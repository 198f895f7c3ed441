"""Write an article with its front matter and sections."""

import re
import sys
from pathlib import Path
from string import Template

import click

from helpgen.cli.exits import FINDINGS, FINE
from helpgen.cli.options import project_argument
from helpgen.cli.suggest import did_you_mean
from helpgen.cli.telling import report_of, say, tell
from helpgen.pipeline.vocabulary import Vocabulary, vocabulary
from helpgen.text.article_form import FORM
from helpgen.text.quoted import quoted
from helpgen.text.slug import category_of, name_of, slug_fault

_PLAIN = re.compile(r"(?!(?:true|false|null)$)[A-Za-z]+(?:[ -][A-Za-z0-9]+)*")


@click.command()
@click.argument("slug")
@project_argument
@click.option("--title", metavar="TEXT", help="The title; the slug's last part in words otherwise.")
def new(slug: str, project: Path, title: str | None) -> int:
    """Write an article with its front matter and sections.

    SLUG is its address, /help/CATEGORY/NAME, in a category of the catalog. The file's place follows from it.
    """
    if fault := slug_fault(slug):
        _code, message, hint = fault
        raise click.BadParameter(f"{message} ({hint})", param_hint="SLUG")
    if title is not None and not title.strip():
        raise click.BadParameter("write a text", param_hint="--title")
    words = vocabulary(project)
    if words.faults:
        tell(report_of(words.faults, None), "text", sys.stderr)
        return FINDINGS
    _check_category(category_of(slug), words)
    file = project / words.content / f"{slug.lstrip('/')}.md"
    if file.exists():
        raise click.BadParameter(f"{file} exists already.", param_hint="SLUG")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(article_text(slug, words.roles, title), encoding="utf-8", newline="\n")
    say(f"Created {file}")
    return FINE


def article_text(slug: str, roles: tuple[str, ...], title: str | None = None) -> str:
    """A whole article that builds without error, with sentences that say what to write."""
    return Template(FORM).substitute(
        id=".".join(slug.strip("/").split("/")),
        slug=slug,
        title=_title(name_of(slug).replace("-", " ").capitalize() if title is None else title),
        category=category_of(slug),
        roles=", ".join(roles),
    )


def _title(title: str) -> str:
    """A title as YAML reads it: in quotes where it would take it for something else."""
    return title if _PLAIN.fullmatch(title) else quoted(title)


def _check_category(category: str, words: Vocabulary) -> None:
    if category not in words.categories:
        near = did_you_mean(category, words.categories)
        there = near or f" There are {', '.join(words.categories) or 'none'}."
        raise click.BadParameter(
            f"The catalog has no category {category!r}.{there}", param_hint="SLUG"
        )
