"""The refusal of a whole file."""


class FileRefused(Exception):
    """Nothing of the file can be loaded. code: key of the message table; params fill its sentence."""

    def __init__(self, code: str, /, **params: object) -> None:
        super().__init__(f"{code} {params}")
        self.code = code
        self.params = params
