"""Codes ST: a project for each in which it alone is found."""

from collections.abc import Callable, Iterable
from itertools import combinations

from tests.project import Project


def body(text: str) -> Callable[[Project], None]:
    """An article with this text."""

    def write(project: Project) -> None:
        project.article("portal/faulty", f"{text}\n")

    return write


def _unread_size(project: Project) -> None:
    project.write("content/help/portal/calendar.png", b"\x89PNG\r\n\x1a\n")
    body('![The calendar](calendar.png){width="50%"}')(project)


def with_keys(project: Project, names: Iterable[str]) -> None:
    """More switches in the catalog."""
    keys = "".join(f"  {name}: {{type: boolean, default: true}}\n" for name in names)
    catalog = (project.root / "catalog.yaml").read_text()
    project.write("catalog.yaml", catalog.replace("features:\n", f"features:\n{keys}", 1))


def many_pairs(project: Project) -> str:
    """A condition of twenty pairs of keys, with the keys in the catalog."""
    names = [f"t{at:02}" for at in range(40)]
    with_keys(project, names)
    pairs = zip(names[::2], names[1::2], strict=True)
    return " and ".join(f"(features.{one} or features.{two})" for one, two in pairs)


def pigeons(project: Project) -> str:
    """A condition that twelve fit into eleven holes, one into each: that they do not has no short proof."""
    names = [[f"p{one}at{hole}" for hole in range(11)] for one in range(12)]
    with_keys(project, (name for holes in names for name in holes))
    somewhere = [" or ".join(f"features.{name}" for name in holes) for holes in names]
    apart = [
        f"not features.{one[hole]} or not features.{other[hole]}"
        for hole in range(11)
        for one, other in combinations(names, 2)
    ]
    return " and ".join(f"({each})" for each in (*somewhere, *apart))


def tangled(project: Project) -> None:
    """Two headings of the same words, one where pigeons fit and one where they do not."""
    condition = pigeons(project)
    blocks = (
        f"<!-- help:when {condition} -->\n## Same\n<!-- help:else -->\n## Same\n<!-- help:end -->"
    )
    body(blocks)(project)


def branched(project: Project) -> None:
    """Forty branches in each of forty branches, each with a heading."""
    first, other, end = (
        f"<!-- help:{word} -->\n" for word in ("when features.portal", "else", "end")
    )
    other = other.replace("else", "else-when features.booking")
    inner = first + "".join(f"{other}# H{at}\n" for at in range(39)) + end
    body("Text.\n\n" + first + inner + f"{other}{inner}" * 39 + end)(project)


def parted(text: str) -> Callable[[Project], None]:
    """An article of which one of two organizations gets the part between two @."""

    def write(project: Project) -> None:
        project.profile("cove", "features: {booking: true}\n")
        before, inside, after = text.split("@")
        block = f"<!-- help:when features.booking -->\n{inside}\n<!-- help:end -->"
        body(before + block + after)(project)

    return write


def _without_section(project: Project) -> None:
    catalog = (project.root / "catalog.yaml").read_text()
    project.write(
        "catalog.yaml", catalog.replace("slug: portal,", "slug: portal, sections: [Steps],")
    )
    body("## When\n\nAlways.")(project)


CASES: dict[str, Callable[[Project], None]] = {
    "ST101": body("## Cancel\n\n#### Refunds"),
    "ST102": body("1. Say what to do first."),
    "ST103": body("# Cancel\n\nCall us."),
    "ST104": body(""),
    "ST111": parted("## Refunds\n\n@We pay back.@\n\n## Help\n\nCall us."),
    "ST112": parted("Bring the following:\n\n@- the card@"),
    "ST113": parted("1. Sign in.\n@2. Choose a time.@"),
    "ST114": parted("1. Sign in.\n2. Wait.\n@3. Choose.@\n\nRepeat step 3."),
    "ST115": parted("| Visit | Minutes |\n|---|---|\n@| First | 50 |@"),
    "ST116": parted("## Book\n\n@Sign in.@\n\nThen choose a time."),
    "ST117": _without_section,
    "ST201": body("## Steps\n\n## Steps"),
    "ST202": body("## Refunds {#My Refunds}"),
    "ST203": body("## Where {#location}"),
    "ST204": body("## Welcome to {{tenant.name}}"),
    "ST205": body("> one\ntwo\n" * 1500),
    "ST206": body("```\nnpm install\n\nThen sign in."),
    "ST207": body("1. Install it:\n\n```\nnpm install\n```\n\n1. Sign in."),
    "ST215": body("Come <b>now</b>."),
    "ST216": body("!!! note\n    Bring the card."),
    "ST217": body("> [!INFO]\n> Bring the card."),
    "ST218": body("##Types of visit"),
    "ST219": body("Well done :tada:"),
    "ST220": body("| Visit | Minutes |\n|---|---|\n| First | 50 |\n\n| Next | 25 |"),
    "ST221": body("| Visit | Minutes |\n|---|---|\n| First | 50 | 60 |"),
    "ST235": body("> [!NOTE]\n>     Bring the {{labels.patient.singular}}."),
    "ST236": body("| Visit | Minutes |\n|---|---|\n| First | 50 |\nLater visits are shorter."),
    "ST237": body("## {#refunds}"),
    "ST222": body("| Visit | Minutes |\n|---|\n| First | 50 |"),
    "ST223": body("Bring this:\n    - the card\n    - the cat"),
    "ST208": body("<!-- help:when features.booking -->\nBook online.\n<!-- help:end -->"),
    "ST210": body("Press <kbd>Enter."),
    "ST211": body("<details><summary>More</summary>Bring the card.</details>"),
    "ST212": body("> [!NOTE]\nBring the card."),
    "ST213": _unread_size,
    "ST230": tangled,
    "ST231": branched,
    "ST232": body(f"[a]: https://forms.example/?{'a' * 29_000}\n\n" + "[a]\n" * 7_000),
    "ST233": body(f"## {'words ' * 100}"),
}
