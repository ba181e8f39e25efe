"""Gatherings become one file: pages, tags, links, outline, typefaces, metadata."""
