"""Rules are asked only where the character stands that each of them begins with.

markdown-it asks all of its rules at every place, and nearly all of them decline at once: most rows are words. Which
character a rule begins with is CommonMark's to say, and does not change.
"""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from markdown_it.parser_block import RuleFuncBlockType
from markdown_it.parser_inline import RuleFuncInlineType
from markdown_it.ruler import Rule, Ruler
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

Signs = Mapping[str, str]
"""The characters with which a rule begins, by its name.

One that begins with none is asked where no other may; one of which nothing is said, everywhere.
"""

_Rule = TypeVar("_Rule")
_CODE, _CODE_INDENT = "code", 4
"""The one rule that goes by the indent of a row, in columns: all others decline there, or look at nothing else."""


class BlockRules(Ruler[RuleFuncBlockType]):
    """The rules for blocks: each chain is one rule, which asks those that may match a row."""

    def __init__(self, signs: Signs) -> None:
        """`signs` say with what a row begins."""
        super().__init__()
        self._signs = signs

    def __compile__(self) -> None:
        super().__compile__()
        self.__cache__ = {chain: [self._asking(chain)] for chain in self.__cache__ or ()}

    def _asking(self, chain: str) -> RuleFuncBlockType:
        rules = _of_chain(self.__rules__, chain)
        every = tuple([rule.fn for rule in rules])
        by_sign = _by_sign([rule for rule in rules if rule.name != _CODE], self._signs)
        others, of_sign = by_sign[""], by_sign.get

        def asked(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001  the parser's own signature
            fitting = every
            if state.sCount[start] - state.blkIndent < _CODE_INDENT:
                at = state.bMarks[start] + state.tShift[start]
                fitting = of_sign(state.src[at : at + 1], others)
            for rule in fitting:  # noqa: SIM110  `any` would make a generator for each row
                if rule(state, start, end, silent):
                    return True
            return False

        return asked


class InlineRules(Ruler[RuleFuncInlineType]):
    """The rules for inline text: the chain is one rule, which asks those that may match at a character."""

    def __init__(self, signs: Signs) -> None:
        """`signs` are what may stand there."""
        super().__init__()
        self._signs = signs

    def __compile__(self) -> None:
        super().__compile__()
        self.__cache__ = {chain: [self._asking(chain)] for chain in self.__cache__ or ()}

    def _asking(self, chain: str) -> RuleFuncInlineType:
        by_sign = _by_sign(_of_chain(self.__rules__, chain), self._signs)
        others, of_sign = by_sign[""], by_sign.get

        def asked(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  the parser's own signature
            for rule in of_sign(state.src[state.pos], others):  # noqa: SIM110  likewise
                if rule(state, silent):
                    return True
            return False

        return asked


def _of_chain(rules: Sequence[Rule[_Rule]], chain: str) -> list[Rule[_Rule]]:
    """The rules of a chain that are not switched off, in order."""
    return [rule for rule in rules if rule.enabled and (not chain or chain in rule.alt)]


def _by_sign(rules: Sequence[Rule[_Rule]], signs: Signs) -> dict[str, tuple[_Rule, ...]]:
    """The rules that may match where a character stands; under the empty one, where any other stands."""
    unsigned = tuple([rule.fn for rule in rules if not signs.get(rule.name)])
    by_sign = {
        character: tuple(
            [rule.fn for rule in rules if character in signs.get(rule.name, character)]
        )
        for character in "".join(signs.values())
    }
    return {"": unsigned, **by_sign}
