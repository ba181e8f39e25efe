"""What readers get: the Book as HTML, for paper and for the web."""
