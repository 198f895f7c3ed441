"""Pages of others, asked over the web whether they are there: only where somebody says so, and never by a build."""
