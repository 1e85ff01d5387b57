"""Contradicting figures stand side by side."""

import re

from programme.models import FigureStatement, FigureSubject


def section(html: str, code: str) -> str:
    return re.search(rf'aria-labelledby="subject-{code}">(.*?)</section>', html, re.DOTALL)[1]


def numbers(html: str) -> list[str]:
    return re.findall(r'<p class="big">(\S+)', html)


def test_the_nations_reductions_stand_beside_each_other(page, seeded):
    html = section(page("figures/?lang=id"), "slum_reduction")
    nation = html.split("<h3>Jawa Tengah")[0]
    assert {"6.872", "6.782", "32.222", "32.221", "23.407", "13.090"} <= set(numbers(nation))
    assert 'class="differ"' in nation


def test_a_printed_form_and_its_source_are_shown(page, seeded):
    html = section(page("figures/?lang=id"), "slum_area")
    assert '«<span lang="id">3.960,277 ha</span>»' in html
    assert "3.960,277" in numbers(html)
    assert "Pos Jateng" in html


def test_digits_are_as_stated_and_written_as_the_language_does(page, seeded):
    html = section(page("figures/?lang=en"), "slum_area")
    assert {"3,960.277", "6,335.14", "85.09"} <= set(numbers(html))


def test_sources_that_agree_are_not_said_to_differ(page, regency):
    subject = FigureSubject.objects.create(code="x", position=1, title="X", unit="ha")
    for source in ("A", "B"):
        FigureStatement.objects.create(subject=subject, value="1.50", source=source, evidence="press")
    assert 'class="differ"' not in page("figures/")
    FigureStatement.objects.create(subject=subject, value="1.51", source="C", evidence="press")
    assert 'class="differ"' in page("figures/")


def test_names_are_written_as_text(page, regency):
    subject = FigureSubject.objects.create(code="x", position=1, title="<i>X</i>", unit="<u>ha</u>")
    FigureStatement.objects.create(
        subject=subject, value=1, text="<s>1</s>", source="<a>S</a>", note="<em>n</em>", evidence="press"
    )
    html = page("figures/")
    assert not re.search(r"<(i|u|s|em)>", html)
    assert "&lt;a&gt;S&lt;/a&gt;" in html
