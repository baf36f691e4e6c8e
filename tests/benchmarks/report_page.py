"""How large the page on a draft is, and how long Chromium is busy with it.

``python tests/benchmarks/report_page.py [DRAFT]``. Without a draft, the examples one after the other until there are
250 and 3,000 words. Prints a JSON line for each: bytes of the page, and its longest task in milliseconds (0 if none
reached the browser's 50) when it is opened and when it is used: the median and the worst of several times. Beside it
the most that the page's thread computed in one task, which does not depend on what else the machine does.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright

from plainlang.report.check import check
from plainlang.report.html.build import draft_view
from plainlang.report.html.report import page

SIZES, TIMES = (250, 3000), 5
EXAMPLES = sorted((Path(__file__).resolve().parents[2] / "examples").glob("*.txt"))
OBSERVE = """
window.tasks = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.tasks.push(entry.duration);
}).observe({ type: "longtask", buffered: true });
"""


def texts() -> Iterator[str]:
    """The draft that was named, or examples of each size."""
    if sys.argv[1:]:
        yield Path(sys.argv[1]).read_text(encoding="utf-8")
        return
    for size in SIZES:
        paragraphs: list[str] = []
        for example in cycle(p for path in EXAMPLES for p in path.read_text(encoding="utf-8").split("\n\n")):
            paragraphs.append(example)
            if sum(len(p.split()) for p in paragraphs) >= size:
                break
        yield "\n\n".join(paragraphs)


def longest(page: Page) -> float:
    """The longest task since the last call, in milliseconds."""
    page.wait_for_timeout(300)
    return round(float(page.evaluate("Math.max(0, ...window.tasks.splice(0))")), 1)


def use(page: Page) -> None:
    """What readers do: choose sentences, go on with the keys, look at the rewrite, filter."""
    page.locator(".text .s").nth(3).click()
    for _ in range(20):
        page.keyboard.press("ArrowDown")
    for view in ("changes", "plain", "draft"):
        page.locator(f"input[value={view}]").check(force=True)
    page.locator(".filter summary").click()
    page.locator(".menu .none").click()
    page.locator(".menu .all").click()
    page.locator("input[name=theme][value=dark]").check(force=True)


def measured(browser: Browser, file: Path) -> tuple[float, float, float]:
    """The longest task while the page is opened and while it is used, and the longest time that one computed."""
    tab = browser.new_context(reduced_motion="reduce").new_page()
    tab.add_init_script(OBSERVE)
    browser.start_tracing(page=tab, categories=["devtools.timeline", "disabled-by-default-devtools.timeline"])
    tab.goto(file.as_uri())
    opening = longest(tab)
    use(tab)
    using = longest(tab)
    events = json.loads(browser.stop_tracing())["traceEvents"]
    tab.context.close()
    main = {e["tid"] for e in events if e["name"] == "thread_name" and e["args"]["name"] == "CrRendererMain"}
    computed = max(e.get("tdur", 0) for e in events if e["name"] == "RunTask" and e["tid"] in main)
    return opening, using, round(computed / 1000, 1)


def main() -> None:
    """Measure every text."""
    chromium = shutil.which("chromium")
    with sync_playwright() as play, tempfile.TemporaryDirectory() as folder:
        browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for text in texts():
            report = check(text)
            html = page([draft_view(1, "draft.txt", report, report.findings)])
            file = Path(folder) / "report.html"
            file.write_text(html, encoding="utf-8")
            opening, using, computed = zip(*(measured(browser, file) for _ in range(TIMES)), strict=True)
            figures = {
                "words": report.analysis.counts.words,
                "bytes": len(html.encode()),
                "longest task, opening": [median(opening), max(opening)],
                "longest task, in use": [median(using), max(using)],
                "computed in one task": [median(computed), max(computed)],
            }
            print(json.dumps(figures))
        browser.close()


if __name__ == "__main__":
    main()
