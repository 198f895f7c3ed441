"""What is compared, by what was typed: built sites in a folder, a revision, or the project as it lies."""

from pathlib import Path

from helpgen.pipeline.comparing.built_side import built_side
from helpgen.pipeline.comparing.made_side import made_side
from helpgen.pipeline.comparing.side import Side, SideError
from helpgen.pipeline.revision import RevisionError, folder_at

AS_IT_LIES = "the project as it lies"


def side_of(typed: str, root: Path | None, tenants: tuple[str, ...], scratch: Path) -> Side:
    """The state that was asked for; a folder goes before a revision of the same name, and nothing is the project.

    `scratch` is an empty folder for the files of a revision. SideError says why there is no such state.
    """
    folder = Path(typed)
    if typed and folder.is_dir():
        return built_side(folder, tenants)
    if root is None:
        raise SideError(f"{typed or AS_IT_LIES}: there is no project here; name one with --project")
    if not typed:
        return made_side(AS_IT_LIES, root, tenants)
    try:
        return made_side(typed, folder_at(root.resolve(), typed, scratch), tenants)
    except RevisionError as fault:
        raise SideError(f"{typed} is neither a folder of sites nor a revision: {fault}") from None
