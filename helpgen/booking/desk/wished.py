"""What was wanted, as a word: the same attempt made again has the same one, any other attempt another.

A store that knows an attempt by its token asks for it, to tell a second click from another wish. What is wanted of the
desk is the question alone: not the office that is asked, and not the id that something new would have.
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import wraps
from inspect import signature
from typing import ParamSpec

from helpgen.booking.desk.outcome import Outcome

P = ParamSpec("P")


def wished(new: str = "") -> Callable[[Callable[P, Outcome]], Callable[P, Outcome]]:
    """The operation's outcomes say what was wanted; `new` is the argument that names what would come of it."""

    def told(operation: Callable[P, Outcome]) -> Callable[P, Outcome]:
        form = signature(operation)

        @wraps(operation)
        def asked(*args: P.args, **kwargs: P.kwargs) -> Outcome:
            given = form.bind(*args, **kwargs)
            given.apply_defaults()
            wanted = {
                name: value
                for name, value in given.arguments.items()
                if name not in {"office", new}
            }
            return replace(operation(*args, **kwargs), wish=word_of(operation.__name__, wanted))

        return asked

    return told


def word_of(name: str, wanted: Mapping[str, object]) -> str:
    """A word that tells nothing of what it stands for: it may be a guest's details."""
    plain = [
        (key, sorted(value.items()) if isinstance(value, Mapping) else value)
        for key, value in sorted(wanted.items())
    ]
    return hashlib.sha256(repr((name, plain)).encode()).hexdigest()
