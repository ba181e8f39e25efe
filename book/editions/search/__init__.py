"""The search of the web edition: passages, and the words that lead to them."""
