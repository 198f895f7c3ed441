"""The last line of a build: what was made, and how much of it was shared."""

from helpgen.report.findings import counted

_MINUTE = 60
_LEAST = 0.1


def closing_line(  # noqa: PLR0913  its figures
    tenants: int, articles: int, pages: int, distinct: int, seconds: float, *, unchanged: int = 0
) -> str:
    """`40 tenants x 34 articles = 1,360 pages, 212 distinct, 1.9 s`.

    Where some tenants lack some articles there is no such product, and none is claimed:
    `40 tenants, 34 articles: 1,352 pages, 212 distinct, 1.9 s`. What was shared is told where everything was made;
    else what was not made is: `40 tenants x 34 articles = 1,360 pages, 39 tenants unchanged, 0.4 s`. Nothing is
    distinct where sites come as they were kept.
    """
    shared = f"{distinct:,} distinct" if distinct else "as they were kept"
    if unchanged:
        shared = (
            "unchanged" if unchanged == tenants else f"{counted(unchanged, 'tenant')} unchanged"
        )
    made = f"{counted(pages, 'page')}, {shared}, {_duration(seconds)}"
    both = counted(tenants, "tenant"), counted(articles, "article")
    if pages == tenants * articles:
        return f"{' x '.join(both)} = {made}"
    return f"{', '.join(both)}: {made}"


def _duration(seconds: float) -> str:
    if seconds < _LEAST:
        return f"under {_LEAST} s"
    tenths = round(seconds * 10)
    if tenths < _MINUTE * 10:
        return f"{tenths / 10:.1f} s"
    minutes, rest = divmod(round(seconds), _MINUTE)
    return f"{minutes:,} min {rest} s"
