"""Glossary files in, terms out: TOML of our shape, or a two-column CSV from a spreadsheet.

Every error names the file, the line and what to do. Nothing is guessed: an unknown field, an unknown mode, a
phrase that is listed twice or a wording that leads back to its term is an error.
"""

from __future__ import annotations

import csv
import io
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from importlib import resources
from pathlib import Path
from typing import Any

from plainlang.errors import PlainlangError
from plainlang.glossary.refuse import refuse_doubles, refuse_loops
from plainlang.glossary.term import AUDIENCES, MODES, PARTS_OF_SPEECH, Mode, Term
from plainlang.text.files import read_text
from plainlang.text.suggest import did_you_mean

_STRINGS = {"plural", "modifier", "explain", "explain_plural", "patient", "policymaker"}
_LISTS = {"variants", "needs", "never", "unless"}
FIELDS = frozenset({"plain", "mode", "pos", "number", "slot", "of", "examples", *_STRINGS, *_LISTS})
"""The fields an entry may have."""

_CHOICES = {"mode": MODES, "pos": PARTS_OF_SPEECH, "number": ("count", "mass"), "slot": ("anywhere", "before-noun")}


def bundled() -> tuple[Path, ...]:
    """The glossary files that come with plainlang, in order of name.

    They lie inside the package in a wheel, and beside it in an editable install.
    """
    package = Path(str(resources.files("plainlang")))
    for folder in (package / "glossaries", package.parent / "glossaries"):
        if folder.is_dir():
            return tuple(sorted(folder.glob("*.toml")))
    raise PlainlangError("plainlang's glossaries are missing from the installation: install it again")


def load(path: Path) -> tuple[Term, ...]:
    """The terms of one file, in file order.

    Raises:
        PlainlangError: if the file cannot be read, is not a glossary, or lists a phrase twice.
    """
    text = read_text(path)
    terms = _from_csv(text, path) if path.suffix.lower() == ".csv" else _from_toml(text, path)
    refuse_doubles(terms)
    refuse_loops(terms)
    return terms


def _from_toml(text: str, path: Path) -> tuple[Term, ...]:
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise toml_error(error, path) from None
    if unknown := set(data) - {"meta", "terms"}:
        name = sorted(unknown)[0]
        raise PlainlangError(
            f"unknown table or key '{name}': a glossary has [meta] and [terms]{did_you_mean(name, ('meta', 'terms'))}",
            path=path,
            line=_line_of(text, name),
        )
    terms = data.get("terms")
    if not isinstance(terms, dict):
        raise PlainlangError("no [terms] table: a glossary lists its terms there", path=path)
    meta = data.get("meta", {})
    title = str(meta.get("title", path.stem)) if isinstance(meta, dict) else path.stem
    lines = _key_lines(text)
    return tuple(_term(key, value, title, path, lines.get(key, 1)) for key, value in terms.items())


def toml_error(error: tomllib.TOMLDecodeError, path: Path) -> PlainlangError:
    """A TOML parser's error as one that names path, line and column."""
    message = str(error)
    found = re.search(r"\(at line (\d+), column (\d+)\)", message)
    line, column = (int(found[1]), int(found[2])) if found else (None, None)
    reason = re.sub(r"\s*\(at .*\)", "", message)
    return PlainlangError(f"not valid TOML: {reason}", path=path, line=line, column=column)


# "key" = ... or [terms."key"], with any of TOML's quotes or none.
_KEY = re.compile(r"""\s*(?:\[terms\.)?(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([\w-]+))\s*[=\]]""")


