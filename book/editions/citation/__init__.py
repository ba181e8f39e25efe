"""How the book and its chapters are cited, as data and in words."""
