"""A block of lines whose end has not come yet."""

from collections.abc import Sequence
from dataclasses import field, replace

from helpgen.frozen import working
from helpgen.logic import ALWAYS, Condition
from helpgen.model.claim import Claim
from helpgen.model.source import Branch, Choice, Line, Node, Within


@working
class OpenBlock:
    """A block whose end has not come. `given` holds in it as a whole, `others` are its earlier conditions negated.

    `around` are the nodes before it, to which it will be added. A phantom was opened by a comment that is no directive,
    and `spare` counts those that were closed in it: one of their ends may have been meant for it. With a `claim` it is
    no choice: it holds the claim's own table, which nobody sees. No directive opens a choice of texts.
    """

    line: int
    column: int
    given: Condition
    around: list[Node]
    others: list[Condition] = field(default_factory=list)
    branches: list[Branch] = field(default_factory=list)
    condition: Condition = ALWAYS
    inner: Condition = ALWAYS
    claim: Claim | None = None
    mark: Line | None = None
    branch_line: int = 0
    branch_column: int = 0
    is_last: bool = False
    is_reported: bool = False
    is_phantom: bool = False
    spare: int = 0
    is_choice_of_texts: bool = False

    def finish_branch(self, nodes: Sequence[Node], ends: int) -> None:
        """Keep the branch that the directive on line `ends` ends; lines within inner blocks know theirs already."""
        inside = tuple([_ending(node, ends) for node in nodes])
        self.branches.append(
            Branch(self.condition, self.branch_line, inside, self.mark, self.branch_column)
        )


def _ending(node: Node, line: int) -> Node:
    if isinstance(node, Line):
        return node._replace(ends=line)
    if isinstance(node, Within):
        return Within(node.number, node.parts, line)
    branches = tuple(
        [
            replace(branch, mark=branch.mark and branch.mark._replace(ends=line))
            for branch in node.branches
        ]
    )
    return Choice(branches, node.end and node.end._replace(ends=line))
