"""What a release was made of and what was made; what earlier builds left."""
