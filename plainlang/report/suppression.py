"""Findings that a comment in the draft asks to ignore, and comments that ask for nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from fnmatch import fnmatchcase

from plainlang.report.finding import Finding, Suppressed
from plainlang.text.directives import Broken, Directives, Ignore
from plainlang.text.suggest import did_you_mean

RULE = "unused-suppression"
"""The rule that reports such comments; it is run after all others."""


def heeded(
    findings: Iterable[Finding], ignores: Sequence[Ignore]
) -> tuple[tuple[Finding, ...], tuple[Suppressed, ...], frozenset[tuple[Ignore, str]]]:
    """The findings that stay, those that a comment silences, and which comments silenced which rules."""
    stay: list[Finding] = []
    silent: list[Suppressed] = []
    used: set[tuple[Ignore, str]] = set()
    for finding in findings:
        by = [ignore for ignore in ignores if _silences(ignore, finding)]
        used.update((ignore, finding.rule) for ignore in by)
        if by:
            silent.append(Suppressed(finding, next((i.reason for i in by if i.reason), "")))
        else:
            stay.append(finding)
    return tuple(stay), tuple(silent), frozenset(used)


def _silences(ignore: Ignore, finding: Finding) -> bool:
    if not ignore.names(finding.rule) or not ignore.touches(finding.span):
        return False
    # What is said of the whole text stands at its first word, but is not about that line.
    return len(finding.span) > 0 or ignore.scope == "file" or bool(ignore.rules)


def remarks(
    said: Directives, used: Collection[tuple[Ignore, str]], run: Collection[str], known: Collection[str], every: bool
) -> Iterator[Broken]:
    """What is wrong with the comments of a draft.

    Args:
        used: which comments silenced which rules.
        run: the rules that were run; whether a comment for another one is of use is not known.
        known: all rules.
        every: True if no rule was left out that the profile has on.
    """
    yield from said.broken
    for ignore in said.ignores:
        for pattern in ignore.rules:
            named = [rule for rule in known if fnmatchcase(rule, pattern)]
            if not named:
                yield Broken(ignore.comment, f"unknown rule '{pattern}'{did_you_mean(pattern, known)}")
            elif set(named) <= set(run) and not any((ignore, rule) in used for rule in named):
                yield Broken(ignore.comment, f"there is no '{pattern}' to ignore here: delete the comment or the name")
        if not ignore.rules and every and not any(by == ignore for by, _ in used):
            yield Broken(ignore.comment, "there is nothing to ignore here: delete the comment")
