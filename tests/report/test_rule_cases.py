"""Cases beside the rules' own examples: what must be found, word for word, and what must be left alone."""

from __future__ import annotations

import pytest

from plainlang.report.check import check
from plainlang.text.span import apply

FOUND = [
    ("advice", "Doctors should not prescribe it.", ["Doctors should not prescribe"]),
    ("certainty-claim", "It is 100% safe, without side effects.", ["100% safe", "without side effects"]),
    ("certainty-wording", "High-certainty evidence shows that it may help.", ["High-certainty evidence"]),
    ("decimals", "Sleep grew by 1.5 hours and 2.25 meals.", ["1.5 hours and 2.25"]),
    ("denominators", "1 in 8 had it, 1 in 8 died, and one in ten left.", ["one in ten"]),
    ("double-negative", "No fewer than six came.", ["No fewer than"]),
    ("false-friend", "Not significant: the biopsy came back negative.", ["significant", "biopsy came back negative"]),
    ("grade-jargon", "We used GRADE; the quality of evidence was low.", ["GRADE", "quality of evidence"]),
    ("hidden-verb", "They carried out an assessment of pain.", ["carried out an assessment of"]),
    ("large-numbers", "Of 1234567 people, 10000 came.", ["1234567", "10000"]),
    ("latin", "In\u2011vitro work was not in\nvivo work, i.e. cells.", ["In\u2011vitro work", "in\nvivo", "i.e."]),
    ("mixed-formats", "10 in 100 slept; 20% did not.", ["20%"]),
    ("number-range", "Aged 5\u201310, or 12 \u2013 14.", ["5\u201310", "12 \u2013 14"]),
    ("number-words", "It took two to twelve days.", ["two", "twelve"]),
    ("person-first", "Diabetics and elderly men suffered from it.", ["Diabetics", "elderly men", "suffered from"]),
    ("relative-risk", "It cuts the risk of a stroke by 30%.", ["risk of a stroke by 30%"]),
    ("semicolon", "We ate; we slept; we left.", [";"]),
    ("shall", "You shall rest.", ["shall"]),
    ("slash", "Tell men/women and/or kidney/liver teams.", ["men/women", "and/or", "kidney/liver"]),
    ("statistics", "It fell (p = 0.03). The 95% CI was wide, HR 0.6.", ["p = 0.03", "95% CI was wide, HR 0.6"]),
    ("statistics", "A mean difference of 2 (SD 1.2) was seen.", ["mean difference of 2 (SD 1.2"]),
    ("undefined-abbreviation", "Patients with PXQD and GORD; GORD is common.", ["PXQD", "GORD"]),
    ("unused-abbreviation", "Body mass index (BMI) was low. AP-1 (activator protein 1) too.", ["BMI", "AP-1"]),
]  # fmt: skip

SILENT = [
    ("advice", "Further research should be done. The law says they should take it."),
    ("certainty-claim", "It has not been proven. A breakthrough infection came. There is no proof that it works."),
    ("certainty-wording", "It may rain in May. Moderate-certainty evidence shows that it probably helps."),
    ("decimals", "Use version 2.1, 0.5 mg, pH 7.4, $1.50 or 3.2 million; see Table 1.2 and 10.1.2."),
    ("denominators", "In 2019, 12 out of 47 people came to 3 in 5 clinics. We saw 6 of 24 studies."),
    ("double-negative", "Not only children but all came, with or without pain. We do not know."),
    ("false-friend", "A positive outlook and a significant other? No: a positive person."),
    ("large-numbers", "In 2019, grant 123456 and PMID 12345678 and NCT01234567 and 01234 were named."),
    ("latin", "Smith et al. wrote via Escherichia coli. The vs-code ran."),
    ("mixed-formats", "29 out of every 100 people (29%) came. The 95% CI is no percentage."),
    ("number-range", "On 2019-05-12, call 555-0123 about IL-2, 24-7, COVID-19 and 10-5."),
    ("number-words", "Two came. One left twenty-one days later, two-thirds done, with three hundred more."),
    ("person-first", "The non-diabetic patients and the elderly care ward; an alcoholic drink; autistic people."),
    ("relative-risk", "The risk was 5% in both. It fell by 30%, from 10% to 7%. Activity rose twice."),
    ("semicolon", "It is known (Lee 2010; Kim 2011) and said."),
    ("slash", "Take 5 mg/kg/day, 1/2 pill on 1/2/2020 (HIV/AIDS) at https://a.org/b/c or N/A."),
    ("statistics", "The OR was full, the HR team met in MD, and the rat ran. P and CI are letters."),
    ("undefined-abbreviation", "Chronic kidney disease (CKD) and CKD in the USA: 5 mL of IL-2, COVID-19, part IV. "
"RESULTS: GOOD."),
    ("unused-abbreviation", "Body mass index (BMI): BMI is low, BMIs differ."),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "text", "words"), FOUND, ids=[f"{r}: {t[:24]}" for r, t, _ in FOUND])
def test_found(rule: str, text: str, words: list[str]) -> None:
    assert [f.span.of(text) for f in check(text, select=[rule]).findings] == words


@pytest.mark.parametrize(("rule", "text"), SILENT, ids=[f"{r}: {t[:24]}" for r, t in SILENT])
def test_silent(rule: str, text: str) -> None:
    assert [f.span.of(text) for f in check(text, select=[rule]).findings] == []


@pytest.mark.parametrize(
    ("rule", "text", "after"),
    [
        ("contractions", "It can't and won't; don't.", "It cannot and will not; do not."),
        ("hidden-verb", "They perform an analysis of pain.", "They analyze pain."),
        ("latin", "Fruit, e.g. apples, i.e. food.", "Fruit, for example, apples, that is, food."),
        ("latin", "We ate, slept, etc.", "We ate, slept, and so on."),
        ("number-range", "Aged 5\u201310.", "Aged 5 to 10."),
        ("percent", "It helped 14% of people.", "It helped 14 out of 100 people."),
        ("person-first", "Elderly women and type 2 diabetics.", "Older women and people with type 2 diabetes."),
        ("semicolon", "We ate; we slept.", "We ate. We slept."),
        ("unused-abbreviation", "Body mass index (BMI) was low.", "Body mass index was low."),
    ],
)
def test_first_suggestions_together(rule: str, text: str, after: str) -> None:
    assert apply(text, [f.edits[0] for f in check(text, select=[rule]).findings]) == after


def test_question_keeps_its_contraction() -> None:
    (finding,) = check("Don't you sleep?", select=["contractions"]).findings
    assert (finding.edits, finding.safe) == ((), False)


def test_long_list_counts_one_list_at_a_time() -> None:
    items = "".join(f"- item {n}\n" for n in range(7))
    assert not check(f"{items}\nAnd then:\n\n{items}", format="markdown", select=["long-list"]).findings
    (finding,) = check(f"{items}- one more\n", format="markdown", select=["long-list"]).findings
    assert (finding.value, finding.limit) == (8, 7)


def test_plain_text_is_not_asked_for_headings() -> None:
    text = "We slept well. " * 200
    assert check(text, format="markdown", select=["missing-headings"]).findings
    assert not check(text, select=["missing-headings"]).findings


def test_eu_summary_asks_for_each_element() -> None:
    found = check("We slept.", profile="eu-lay-summary", select=["missing-part"]).findings
    assert len(found) == 11
    assert not check("", profile="eu-lay-summary", select=["missing-part"]).findings
