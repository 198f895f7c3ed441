"""A template says its words in one language: what it asks the wording for is looked up while it is compiled.

So a page costs the same in every language, and a misspelled name of a value is found before any page is made. Only the
form of a plural is chosen while a page is made.

    {{ _("On this page") }}                       a text
    {% trans where=page.home %}... {{ where }}{% endtrans %}   a text with values in it, and perhaps tags
    {{ ngettext("%(num)s article", "%(num)s articles", page.count) }}
    {{ plurals("{num} article", "{num} articles") }}           all forms, for a script that counts

A text without tags is plain, and escaped like all others; one with tags is taken at its word, as its translations are.
"""

import json
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from jinja2 import nodes
from jinja2.visitor import NodeTransformer

from helpgen.model.wording import Phrase, Wording
from helpgen.render.plural_form import plural_form
from helpgen.text.placeholders import PLACEHOLDER

SEVERAL = ("ngettext", "npgettext", "plurals")
IN_CONTEXT = ("pgettext", "npgettext")
FUNCTIONS = frozenset(("_", "gettext", *IN_CONTEXT, *SEVERAL))
NUMBER = "num"
"""The name of the number itself in a text that has a plural."""
_SAMPLES = (*range(200), 1_000, 1_000_000)
"""In every language each form is that of one of these numbers."""


class Spoken(NamedTuple):
    """A phrase that a template says, at its line; `fault` tells what is wrong with how it is said."""

    line: int
    phrase: Phrase
    fault: str = ""


def worded(tree: nodes.Template, wording: Wording) -> tuple[Spoken, ...]:
    """Put the words of a language into a template; what it says, in its order."""
    writer = _Writer(wording)
    writer.visit(tree)
    return tuple(writer.said)


class _Writer(NodeTransformer):
    def __init__(self, wording: Wording) -> None:
        self._wording = wording
        self.said: list[Spoken] = []

    def visit_Output(self, node: nodes.Output) -> nodes.Output:  # noqa: N802  Jinja's visitors are named for nodes
        """Pieces of a text become pieces of the page, so that what is fixed of them is joined when it is compiled."""
        self.generic_visit(node)
        pieces = [
            inner
            for each in node.nodes
            for inner in (each.nodes if isinstance(each, nodes.Concat) else [each])
        ]
        return nodes.Output(pieces, lineno=node.lineno)

    def visit_Call(self, node: nodes.Call) -> nodes.Expr:  # noqa: N802  the same
        """What is said instead of a call for words; any other call stays."""
        name = node.node.name if isinstance(node.node, nodes.Name) else ""
        if name not in FUNCTIONS:
            self.generic_visit(node)
            return node
        values = {each.key: self.visit(each.value) for each in node.kwargs}
        call = _call(name, node)
        if call is None:
            fault = f"{name}() is given something else than texts between quotation marks"
            self.said.append(Spoken(node.lineno, Phrase(""), fault))
            return nodes.Const("", lineno=node.lineno)
        if call.number is not None:
            values.setdefault(NUMBER, call.number)
        self.said.append(Spoken(node.lineno, call.phrase, _fault(name, call.phrase, values)))
        return self._written(name, call, values, node.lineno)

    def _written(
        self, name: str, call: "_Call", values: Mapping[str, nodes.Expr], line: int
    ) -> nodes.Expr:
        forms = self._wording.forms(call.phrase)
        if name == "plurals":
            return nodes.Const(_for_scripts(forms, self._wording), lineno=line)
        is_markup = "<" in call.phrase.text
        texts = [_text(form, values, line, is_markup=is_markup) for form in forms]
        if call.number is None or len(texts) == 1:
            return texts[0]
        form = nodes.Call(
            nodes.EnvironmentAttribute("plural_form"), [call.number], [], None, None, lineno=line
        )
        return nodes.Getitem(nodes.List(texts, lineno=line), form, "load", lineno=line)


class _Call(NamedTuple):
    phrase: Phrase
    number: nodes.Expr | None


def _call(name: str, node: nodes.Call) -> _Call | None:
    """What is asked for; None where a text is missing or is none."""
    args = list(node.args)
    number = args.pop() if name in {"ngettext", "npgettext"} and args else None
    texts = [each.value for each in args if isinstance(each, nodes.Const)]
    expected = 1 + (name in IN_CONTEXT) + (name in SEVERAL)
    if len(args) != expected or not all(isinstance(each, str) and each for each in texts):
        return None
    if len(texts) != expected or node.dyn_args or node.dyn_kwargs:
        return None
    context = texts.pop(0) if name in IN_CONTEXT else ""
    return _Call(Phrase(texts[0], texts[1] if name in SEVERAL else "", context), number)


def _fault(name: str, phrase: Phrase, values: Mapping[str, nodes.Expr]) -> str:
    """A value that a text names and nobody gives, or the other way round."""
    asked = {found[1] for found in PLACEHOLDER.finditer(phrase.text + phrase.plural) if found[1]}
    given = set(values) - ({NUMBER} if name.startswith("n") else set())
    if missing := sorted(asked - set(values)):
        return f"`{phrase.text}` names {missing[0]}, and it is not given"
    if spare := sorted(given - asked):
        return f"`{phrase.text}` is given {spare[0]}, and does not name it"
    return ""


def _text(form: str, values: Mapping[str, nodes.Expr], line: int, *, is_markup: bool) -> nodes.Expr:
    """A text with its values in place."""
    pieces: list[nodes.Expr] = []
    done = 0
    for found in PLACEHOLDER.finditer(form):
        pieces.append(_fixed(form[done : found.start()], line, is_markup=is_markup))
        value = values.get(found[1], nodes.Const("", lineno=line)) if found[1] else None
        pieces.append(value or _fixed("%", line, is_markup=is_markup))
        done = found.end()
    pieces.append(_fixed(form[done:], line, is_markup=is_markup))
    return pieces[0] if len(pieces) == 1 else nodes.Concat(pieces, lineno=line)


def _fixed(text: str, line: int, *, is_markup: bool) -> nodes.Expr:
    const = nodes.Const(text, lineno=line)
    return nodes.MarkSafe(const, lineno=line) if is_markup else const


def _for_scripts(forms: Sequence[str], wording: Wording) -> str:
    """JSON: the language, and each form behind a number that takes it.

    A script need not know the rule: `Intl.PluralRules` tells which of these numbers is counted as another one is.
    """
    form_of = plural_form(wording)
    numbers = {form_of(number): number for number in reversed(_SAMPLES)}
    rows = [[numbers[index], form] for index, form in enumerate(forms) if index in numbers]
    return json.dumps([wording.language, rows], ensure_ascii=False, separators=(",", ":"))
