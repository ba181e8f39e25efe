"""The print edition: the sheet, the cover, PDF/X-4."""
