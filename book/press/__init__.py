"""The press: sections of HTML become pages, and pages become facts and findings.

Only `press.engine` knows WeasyPrint. Nothing here knows Markdown, or how a bound file is made.
"""