def _key_lines(text: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if match := _KEY.match(line):
            found.setdefault(next(g for g in match.groups() if g is not None), number)
    return found


def _line_of(text: str, name: str) -> int | None:
    return next(
        (n for n, line in enumerate(text.splitlines(), 1) if re.match(rf"\s*\[?\s*\"?{re.escape(name)}\b", line)), None
    )


def _term(key: str, value: Any, domain: str, path: Path, line: int) -> Term:
    def wrong(message: str) -> PlainlangError:
        return PlainlangError(f"'{key}': {message}", path=path, line=line)

    if isinstance(value, str):
        value = {"plain": value}
    if not isinstance(value, dict):
        raise wrong('an entry is a wording in quotes or a table such as { plain = "cause" }')
    if not key.strip() or key != " ".join(key.split()):
        raise wrong("a term has no leading, trailing or doubled spaces and is not empty")
    for field in value:
        if field not in FIELDS:
            raise wrong(f"unknown field '{field}'{did_you_mean(field, FIELDS)}")
    for field, choices in _CHOICES.items():
        if field in value and value[field] not in choices:
            raise wrong(
                f"{field} is '{value[field]}': choose one of {', '.join(choices)}{did_you_mean(value[field], choices)}"
            )
    plain = _strings(value.get("plain", ()), "plain", wrong)
    for field in _STRINGS & value.keys():
        if not isinstance(value[field], str) or not value[field].strip():
            raise wrong(f"{field} must be a text in quotes")
    mode: Mode | None = value.get("mode") or ("substitute" if plain else "explain" if "explain" in value else None)
    if (
        mode is None
        or (mode in ("substitute", "introduce") and not plain)
        or (mode == "explain" and not plain and "explain" not in value)
    ):
        raise wrong('nothing to say instead: give plain, explain, or mode = "keep"')
    return Term(
        key=key,
        mode=mode,
        plain=plain,
        plural=value.get("plural"),
        modifier=value.get("modifier"),
        explain=value.get("explain"),
        explain_plural=value.get("explain_plural"),
        pos=value.get("pos", "noun"),
        mass=value.get("number") == "mass",
        before_noun=value.get("slot") == "before-noun",
        variants=_strings(value.get("variants", ()), "variants", wrong),
        concept=value.get("of", key),
        needs=_strings(value.get("needs", ()), "needs", wrong),
        never=_strings(value.get("never", ()), "never", wrong),
        unless=_strings(value.get("unless", ()), "unless", wrong),
        wordings=tuple((a, value[a]) for a in AUDIENCES if a in value),
        examples=_examples(value.get("examples", ()), wrong),
        domain=domain,
        place=f"{path}:{line}",
    )


def _strings(value: Any, field: str, wrong: Any) -> tuple[str, ...]:
    values = tuple(value) if _is_list(value) else (value,)
    if not all(isinstance(v, str) and v.strip() for v in values):
        raise wrong(f"{field} must be a text in quotes, or a list of them")
    return values


def _is_list(value: Any) -> bool:
    return isinstance(value, list | tuple)


def _examples(value: Any, wrong: Any) -> tuple[tuple[str, str], ...]:
    pairs = tuple(tuple(pair) if isinstance(pair, list) else () for pair in value) if _is_list(value) else ((),)
    if not all(len(pair) == 2 and all(isinstance(p, str) for p in pair) for pair in pairs):
        raise wrong('examples must be pairs: [["sentence", "expected rewrite"], ...]')
    return pairs


def _from_csv(text: str, path: Path) -> tuple[Term, ...]:
    """Two columns, the term and its wording; a header row is passed over, further columns are an error."""
    terms = []
    reader = csv.reader(io.StringIO(text), delimiter=_delimiter(text), strict=True)
    try:
        for row in reader:
            cells = [cell.strip() for cell in row]
            if not any(cells) or (reader.line_num == 1 and cells[0].lower() in {"term", "jargon", "word"}):
                continue
            if len(cells) != 2 or not all(cells):
                raise PlainlangError(
                    "a glossary in CSV has two columns, the term and its plain wording", path=path, line=reader.line_num
                )
            terms.append(_term(cells[0], cells[1], path.stem, path, reader.line_num))
    except csv.Error as error:
        raise PlainlangError(f"not valid CSV: {error}", path=path, line=reader.line_num) from None
    return tuple(terms)


def _delimiter(text: str) -> str:
    first = text.splitlines()[0] if text else ""
    return max(",;\t", key=first.count)


def only(terms: Iterable[Term], off: Iterable[str]) -> tuple[Term, ...]:
    """``terms`` without those whose key, or whose file's name or title, is in ``off``."""
    unwanted = set(off)
    if not unwanted:
        return tuple(terms)
    return tuple(
        t
        for t in terms
        if t.key not in unwanted and t.domain not in unwanted and Path(t.place.rpartition(":")[0]).stem not in unwanted
    )


def merge(base: Iterable[Term], *over: Sequence[Term]) -> tuple[Term, ...]:
    """Later terms take the place of earlier ones that share a phrase with them."""
    merged: Mapping[str, Term] = {t.key: t for t in base}
    for terms in over:
        replaced = {phrase for t in terms for phrase in t.phrases}
        kept = {k: t for k, t in merged.items() if not replaced.intersection(t.phrases)}
        merged = {**kept, **{t.key: t for t in terms}}
    return tuple(merged.values())
