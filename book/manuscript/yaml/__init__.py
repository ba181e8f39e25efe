"""YAML as authors write it: a tree with the place of every key, and the forms that read values.

`tree.compose` → nodes, `forms` and `records` → values, with a finding for each fault.
"""
