"""Images as every edition gets them: read through the gate, drawings written anew.

`manuscript.lint.images` says what is wrong with them.
"""
