"""What can be wrong, what was found wrong, and how it is shown."""
