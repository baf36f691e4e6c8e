"""Which column of an input is what: the text, the identifier, and what the report counts by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from plainlang.errors import PlainlangError
from plainlang.text.suggest import did_you_mean

TEXT = ("abstract", "abstract_text", "text", "summary", "brief_summary")
ID = ("id", "appl_id", "application_id", "pmid", "nct_id", "nctid", "doi")
KEPT = {
    "fiscal_year": "fiscal year",
    "fy": "fiscal year",
    "year": "year",
    "administering_ic": "institute",
    "ic_name": "institute",
    "activity_code": "activity code",
    "activity": "activity code",
    "journal": "journal",
}
"""Names that known records have, in lower case, best first; those in `KEPT` are handed on as they are, and here in
words."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Names of columns.

    Attributes:
        text: the text; None to look for one of `TEXT`.
        id: the identifier; None to look for one of `ID`.
        keep: handed on to the output; those of `KEPT` that there are if empty.
    """

    text: str | None = None
    id: str | None = None
    keep: tuple[str, ...] = ()

    def among(self, own: Sequence[str], where: str, joined: Sequence[str] = ()) -> Columns:
        """These columns as an input calls them that has ``own``, and those that are ``joined`` to them.

        Raises:
            PlainlangError: if a column that was asked for is not there, or no column for the text can be found.
        """
        names = tuple(dict.fromkeys((*own, *joined)))
        known = {name.lower(): name for name in reversed(names)}

        def found(asked: str | None, usual: Sequence[str]) -> str | None:
            if asked is None:
                return next((known[name] for name in usual if name in known), None)
            if asked not in names:
                raise PlainlangError(
                    f"no column '{asked}'{did_you_mean(asked, names)}; it has {', '.join(names)}", path=where
                )
            return asked

        text = found(self.text, TEXT)
        if text is None:
            raise PlainlangError(
                f"which column is the text? --text-column says so; it has {', '.join(names)}", path=where
            )
        keep = tuple(name for asked in self.keep if (name := found(asked, ()))) or tuple(
            known[name] for name in KEPT if name in known
        )
        return Columns(text, found(self.id, ID), tuple(name for name in keep if name != text))

    def kept(self, values: Mapping[str, Any]) -> dict[str, str | None]:
        """What is handed on of a row, as text."""
        return {name: None if (value := values.get(name)) is None else str(value) for name in self.keep}
