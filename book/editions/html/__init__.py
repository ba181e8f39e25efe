"""A chapter as HTML, and what every edition decides about it."""
