"""What somebody offers, over HTTP and to this machine alone."""

from helpgen.serve.offer import Answer, Offer, Question, Watched

__all__ = ["Answer", "Offer", "Question", "Watched"]
