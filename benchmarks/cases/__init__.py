"""One file per question that the benchmark asks."""
