"""Source formats, one module or package each, found by discovery: its name is the format's name.

A module says which file names mean it (``EXTENSIONS``), what it is (the first line of its docstring), and holds

- ``read(source: str) -> Parsed`` for a format that is text, and if its files may declare their encoding,
  ``declared_encoding(data: bytes) -> str | None``; or
- ``open(data: bytes, path: Path) -> Source`` for one that is not, or whose files hold many texts.

It imports its parser when it is used, not before: every format is imported to know its file names.
"""
