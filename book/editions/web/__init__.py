"""The web edition: one file that holds the whole book, and a page a chapter."""
