"""Columns of a second table, by the identifier: NIH's projects (PRJ) beside their abstracts (PRJABS)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from plainlang.errors import PlainlangError


class Joined:
    """A CSV file held as Arrow columns, which take a tenth of what rows of Python would.

    Args:
        path: the file; its first line names the columns.
        key: the column that identifies a row, as the inputs call it.

    Raises:
        PlainlangError: if it is no table, or has no such column.
    """

    def __init__(self, path: Path, key: str) -> None:
        from pyarrow import ArrowInvalid, csv, string

        try:
            with csv.open_csv(path) as reader:
                names = reader.schema.names
            options = csv.ConvertOptions(column_types=dict.fromkeys(names, string()), strings_can_be_null=True)
            self._table = csv.read_csv(
                path, parse_options=csv.ParseOptions(newlines_in_values=True), convert_options=options
            )
        except FileNotFoundError:
            raise PlainlangError("no such file", path=path) from None
        except ArrowInvalid as error:
            raise PlainlangError(f"this is no table: {error}", path=path) from None
        if key not in names:
            raise PlainlangError(f"no column '{key}' to join by; it has {', '.join(names)}", path=path)
        self._place = {name: at for at, name in enumerate(self._table[key].to_pylist())}

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of its columns."""
        return tuple(self._table.schema.names)

    def row(self, key: object) -> dict[str, Any]:
        """The columns of the row with this identifier; none if there is no such row."""
        at = self._place.get(str(key))
        return {} if at is None else self._table.slice(at, 1).to_pylist()[0]
