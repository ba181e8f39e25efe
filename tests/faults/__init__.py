"""Builds that are killed, starved and lied to: `python -m tests.faults`."""
