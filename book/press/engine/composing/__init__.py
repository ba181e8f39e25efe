"""WeasyPrint's lines as the composer wants them (`book.press.composer`).

`hooks` puts the planning before the engine's own line breaking; `measuring` turns a line box into
numbers; `plans` keeps what was decided. What cannot be planned is left to the engine and counted.
"""
