"""Why a filter is not taken."""


class FilterRefused(ValueError):
    """A filter that cannot be used. Its text is a sentence in the reader's language that says what is wrong."""
