"""Proofs about the words of this book, not about the compiler."""
