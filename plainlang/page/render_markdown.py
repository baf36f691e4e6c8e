"""A page as Markdown, for an editor to finish: questions stand out, and each part can be edited and kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plainlang.page.language.difficulty import difficulty_of
from plainlang.page.marked import END, TOP, comment, name_in_comment
from plainlang.page.model import Block, Line, Page, Section
from plainlang.page.standing import heading_of, quotes_record
from plainlang.text.tokens import TOKEN

NAMES = "names and numbers of the record"
WORDS = "the record's own words"
"""What `check` and `rewrite` are told to leave alone, and why."""
_ROOM = 0.1

_SPECIAL = str.maketrans({c: f"\\{c}" for c in "\\`*_[]<>|#"})


def to_markdown(page: Page, *, sources: bool = False) -> str:
    """The page; with ``sources``, each sentence has a footnote with the sentence of the record that it comes from."""
    parts = list(parts_of(page, sources=sources))
    text = "\n\n".join(text for _, _, text in parts)
    return f"{text}\n\n{comment(parts, page.fingerprint, name_in_comment(page.identifier))}\n"


def parts_of(page: Page, *, sources: bool = False) -> Iterator[tuple[str, str, str]]:
    """The parts of the page: key, heading, text with the heading."""
    yield TOP, "", "\n\n".join(_top(page, sources))
    yield _part("facts", heading_of("facts"), _facts(page))
    for section in page.sections:
        yield _part(section.key, section.heading, _section(section, page, sources))
    if page.links:
        yield _part("links", heading_of("links"), "\n".join(f"- [{escape(li.text)}]({li.url})" for li in page.links))
    yield END, "", "\n\n".join(_end(page, sources))


def escape(text: str) -> str:
    """``text`` with the characters that Markdown would read as markup.

    >>> escape("rate_of <5%")
    'rate\\\\_of \\\\<5%'
    """
    return text.translate(_SPECIAL)


def _part(key: str, heading: str, text: str) -> tuple[str, str, str]:
    return key, heading, f"## {heading}\n\n{text}"


def _top(page: Page, sources: bool) -> Iterator[str]:
    yield f"# {_line(page.title, sources)}"
    own = [f"*{escape(page.official_title)}*"] if has_official_title(page) else []
    own.append(" · ".join(map(escape, page.byline)))
    yield _unjudged("\n\n".join(own), (page.official_title, " · ".join(page.byline)), page)
    yield _quoted(page.summary) if page.summary.made == "prompt" else f"**{_line(page.summary, sources)}**"


def _unjudged(text: str, lines: Iterable[str], page: Page) -> str:
    """``text`` between comments that keep `check` from judging names, if it would find any of ``lines`` too hard."""
    if not too_hard(lines, page):
        return text
    return _between_comments(text, NAMES)


def _facts(page: Page) -> str:
    rows = "\n".join(f"| {escape(f.label)} | {escape(f.value)} |" for f in page.facts)
    return _unjudged(f"|  |  |\n|---|---|\n{rows}", (f.value for f in page.facts), page)


def _section(section: Section, page: Page, sources: bool) -> str:
    blocks = []
    for block in section.blocks:
        text = _block(block, sources)
        blocks.append(_unjudged(text, (line.text for line in block.lines), page) if is_data(block) else text)
    return "\n\n".join(blocks)


def is_data(block: Block) -> bool:
    """Whether a block holds nothing but what the record's fields say."""
    return all(line.made == "data" for line in block.lines)


def _block(block: Block, sources: bool) -> str:
    label = f"**{escape(block.label)}:**" if block.label else ""
    if any(line.made == "prompt" for line in block.lines):
        return "\n\n".join(filter(None, (label, *map(_quoted, block.lines))))
    lines = [_line(line, sources) for line in block.lines]
    if block.kind == "paragraph":
        return " ".join(filter(None, (label, *lines)))
    marks = ["-"] * len(lines) if block.kind == "list" else [f"{n}." for n in range(1, len(lines) + 1)]
    items = "\n".join(f"{mark} {line}" for mark, line in zip(marks, lines, strict=True))
    return f"{label}\n\n{items}" if label else items


def _quoted(line: Line) -> str:
    mark, _, question = line.text.partition(": ")
    asked = f"> **{escape(mark)}:** {escape(question)}"
    return _between_comments(asked, WORDS) if quotes_record(line.text) else asked


def too_hard(lines: Iterable[str], page: Page) -> bool:
    """Whether `check` would find one of the lines too hard, with a little room for what stands around them."""
    return any(difficulty_of(line) > page.measure.limit + _ROOM for line in lines if TOKEN.search(line))


def _between_comments(text: str, reason: str) -> str:
    return f"<!-- plainlang: off {reason} -->\n\n{text}\n\n<!-- plainlang: on -->"


def _line(line: Line, sources: bool) -> str:
    marks = "".join(f"[^{n}]" for n in line.notes) if sources else ""
    return escape(line.text) + marks


def _end(page: Page, sources: bool) -> Iterable[str]:
    yield "---"
    yield _quoted(page.reviewed) if page.reviewed.made == "prompt" else escape(page.reviewed.text)
    yield escape(page.disclaimer)
    if spoken := difficulty(page):
        yield spoken
    if sources and page.notes:
        notes = "\n".join(f"[^{n.number}]: {n.field.capitalize()}: {escape(n.text)}" for n in page.notes)
        yield _between_comments(notes, WORDS)


def has_official_title(page: Page) -> bool:
    """Whether the record's own title is not just the lay title in other capitals."""
    return page.official_title.casefold().rstrip(".") != page.title.text.casefold().rstrip(".")


def difficulty(page: Page) -> str:
    """How hard the record and the page are, in one sentence; "" if nothing was measured."""
    measure = page.measure
    if measure.after is None:
        return ""
    record = f" (the record: {measure.before:.1f})" if measure.before is not None else ""
    within = f"{measure.within} of {measure.sentences} sentences within the limit of {measure.limit:g}"
    return f"Reading difficulty: {measure.after:.1f} of 6{record}; {within}."
