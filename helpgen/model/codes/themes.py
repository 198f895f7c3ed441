"""Codes TH: themes."""

from helpgen.model.diagnostic import Code, Severity

CODES: tuple[Code, ...] = (
    Code(
        code="TH801",
        name="template-syntax",
        severity=Severity.ERROR,
        says="A template of the theme cannot be read.",
        why="Without it no page of its kind can be made, so nothing is published.",
        bad="{% if page.canonical %}<link rel=canonical>",
        good="{% if page.canonical %}<link rel=canonical>{% endif %}",
    ),
    Code(
        code="TH802",
        name="missing-template",
        severity=Severity.ERROR,
        says="The theme lacks a template that a page needs.",
        why="Each kind of page has a template of its own, and a template may only build on those of its theme.",
        bad='{% extends "layuot.html" %}',
        good='{% extends "layout.html" %}',
    ),
    Code(
        code="TH803",
        name="unknown-template-name",
        severity=Severity.ERROR,
        says="A template names something that pages do not have.",
        why="It would be empty on every page, which nobody notices until a reader does.",
        bad="{{ page.titel }}",
        good="{{ page.title }}",
    ),
    Code(
        code="TH804",
        name="template-failure",
        severity=Severity.ERROR,
        says="A template fails while a page is made.",
        why="A page that is half made must not be published.",
        bad="{{ page.next.title_html }}",
        good="{% if page.next %}{{ page.next.title_html }}{% endif %}",
    ),
)
