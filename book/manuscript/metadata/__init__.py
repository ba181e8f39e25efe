"""What is said in YAML: book.yaml, the heads of chapters, the list of sources, and their schema."""
