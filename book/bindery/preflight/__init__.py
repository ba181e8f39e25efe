"""Preflight: any PDF is read into facts, and the facts are held against a printer's profile."""
