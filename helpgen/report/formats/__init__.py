"""One file per format, each independent of the others: a report in, its text out."""
