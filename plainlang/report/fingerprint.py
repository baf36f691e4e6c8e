"""What identifies a finding from one version of a draft to the next: its rule and its words, wherever they stand."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from itertools import chain

from plainlang.report.finding import Finding

_LENGTH = 16


def fingerprints(source: str, findings: Iterable[Finding]) -> tuple[str, ...]:
    """One fingerprint of 16 hexadecimal digits for each finding, all different within a draft.

    Lines that move, spaces and new line breaks change nothing; measured values do not count. Of findings on equal
    words the first is told from the second, and so on, so that one more of them is new.

    >>> from plainlang.report.check import check
    >>> before, after = "The etiology is unknown.", "We slept.\\n\\nThe etiology\\nis unknown."
    >>> one, other = (fingerprints(text, check(text, select=["jargon"]).findings) for text in (before, after))
    >>> one == other
    True
    """
    seen: Counter[bytes] = Counter()
    found = []
    for finding in findings:
        words = chain([finding.rule], finding.span.of(source).split())
        key = "\0".join(words).encode()
        seen[key] += 1
        found.append(hashlib.sha256(b"%d\0%b" % (seen[key], key)).hexdigest()[:_LENGTH])
    return tuple(found)
