"""One file per fix: what a finding's line would have to say, where that is certain."""
