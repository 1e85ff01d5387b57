"""What the Makefile calls: a fresh machine becomes one that runs, serves and tests geokotaku.

Only the standard library of Python 3.11 is used here: these scripts are what makes the virtual environment.
Each module is one noun, and those with a `main` are commands: `scripts/python -m scripts.serve`.
"""
