"""Stands in for WeasyPrint on a machine without Pango: it fails as the real one does."""

message = "cannot load library 'libpango-1.0-0': no such file"
raise OSError(message)
