"""Files into the database: reading, washing, checking, loading, reporting.

The same core serves the command line and the web: one function for each kind of file takes a path and options and returns a Report.
"""
