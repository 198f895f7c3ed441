"""Parameters of a snippet, `{{ with.name | filter }}`: what each include of it gives for them.

What is given is a text, shown as it is, or a key: then the variable is read as if the key stood in its place. Neither
can become markup, for both are put in after the text has been parsed.
"""

from collections.abc import Callable, Mapping

from helpgen.compile.variables.filters import apply
from helpgen.compile.variables.trouble import Trouble
from helpgen.model.lineage import Argument, Run
from helpgen.model.text import Hole
from helpgen.text.nearest import nearest
from helpgen.text.slug import shortened

SCOPE = "with."
_FILTERS = ("lower", "cap")

Read = Callable[[str], Hole | Trouble]


def names_parameter(inside: str) -> bool:
    """Whether what stands between two braces is a parameter."""
    return inside.lstrip(" \t").startswith(SCOPE)


def read_parameter(inside: str, run: Run | None, read: Read) -> Hole | Trouble | str:
    """What a parameter shows on the lines of a run; `read` reads a key with its filters."""
    given: Mapping[str, Argument] = run.given if run else {}
    typed, *filters = [part.strip(" \t") for part in inside.split("|")]
    name = typed.removeprefix(SCOPE)
    argument = given.get(name)
    if argument is None:
        message = f"there is no parameter {shortened(name)} here"
        near = nearest(name, given)
        hint = (
            f"did you mean {SCOPE}{near}?"
            if near
            else _undeclared(name, is_snippet=bool(run and run.by))
        )
        return Trouble("LB301", message, hint)
    if argument.is_key:
        return read(" | ".join([argument.text, *filters]))
    odd = next((each for each in filters if each not in _FILTERS), None)
    if odd is not None:
        message = f"{shortened(odd)} cannot be applied to what an include gives"
        return Trouble("LB305", message, f"there are {', '.join(_FILTERS)}")
    return apply(argument.text, tuple(filters))


def _undeclared(name: str, *, is_snippet: bool) -> str:
    if is_snippet:
        return f"declare it at the top of the snippet, below `parameters:`, as `{name}: {{type: string}}`"
    return "parameters stand in snippets: name a key of the catalog, or write the words"
