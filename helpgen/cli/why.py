"""Say why a tenant has an article or not, and what is in it."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from helpgen.cli.exits import FINE
from helpgen.cli.options import PROJECT, article_asked
from helpgen.cli.refusing import refused
from helpgen.cli.reporting import report_of
from helpgen.cli.telling import say
from helpgen.pipeline.readers import Readers, readers
from helpgen.pipeline.why import Answer, Explanation, explain
from helpgen.report import visible
from helpgen.report.deciding import deciding, shown_value
from helpgen.report.findings import counted, position

_NAMED = 12
"""Tenants that a line names."""


@click.command()
@click.argument("slug", metavar="SLUG|FILE")
@click.argument("project", required=False, type=PROJECT)
@click.option("--tenant", metavar="ID", help="The tenant that is asked about; all otherwise.")
@click.pass_context
def why(ctx: click.Context, slug: str, project: Path | None, tenant: str | None) -> int:
    """Say why a tenant has an article or not, and what is in it.

    SLUG is an article's address, FILE its file. For the article, its blocks and its links: whether they are there,
    the condition that decides, the value of each key in it, and where that value comes from. Without
    a tenant, who of all has the article, and who of those sees which block.
    """
    root, asked = article_asked(slug, project, ctx)
    if tenant is None:
        found = readers(root, asked)
        if not found.refusal:
            say("\n".join(map(visible, readers_lines(found))))
            return FINE
        report = report_of(
            found.diagnostics, found.options, articles=found.articles, tenants=found.tenants
        )
        return refused(found.refusal, report, root)
    explanation = explain(root, asked, tenant)
    if explanation.refusal:
        report = report_of(
            explanation.diagnostics, explanation.options, articles=explanation.articles, tenants=1
        )
        return refused(explanation.refusal, report, root)
    say("\n".join(visible_lines(explanation)))
    return FINE


def readers_lines(found: Readers) -> Iterator[str]:
    """Who sees what, for a terminal."""
    held = f"; held back: {_named(found.held_back)}" if found.held_back else ""
    yield f"{found.slug} for all {counted(found.tenants, 'tenant')}{held}"
    for spread in found.spreads:
        yield ""
        place = position(spread.place)
        yield f"{place} {spread.what}: {spread.shown} of {spread.tenants}"
        if spread.condition:
            yield f"    {'' if spread.condition == 'else' else 'when '}{spread.condition}"
        for group in spread.groups:
            values = ", ".join(f"{key} = {shown_value(value)}" for key, value in group.values)
            reason = "; ".join(part for part in (values, group.note) if part)
            word = "yes" if group.shown else "no"
            yield f"    {word}: {_named(group.tenants)}{f' ({reason})' if reason else ''}"


def _named(tenants: Sequence[str]) -> str:
    """The first of some tenants by name, and how many more there are."""
    more = len(tenants) - _NAMED
    return ", ".join(tenants[:_NAMED]) + (f" and {more} more" if more > 0 else "")


def visible_lines(explanation: Explanation) -> Iterator[str]:
    """The explanation for a terminal, each line safe to print."""
    yield f"{explanation.slug} for {explanation.tenant}"
    answers = (
        *((explanation.article,) if explanation.article else ()),
        *explanation.prerequisites,
        *explanation.blocks,
        *explanation.links,
    )
    for answer in answers:
        yield ""
        yield from map(visible, _told(answer))


def _told(answer: Answer) -> Iterator[str]:
    note = f" ({answer.note})" if answer.note else ""
    yield f"{position(answer.place)} {answer.what}: {'yes' if answer.shown else 'no'}{note}"
    if answer.condition:
        yield f"    {'' if answer.condition == 'else' else 'when '}{answer.condition}"
    for reason in answer.reasons:
        yield f"    {deciding(reason)}"
