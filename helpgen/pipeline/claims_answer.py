"""What every answer about claims has, whatever was asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from helpgen.model.diagnostic import Diagnostic
from helpgen.model.options import Options
from helpgen.pipeline.exit_codes import FINE, USAGE
from helpgen.pipeline.verify_ground import Ground


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimsAnswer:
    """Findings, the exit code, and of what: so many articles and tenants of a project with these options.

    Tenants in `held` were not asked about: their profiles have errors, which are among the `diagnostics`. Nothing was
    asked where the project `is_broken`, or where there is a `refusal`, which says why.
    """

    diagnostics: tuple[Diagnostic, ...] = ()
    exit_code: int = FINE
    options: Options | None = None
    articles: int = 0
    tenants: int = 0
    held: tuple[str, ...] = ()
    is_broken: bool = False
    refusal: str = ""

    @classmethod
    def on(cls, base: Ground, found: Sequence[Diagnostic], exit_code: int) -> Self:
        """The answer about what was read, with nothing yet of what is this question's own."""
        return cls(
            diagnostics=tuple(found),
            exit_code=exit_code,
            options=base.options,
            articles=len(base.articles),
            tenants=base.tenants,
            held=base.held,
            is_broken=base.is_broken,
        )

    @classmethod
    def refused(cls, why: str) -> Self:
        """Nothing was asked, because the question is a slip."""
        return cls(exit_code=USAGE, refusal=why)
