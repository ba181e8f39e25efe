"""What a print shop asks for: limits, papers and printing conditions."""
