"""The picture that goes with a link to a page, where somebody shares one."""

from helpgen.model.output_file import OutputFile
from helpgen.model.site import Tenant
from helpgen.render.bundle import FOLDER, Bundle

PIXELS = (".png", ".jpg", ".jpeg", ".webp", ".gif")
"""Kinds of pictures that those who show links can show; they draw nothing themselves."""


def share(tenant: Tenant, bundle: Bundle) -> str:
    """A path from the site's root: the organization's logo, or the theme's picture, or empty.

    It is empty too while nobody knows where the site will be, for others need the picture's full address.
    """
    logo = tenant.branding.logo
    if not tenant.base_url:
        return ""
    if logo is not None and logo.name.endswith(PIXELS):
        return f"{FOLDER}/{logo.name}"
    return bundle.share.path if bundle.share else ""


def shared(path: str, bundle: Bundle) -> OutputFile | None:
    """The theme's picture, where that is the one to publish."""
    return bundle.share if bundle.share and bundle.share.path == path else None
