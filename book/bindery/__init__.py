"""Finished files: binding, colour, cover, preflight, validation, manifest."""
