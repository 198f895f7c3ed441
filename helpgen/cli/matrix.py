"""Say which tenants have which articles, and why not."""

from pathlib import Path

import click

from helpgen.cli.exits import FINE
from helpgen.cli.matrix_formats import MATRIX_FORMATS
from helpgen.cli.options import project_argument
from helpgen.cli.refusing import refused
from helpgen.cli.reporting import report_of
from helpgen.cli.telling import say
from helpgen.cli.tenant_asked import tenants_option
from helpgen.pipeline.matrixing import matrix as asked_matrix


@click.command()
@project_argument
@tenants_option
@click.option(
    "--article",
    "articles",
    multiple=True,
    metavar="SLUG|FILE",
    help="Only this article, by its address or its file in the project; may be repeated.",
)
@click.option(
    "--format",
    "output_format",
    type=click.Choice(list(MATRIX_FORMATS)),
    default="text",
    show_default=True,
    help="How it is written: csv for a spreadsheet, html for a page of its own.",
)
def matrix(
    project: Path, tenants: tuple[str, ...], articles: tuple[str, ...], output_format: str
) -> int:
    """Say which tenants have which articles, and why not.

    Each article for each tenant: there, there under a notice, its title and a notice alone, or not there; and where
    it is not simply there, the keys of the prerequisites that are unmet, their values, and where these come
    from.
    """
    result = asked_matrix(project, tenants, articles)
    if result.matrix is None:
        report = report_of(result.diagnostics, result.options, articles=result.articles)
        return refused(result.refusal, report, project)
    say(MATRIX_FORMATS[output_format](result.matrix))
    return FINE
