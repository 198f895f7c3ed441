"""Each branch of an article with all that is known where it stands."""

from collections.abc import Iterator, Sequence

from helpgen.frozen import frozen
from helpgen.lint.lint_rule import Provable
from helpgen.logic import ALWAYS, Condition, both, opposite
from helpgen.model.source import Body, Branch, Choice, Within


@frozen
class Context:
    """A branch. `earlier` are those above it in its block; `outer` pairs each branch around it with when it is shown.

    What an outer one is shown by is told of its own block alone: the next one around it is another pair.
    """

    branch: Branch
    outer: tuple[tuple[Branch, Condition], ...] = ()
    earlier: tuple[Branch, ...] = ()

    @property
    def is_else(self) -> bool:
        """Whether it asks for nothing, but takes whoever is left."""
        return bool(self.earlier) and self.branch.condition == ALWAYS

    @property
    def around(self) -> Condition:
        """The condition under which its block is looked at."""
        return both(*[condition for _, condition in self.outer])

    @property
    def left(self) -> Condition:
        """The condition that no earlier branch of its block is shown."""
        return both(*[opposite(each.condition) for each in self.earlier])

    @property
    def reached(self) -> Condition:
        """The condition under which its own is asked."""
        return both(self.around, self.left)

    @property
    def shown(self) -> Condition:
        """The condition under which it is shown, as far as the body decides it."""
        return both(self.reached, self.branch.condition)


def contexts(body: Body, outer: tuple[tuple[Branch, Condition], ...] = ()) -> Iterator[Context]:
    """Every branch, in the order of the source, an outer one before its inner ones."""
    for node in body:
        if isinstance(node, Within):
            yield from contexts(node.parts, outer)
        elif isinstance(node, Choice):
            for number, branch in enumerate(node.branches):
                found = Context(branch, outer, node.branches[:number])
                yield found
                own = both(found.left, branch.condition)
                yield from contexts(branch.nodes, (*outer, (branch, own)))


def possible_contexts(subject: Provable) -> Iterator[Context]:
    """The branches that some profile sees, and of those that none does the outermost ones only."""
    unseen: set[int] = set()
    for context in contexts(subject.blueprint.article.body):
        if not any(id(branch) in unseen for branch, _ in context.outer):
            subject.effort.about(context.branch.line)
            if is_impossible(subject, context):
                unseen.add(id(context.branch))
            yield context


def is_impossible(subject: Provable, context: Context) -> bool:
    """Whether no profile will ever see the branch."""
    return not subject.may_hold(subject.blueprint.article.has_body, context.shown)


def reason(subject: Provable, context: Context, wanted: Condition) -> tuple[str, int]:
    """What keeps a condition from ever holding where a branch stands: in words, and the line of the block that does.

    The nearest reason that is enough alone is told; there has to be one.
    """
    prerequisites = subject.blueprint.article.has_body
    if not subject.may_hold(wanted):
        return "", 0
    if not subject.may_hold(prerequisites, wanted):
        return "the article's own prerequisites", 0
    for branch, condition in reversed(context.outer):
        if not subject.may_hold(condition, wanted):
            line = subject.blueprint.article.lineage.told(branch.line, context.branch.line)
            return f"the block on {line}", branch.line
    if not subject.may_hold(prerequisites, context.around, wanted):
        return "the blocks around it", context.outer[-1][0].line
    return "the branches above it", context.earlier[-1].line


def neighbors(body: Body) -> Iterator[tuple[Choice, Choice]]:
    """Blocks between which nothing stands but blank lines, in pairs."""
    above: Choice | None = None
    for node in body:
        if isinstance(node, Choice):
            if above is not None:
                yield above, node
            above = node
            for branch in node.branches:
                yield from neighbors(branch.nodes)
        elif isinstance(node, Within):
            above = None
            yield from neighbors(node.parts)
        elif node.text.strip():
            above = None


def only_branch(choice: Choice) -> Branch | None:
    """The branch of a block that has one, and no `else`."""
    branches: Sequence[Branch] = choice.branches
    return branches[0] if len(branches) == 1 else None
