"""The language of articles and questions."""

from __future__ import annotations

import pytest

from askcite.text.language import detect


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Which pillar does Japan lead?", "en"),
        ("Who said that?", "en"),
        ("The bridge was opened in 1932 and carries four lanes.", "en"),
        ("Wer leitet den Pfeiler?", "de"),
        ("Quel pilier le Japon dirige-t-il ?", "fr"),
        (
            "\u65e5\u672c\u306f\u3069\u306e\u67f1\u3092\u4e3b\u5c0e\u3057\u3066\u3044\u307e\u3059\u304b",
            "ja",
        ),
        (
            "\u8fd9\u5ea7\u6865\u5efa\u4e8e\u4e00\u4e5d\u4e09\u4e8c\u5e74\uff0c\u6709\u56db\u6761\u8f66\u9053\u3002",
            "zh",
        ),
        ("Hello", None),
        ("IPOI FOIP JIMEX", None),
        ("1932", None),
        ("", None),
    ],
)
def test_detect(text: str, expected: str | None) -> None:
    """Sentences have their language; names, numbers and greetings have none."""
    assert expected == detect(text)


def test_a_title_quoted_from_english_is_not_the_language_of_the_text() -> None:
    """Two English words in an English title leave a German paragraph German."""
    text = (
        "Der Film „The Good, the Bad and the Ugly“ kam im Jahr 1966 in die Kinos und gilt heute "
        "als einer der bekanntesten Italowestern; gedreht wurde er in Spanien, unter anderem in "
        "der Sierra Nevada, und die Musik schrieb Ennio Morricone, der damit bekannt wurde. "
        "Die Dreharbeiten dauerten mehrere Monate, und für die Schlacht an der Brücke wurden "
        "Soldaten der spanischen Armee angeheuert, die am Ende auch die Brücke sprengen durften."
    )
    assert "de" == detect(text)
