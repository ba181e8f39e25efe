"""The editions on pages: the sections that the press takes, and the cover."""
