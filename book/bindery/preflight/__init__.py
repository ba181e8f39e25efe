"""Preflight: any PDF is read into facts, and the facts are held against a printer's profile."""

from book.bindery.preflight.inspection import preflight
from book.bindery.preflight.report import Patch, Report, SourceMap

__all__ = ["Patch", "Report", "SourceMap", "preflight"]
