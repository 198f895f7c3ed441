"""A key that decides what somebody sees."""

from helpgen.frozen import frozen
from helpgen.logic import Scalar
from helpgen.model.diagnostic import Place


@frozen
class DecidingKey:
    """A deciding key: its value, and where that came from (`profile`, `template`, `default`, `rule`, or `built in`)."""

    key: str
    value: Scalar
    source: str
    place: Place
