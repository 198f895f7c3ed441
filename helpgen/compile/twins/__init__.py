"""The Markdown of an article as an organization's page shows it, written from the page itself."""
