"""Files that other packages ship, found without importing the packages, which would take longer than reading them."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from plainlang.errors import PlainlangError


def packaged(what: str, package: str, *parts: str) -> Path:
    """The path of a file inside an installed package.

    Args:
        what: what the file is, for the message.
        package: its name.
        parts: of the path below the package's folder.

    Raises:
        PlainlangError: if the package is not installed or has no such file.
    """
    spec = find_spec(package)
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        path = Path(folder, *parts)
        if path.is_file():
            return path
    raise PlainlangError(f"{what} is missing: install {package}")
