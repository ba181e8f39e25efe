"""What keeps readers out who do not see the page: found, and not cried wolf about."""

from __future__ import annotations

import pytest

from tests.manuscript.reading import HEAD, Reader

NORWEGIAN = "---\ntitle: Oppdal\nlang: {}\n---\n\n"
ENGLISH = "The city and the university have signed an agreement that is of use for both."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Partnere er NTNU SINTEF.", []),
        ("Dette er VELDIG VIKTIG FOR ALLE.", ["UU001"]),
        ("«DETTE ER VELDIG VIKTIG»", []),
        ("De røde feltene og den blå linja.", ["UU002", "UU002"]),
        ("Miljøer på det grønne feltet, vist i rødt.", ["UU002"]),
        ("**Bakgrunn**\n\nTekst.", ["UU006"]),
        ("**Dette er viktig.**\n\nTekst.", []),
        ("- **Bakgrunn**\n\nTekst.", []),
        ("| | A |\n|---|---|\n| x | y |", []),
        ("| A | |\n|---|---|\n| x | y |\n| | |", ["UU004", "UU005"]),
    ],
)
def test_what_can_be_told_from_the_text(text: str, expected: list[str], reader: Reader) -> None:
    assert reader.codes(f"{HEAD}{text}\n") == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nb", ENGLISH, ["UU003"]),
        ("nb", f"[{ENGLISH}]{{lang=en}}", []),
        ("nb", f"{{lang=en}}\n::: faktaboks Avtalen\n{ENGLISH}\n:::", []),
        ("nb", "Konferansen Bridging the Gap of the North var i Trondheim.", []),
        ("nb", "Dei har ikkje kome frå ein annan stad, berre saman med oss.", ["UU003"]),
        ("nn", "Dei har ikkje kome frå ein annan stad, berre saman med oss.", []),
        ("nn", "De er ikke fra et annet sted, bare sammen med oss hver gang.", ["UU003"]),
        ("en", "Dette er den avtalen som kommunen har, og den er til å stole på.", ["UU003"]),
        ("en", ENGLISH, []),
        ("de", ENGLISH, []),
    ],
)
def test_passages_in_another_language_must_say_so(
    language: str, text: str, expected: list[str], reader: Reader
) -> None:
    assert reader.codes(NORWEGIAN.format(language) + text + "\n") == expected
