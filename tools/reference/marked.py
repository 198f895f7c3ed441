"""A generated block inside a text that people write."""


class MissingBlockError(ValueError):
    """The text has no such block, or an unclosed one."""


def replaced(text: str, name: str, content: str) -> str:
    """The text with the block `name` filled anew; its two marker lines stay where they stand."""
    opener, closer = f"<!-- generated: {name} -->\n", "<!-- generated: end -->"
    before, found, rest = text.partition(opener)
    _, closed, after = rest.partition(closer)
    if not found or not closed:
        raise MissingBlockError(f"no block {name!r} between {opener.strip()} and {closer}")
    return f"{before}{opener}{content.strip()}\n{closer}{after}"
