"""Source formats, one module or package each, found by discovery: its name is the format's name.

A module says which file names mean it (``EXTENSIONS``), what it is (the first line of its docstring), and holds

- ``read(source: str) -> Parsed`` for a format that is text, and if its files may declare their encoding,
  ``declared_encoding(data: bytes) -> str | None``, and if a character that the encoding lacks can be written in
  another way, ``UNENCODABLE``, the name of an error handler of `codecs`; or
- ``open(data: bytes, path: Path) -> Source`` for one that is not, or whose files hold many texts; with ``HAS_COLUMNS``
  set to True, ``open(data, path, column: str | None)`` for tables of which one column is read.

With ``NAMED_ONLY`` set to True, its files are read where they are named outright, and not looked for in folders: they
are data, or made from a draft.

A module imports its parser when it is used, not before: every format is imported to know its file names.
"""
