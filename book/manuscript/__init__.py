"""What authors wrote, read into a `Book` with the place of everything.

`project.load` reads a folder; `lint.inspect` judges the result; `lint.allowances.settle` sets aside
what authors allow themselves. No room above is known here; nothing raises on what an author wrote.
"""
