"""The EPUB edition (EPUB 3.3, EPUB Accessibility 1.1): the web's content, packed for readers.

One file a part, chapter and register, made by the same templates as the web edition and read back
strictly as XML. What only a browser with scripts uses is taken out; what only a reading system
knows (note calls, the places of the printed pages, landmarks) is put in.
"""

from book.editions.epub.edition import PageStart, as_one_page, render

__all__ = ["PageStart", "as_one_page", "render"]
