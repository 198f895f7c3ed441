"""The contents of one tenant become its site: order, navigation, redirects and files settled."""

from helpgen.assemble.assemble import assemble

__all__ = ["assemble"]
