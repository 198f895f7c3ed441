"""Where a project's sites come from: nothing else of a project is read by a build, and nothing is published there."""

OPTIONS, CATALOG = "helpgen.yaml", "catalog.yaml"
PROFILES, THEMES = "profiles", "themes"
FOLDER, SQL = "folder", "sql"
"""What `profiles.source` says where it names no file: that folder with a file for each, or a table of a database."""


def profile_path(tenant: str) -> str:
    """Where an organization's profile lies that is a file of its own, which is named after it."""
    return f"{PROFILES}/{tenant}.yaml"


def source_folders(content: str) -> tuple[str, ...]:
    """The folders, relative to the project, where its articles lie in this one."""
    return content, PROFILES, THEMES


def source_places(content: str) -> tuple[str, ...]:
    """The folders, and the files beside them."""
    return (OPTIONS, CATALOG, *source_folders(content))
