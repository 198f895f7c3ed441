"""Write an article with its front matter and sections."""

import re
import sys
from pathlib import Path
from string import Template

import click

from helpgen.cli.exits import FINDINGS, FINE
from helpgen.cli.options import project_argument
from helpgen.cli.reporting import report_of
from helpgen.cli.suggest import did_you_mean
from helpgen.cli.telling import say, tell
from helpgen.pipeline.vocabulary import Vocabulary, vocabulary
from helpgen.publish import WriteRefused, write_inside
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
    path = f"{words.content}/{slug.lstrip('/')}.md"
    text = article_text(slug, words.roles, title, depth=path.count("/"))
    try:
        write_inside(project, path, text)
    except WriteRefused as reason:
        raise click.BadParameter(f"{reason}.", param_hint="SLUG") from reason
    say(f"Created {path}")
    return FINE


def article_text(slug: str, roles: tuple[str, ...], title: str | None = None, *, depth: int) -> str:
    """A whole article that builds without error, with sentences that say what to write.

    It lies in a folder `depth` steps below the project, where the schema is that an editor can check it with.
    """
    return Template(FORM).substitute(
        schema=f"{'../' * depth}schemas/article.schema.json",
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
