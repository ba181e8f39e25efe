"""What finished editions are held against: validators, each other, and the book."""
