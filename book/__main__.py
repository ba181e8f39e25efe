"""`python -m book`: the same as build.py, inside an environment that is already there."""

import sys

from book.command.cli import main

if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
