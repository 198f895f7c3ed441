"""A file to publish."""

from helpgen.frozen import frozen


@frozen
class OutputFile:
    """One file of a site; `path` is relative to the tenant's folder, with forward slashes.

    A `lasting` file is still there for one generation after a site has stopped using it: pages that are open ask for
    the look they were made with. What an article shows or offers never lasts: it may be gone because it was hidden.
    """

    path: str
    data: bytes
    lasting: bool = False
