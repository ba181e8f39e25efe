"""What everything else stands on: places in texts, lengths, files, errors, tools."""
