"""What came of a delivery."""

from helpgen.frozen import frozen


@frozen
class Delivered:
    """What readers see now, and what it took: objects, the bytes that went up (`volume`), requests.

    `is_guarded` is no where another publisher at the same time would not have been noticed. `removed` are tenants that
    the release has no more; `strangers` those that it has and nobody built.
    """

    serial: int
    changed: tuple[str, ...] = ()
    unchanged: int = 0
    removed: tuple[str, ...] = ()
    strangers: tuple[str, ...] = ()
    uploaded: int = 0
    copied: int = 0
    volume: int = 0
    requests: int = 0
    is_guarded: bool = True
