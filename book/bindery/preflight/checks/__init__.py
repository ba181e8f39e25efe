"""One small function for each check: facts and profile in, faults out."""
