"""The composer: where lines and pages end, as numbers.

Paragraphs come in as rows of places where a line may end and go out as lines; nothing here knows
boxes, fonts or WeasyPrint. `book.press.engine.composing` measures and obeys.
"""
