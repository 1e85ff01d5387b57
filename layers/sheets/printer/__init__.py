"""The program that sets a document: HTML in, PDF out, in a process of its own.

Its memory is given back with its end, its time and memory are bounded, and it can open neither files nor addresses: whatever a name in the data
tries, there is nothing to be had.
"""

# Exit code: the libraries that set text (Pango) are not installed.
NOT_INSTALLED = 3
# It took more memory than it may.
TOO_LARGE = 4
