"""Where a site is published, as far as its profile says."""

from urllib.parse import urlsplit


def base_path(base_url: str | None) -> str:
    """The path that the site's root has on its host, with a slash at both ends; `/` when unknown."""
    path = urlsplit(base_url or "").path.strip("/")
    return f"/{path}/" if path else "/"


def absolute(base_url: str, path: str) -> str:
    """The full URL of a path that is relative to the site's root."""
    return f"{base_url.rstrip('/')}/{path}"
