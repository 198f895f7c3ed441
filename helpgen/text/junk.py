"""Names that are not part of a project, and names that nothing can have."""

_NAMES = frozenset({"thumbs.db", "desktop.ini", "__macosx"})
_ENDS = ("~", ".swp", ".swo", ".tmp", ".bak", ".orig")


def is_junk(name: str) -> bool:
    """Whether a file or folder is ignored for its name: hidden, a backup, a lock, a system's own."""
    lower = name.lower()
    lock = name[0] == name[-1] == "#"
    return name.startswith(".") or lock or lower in _NAMES or lower.endswith(_ENDS)


def is_text(name: str) -> bool:
    """Whether a name can be shown: no line break, no control character, no byte that is not UTF-8."""
    return name.isprintable()
