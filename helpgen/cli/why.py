"""Say why a tenant has an article or not, and what is in it."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from helpgen.cli.exits import FINE, USAGE
from helpgen.cli.options import PROJECT, article_asked
from helpgen.cli.telling import complain, report_of, say, tell
from helpgen.pipeline.why import Answer, DecidingKey, Explanation, explain
from helpgen.report import visible
from helpgen.report.findings import position


@click.command()
@click.argument("slug", metavar="SLUG|FILE")
@click.argument("project", required=False, type=PROJECT)
@click.option("--tenant", required=True, metavar="ID", help="The tenant that is asked about.")
@click.pass_context
def why(ctx: click.Context, slug: str, project: Path | None, tenant: str) -> int:
    """Say why a tenant has an article or not, and what is in it.

    SLUG is an article's address, FILE its file. For the article, its blocks and its links: whether they are there,
    the condition that decides, the value of each key in it, and where that value comes from.
    """
    root, asked = article_asked(slug, project, ctx)
    explanation = explain(root, asked, tenant)
    if explanation.refusal:
        complain(explanation.refusal)
        if explanation.diagnostics:
            tell(report_of(explanation.diagnostics, None), "text", sys.stderr)
        return USAGE
    say("\n".join(visible_lines(explanation)))
    return FINE


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
        yield f"    {_value(reason)}"


def _value(reason: DecidingKey) -> str:
    value = json.dumps(reason.value, ensure_ascii=False)
    return f"{reason.key} = {value}, from the {reason.source} at {position(reason.place)}"
