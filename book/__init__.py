"""A compiler from Markdown chapters to one web edition and two print-quality PDFs."""

__version__ = "0.1.0"
