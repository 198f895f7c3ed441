"""One project for each code of the area SN."""

from collections.abc import Callable, Mapping

from tests.project import Project

Case = Callable[[Project], None]


def including(line: str, snippets: Mapping[str, str]) -> Case:
    """A project with an article that includes, and with these snippets."""

    def case(project: Project) -> None:
        project.article("portal/booking", f"## Steps\n\n{line}\n")
        for name, text in snippets.items():
            project.write(f"content/snippets/{name}.md", text)

    return case


def include(words: str) -> str:
    return f"<!-- help:include {words} -->"


def misplaced(project: Project) -> None:
    project.article("portal/booking", f"## Steps\n\n{include('call-us')}\n")
    project.write("content/snippets/call-us.md", "Call us.\n")
    project.write("profiles/snippets/bay/call-uss.md", "Write to us.\n")


CASES: dict[str, Case] = {
    "SN201": including(include("call-uss"), {}),
    "SN202": including(include("one"), {"one": include("two"), "two": include("one")}),
    "SN203": including(
        include("a1"),
        {**{f"a{number}": include(f"a{number + 1}") for number in range(1, 9)}, "a9": "The end.\n"},
    ),
    "SN204": including(include('call-us with houres="8 to 5"'), {"call-us": "Call us.\n"}),
    "SN205": including(f"See {include('call-us')}", {"call-us": "Call us.\n"}),
    "SN206": including("Call us.", {"old-hours": "8 to 5\n"}),
    "SN207": misplaced,
}
