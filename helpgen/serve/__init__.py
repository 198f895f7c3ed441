"""What somebody offers, over HTTP and to this machine alone."""

from helpgen.serve.offering import Asking, Offering, Reply, Watched

__all__ = ["Asking", "Offering", "Reply", "Watched"]
