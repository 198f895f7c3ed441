"""The contents of one tenant become its site: order, navigation, redirects and files settled."""

from helpgen.assemble.site import assemble

__all__ = ["assemble"]
