"""Colours of the screen become inks of the press (ISO 32000-1 clause 8.6)."""
