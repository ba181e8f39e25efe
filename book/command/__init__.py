"""What a person types and reads: commands, flags, progress, errands."""
