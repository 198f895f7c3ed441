"""A code explained: what it says, why, how to mend it, and examples. The text is plain and Markdown at once."""

from collections.abc import Iterable

from helpgen.model.diagnostic import Code


def explained(row: Code, ways_out: Iterable[str] = ()) -> str:
    """A row of the table of codes, for whoever met it in a finding; `ways_out` stand below the examples."""
    return "\n".join(
        (
            f"{row.code} {row.name} ({row.severity})",
            "",
            row.says,
            "",
            row.why,
            "",
            f"To mend it: {row.fix}",
            "",
            "Bad:",
            "",
            _indented(row.bad),
            "",
            "Good:",
            "",
            _indented(row.good),
            *(f"\n{each}" for each in ways_out),
        )
    )


def _indented(excerpt: str) -> str:
    return "\n".join(f"    {line}".rstrip() for line in excerpt.rstrip("\n").split("\n"))
