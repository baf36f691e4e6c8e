"""The page in a real browser: what is shown, and what a reader can do with a mouse, with the keys, on paper."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

GRAVE = {"serious", "critical"}


HOSTILE = "We slept </style></script><script>document.title = 'x'</script> {{ 7 * 7 }} <img src=x onerror=alert(1)>."


def test_a_draft_stays_text(opened, html_of):
    page = opened(html_of(HOSTILE, format="plain"))
    assert HOSTILE in page.locator(".text").inner_text()
    assert page.locator(".page :is(script, img, style)").count() == 0
    assert page.title() == "a.md – plainlang"


def test_a_click_shows_why(opened, html):
    page = opened(html)
    assert page.locator(".panel").inner_text().startswith("How to read this page")
    page.locator("#d1s2").click()
    note = page.locator(".note:visible")
    assert note.locator("h3").inner_text().startswith("Sentence 2")
    for label in ("What makes it hard", "Write instead"):
        assert note.get_by_text(label).is_visible()
    assert page.locator(".text .s[aria-current]").count() == 1
    note.get_by_role("button", name="Close").click()
    assert page.locator(".note.guide").is_visible()


def test_the_keys_go_through_the_text(opened, html):
    page = opened(html)
    sentences = page.locator(".text .s")
    sentences.first.focus()
    page.keyboard.press("ArrowDown")
    assert sentences.nth(1).evaluate("e => e === document.activeElement")
    page.keyboard.press("Enter")
    assert page.locator("#d1n2").is_visible()
    page.keyboard.press("End")
    last = sentences.count()
    assert page.locator(f"#d1n{last}").is_visible()
    assert sentences.nth(last - 1).evaluate("e => e === document.activeElement")
    page.keyboard.press("Escape")
    assert page.locator(".note.guide").is_visible()
    assert page.locator(".text .s[tabindex='0']").count() == 1


def test_the_tab_key_reaches_every_control_once(opened, html):
    page = opened(html)
    seen = []
    for _ in range(60):
        page.keyboard.press("Tab")
        here = page.evaluate("""() => {
            const e = document.activeElement;
            return [e.tagName, e.id, e.className, e.name, e.textContent.slice(0, 20)].join("|");
        }""")
        if here in seen or here.startswith("BODY"):
            break
        seen.append(here)
    assert seen[0].startswith("A||skip")
    for wanted in ("theme", "view-d1", "SUMMARY", "underline", "strip", "A|d1s1|"):
        assert any(wanted in place for place in seen), wanted
    assert sum("|d1s" in place for place in seen) == 1  # the arrow keys go on from there


def test_the_strip_is_a_slider(opened, html):
    page = opened(html)
    strip = page.get_by_role("slider")
    strip.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert strip.get_attribute("aria-valuenow") == "3"
    assert strip.get_attribute("aria-valuetext").startswith("Sentence 3, difficulty ")
    box = strip.locator("svg").bounding_box()
    page.mouse.click(box["x"] + 2, box["y"] + 2)
    assert strip.get_attribute("aria-valuenow") == "1"
    page.mouse.click(box["x"] + 2, box["y"] + box["height"] - 2)
    assert strip.get_attribute("aria-valuenow") == strip.get_attribute("aria-valuemax")


def test_the_rewrite_is_a_click_away(opened, html):
    page = opened(html)
    text = page.locator(".text")
    assert "The etiology is unknown." in text.inner_text()
    page.get_by_label("Rewritten", exact=True).check(force=True)
    assert "The cause is unknown." in text.inner_text()
    page.get_by_label("Changes", exact=True).check(force=True)
    assert text.locator("del:visible", has_text="etiology").count()
    assert text.locator("ins:visible", has_text="cause").count()


def test_a_filter_leaves_what_it_names(opened, html):
    page = opened(html)
    page.locator(".filter summary").click()
    page.get_by_role("button", name="None").click()
    page.get_by_label("statistics").check()
    assert page.locator(".text .s:not(.off)").count() == 1
    assert "RR 0.97" in page.locator(".text .s:not(.off)").inner_text()
    assert page.locator(".rule:visible").count() == 1
    assert page.get_by_role("status").inner_text().startswith("1 of ")
    page.locator(".by-severity[value=note]").check()
    assert page.locator(".by-rule[data-severity=note]:not(:checked)").count() == 0
    page.keyboard.press("Escape")
    assert page.locator(".filter").get_attribute("open") is None


def test_a_finding_leads_to_its_sentence_and_its_rule(opened, html):
    page = opened(html)
    rule = page.locator(".rule", has_text="statistics")
    rule.locator("summary").click()
    rule.locator(".to-sentence").first.click()
    note = page.locator(".note:visible")
    assert "RR 0.97" in page.locator(".text .s.on").inner_text()
    rule.locator("summary").click()
    note.get_by_role("link", name="statistics").click()
    assert rule.get_attribute("open") is not None


def test_several_drafts_are_one_page(opened, html_of, draft, easy):
    page = opened(html_of(draft, easy))
    assert page.locator(".draft:visible").count() == 1
    page.get_by_role("link", name="b.md").click()
    assert "We asked people" in page.locator(".draft:visible .text").inner_text()
    assert page.get_by_role("link", name="b.md").get_attribute("aria-current") == "true"
    page.locator(".draft:visible .s").first.click()
    assert page.locator("#d2n1").is_visible()


def test_the_theme_is_kept(opened, html):
    page = opened(html, color_scheme="dark")
    theme = "document.documentElement.dataset.theme"
    assert page.evaluate(theme) == "dark"
    page.get_by_label("Light", exact=True).check(force=True)
    assert page.evaluate(theme) == "light"
    page.reload()
    assert page.evaluate(theme) == "light"
    assert page.get_by_label("Light", exact=True).is_checked()


def test_without_scripts_the_notes_are_links_away(opened, html):
    page = opened(html, java_script_enabled=False)
    assert page.get_by_role("slider").count() == 0
    page.locator("#d1s3").click()
    assert page.locator(".note:target").is_visible()


def test_on_paper_the_notes_on_hard_sentences_follow(opened, html):
    page = opened(html, color_scheme="dark")
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.locator(".note.hard").first.is_visible()
    assert not page.locator(".tools").is_visible()
    assert page.pdf(format="A4").startswith(b"%PDF-")


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 1280), ("light", 390)])
def test_no_grave_barrier(opened, html, scheme, width):
    page = opened(html, color_scheme=scheme, viewport={"width": width, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.locator("input[value=changes]").check(force=True)
    page.locator("#d1s2").click()
    assert _barriers(page) == []
    page.keyboard.press("Escape")
    page.locator(".filter summary").click()
    page.get_by_role("button", name="None").click()
    for rule in page.locator(".rule").all():
        rule.evaluate("e => { e.hidden = false; e.open = true; }")
    assert _barriers(page) == []


def _barriers(page) -> list[str]:
    """Serious and critical findings of axe-core, with the first place of each."""
    found = Axe().run(page).response["violations"]
    return [
        f"{v['id']}: {v['nodes'][0]['html'][:200]} {v['nodes'][0].get('failureSummary')}"
        for v in found
        if v["impact"] in GRAVE
    ]
