"""The contents of one tenant become its site: order, navigation, redirects, search and files settled."""

from helpgen.assemble.same_words import same_words
from helpgen.assemble.site import assemble

__all__ = ["assemble", "same_words"]
