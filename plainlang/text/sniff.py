"""What a file of XML or JSON is by its content, where its name does not say: the one place that knows records."""

from __future__ import annotations

import re

_HEAD = 4096
"""Bytes that are looked at; the root comes early."""

_ROOT = re.compile(rb"<([A-Za-z_][\w.:-]*)(?=[\s/>])")
_NO_ELEMENT = re.compile(rb"<!--.*?(?:-->|\Z)|<\?.*?(?:\?>|\Z)|<![A-Z].*?(?:>|\Z)", re.DOTALL)

RECORDS = {
    "PubmedArticleSet": "a PubMed record",
    "PubmedArticle": "a PubMed record",
    "clinical_study": "a ClinicalTrials.gov record",
    "row": "an NIH record",
    "PROJECTS": "NIH records",
}
"""Roots of XML files that are research records, and what to call those."""


def root_of(data: bytes) -> str:
    """The name of an XML file's root element; empty if none is near the start.

    >>> root_of(b'<?xml version="1.0"?><!DOCTYPE article><!-- <a> --><article>')
    'article'
    """
    head = data[: 4 * _HEAD].replace(b"\0", b"")  # also where each character is two bytes or four
    found = _ROOT.search(_NO_ELEMENT.sub(b"", head))
    return found[1].decode("utf-8", "replace") if found else ""


def record_of(data: bytes) -> str | None:
    """What record a file is, as `RECORDS` calls it; None if it is none that is known.

    >>> record_of(b"<PubmedArticleSet>")
    'a PubMed record'
    """
    return RECORDS.get(root_of(data))
