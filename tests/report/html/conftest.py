"""Pages on drafts that hold a bit of everything."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import plainlang
from plainlang.report.html.build import draft_view
from plainlang.report.html.report import page
from plainlang.text.read import parse

DRAFT = """\
---
title: Not prose
---

# The etiology of *exhaustion*

Transcriptional dysregulation of exhausted lymphocytes entails epigenetic remodelling of effector loci by
calcineurin-responsive heterodimers. The etiology is unknown. We slept well.

There was no significant difference (RR 0.97, 95% CI 0.71 to 1.33).

- First, `code` and **bold** words.
  - Then we slept.

1. One more item.

> A quotation of somebody's words.

| Group | Result |
|---|---|
| A \\| B | Everyone slept. |

```python
print("</script>")
```
"""


@pytest.fixture(scope="session")
def draft() -> str:
    """A draft in Markdown with every kind of block."""
    return DRAFT


@pytest.fixture(scope="session")
def html_of() -> Callable[..., str]:
    """The page on drafts, named a.md, b.md, ..."""

    def making(*drafts: str, format: str = "markdown") -> str:
        views = []
        for number, text in enumerate(drafts, 1):
            report = plainlang.check(parse(text, format))
            views.append(draft_view(number, f"{chr(96 + number)}.md", report, report.findings))
        return page(views)

    return making


@pytest.fixture(scope="session")
def html(html_of: Callable[..., str], draft: str) -> str:
    """The page on one draft."""
    return html_of(draft)
