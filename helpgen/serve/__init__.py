"""What somebody offers, over HTTP and to this machine alone."""

from helpgen.serve.offering import Inquiry, Offering, Reply, Watched

__all__ = ["Inquiry", "Offering", "Reply", "Watched"]
