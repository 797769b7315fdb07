"""Measures that a request asks for, and their columns.

`What does it cost?` names no head of a table; a column of prices is headed `Fare`, `Preis` or not
at all, and known by its figures. English, German and French.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from askcite.text.late import late
from askcite.text.terms import terms


@dataclass(frozen=True, slots=True)
class Gauge:
    """A way to ask for a measure, and its columns.

    `asks` is searched in a request, `heads` in the head of a column, `cells` in its cells where no
    head tells.
    """

    asks: re.Pattern[str]
    heads: re.Pattern[str]
    cells: re.Pattern[str] | None = None


def _gauge(asks: str, heads: str, cells: str | None = None) -> Gauge:
    return Gauge(
        late(rf"(?i)(?<!\w)(?:{asks})(?!\w)"),
        late(rf"(?i)(?<![^\W_])(?:{heads})(?![^\W_])"),
        late(cells) if cells else None,
    )


_MONEY: Final = (
    r"[€$£¥]|\d[.,]\d\d(?!\d)|(?i:\d\s*(?:euros?|eur|usd|gbp|chf|dollars?|pounds?|francs?|crowns?"
    r"|kr|pence|cents?))(?![^\W_])"
)
_CLOCK: Final = (
    r"\d[:.]\d\d(?!\d)|(?<!\d)(?:1[5-9]|20)\d\d(?!\d)|(?i:\d\s*[ap]\.?m\b|\d\s*(?:uhr|h)\b)"
)
_SPAN: Final = (
    r"(?i)\d\s*(?:h|hrs?|hours?|min(?:s|utes?|uten)?|sec(?:s|onds?)?|days?|weeks?|months?|years?"
    r"|std|stunden?|tage?|wochen?|monate?|jahre?|heures?|jours?|mois|ans?)(?![^\W_])"
)
_GAUGES: Final = (
    _gauge(
        r"costs?|pric(?:e[sd]?|ing)|pay|pays|paid|fares?|fees?|charged?s?|how much|kostet|kosten"
        r"|preis\w*|zahl\w+|wie ?viel|prix|coûte\w*|combien|tarifs?|expensive|cheap",
        r"pric\w+|costs?|fares?|fees?|rates?|charges?|amount|tariff|\w*preise?|kosten|\w*gebühr\w*"
        r"|tarifs?|prix|coût|eur|euros?|usd|gbp|chf|[€$£]",
        _MONEY,
    ),
    _gauge(r"deep|depth|tief|tiefe|profonde?u?r?", r"depth|deep|deepest|tiefe|profondeur"),
    _gauge(
        r"how long(?! (?:do|does|did|is|are|was|were) \w+(?: \w+){0,4} (?:take|last)s?\b)|length"
        r"|wie lang|länge|longueur",
        r"length|long|länge|longueur",
    ),
    _gauge(
        r"how long|takes?|lasts?|duration|wie lange?|dauert|dauer|läuft|dure|durée"
        r"|combien de temps",
        r"duration|(?:travel |journey )?time|dauer|\w*(?:fahrt|lauf)zeit|fahrtdauer|durée"
        r"|minutes|hours|days",
        _SPAN,
    ),
    _gauge(
        r"how (?:high|tall)|height|tall|elevation|altitude|wie hoch|höhe|hauteur",
        r"height|elevation|altitude|high|höhe|hauteur",
    ),
    _gauge(
        r"how (?:wide|broad)|width|wie breit|breite|largeur",
        r"width|breadth|beam|breite|largeur",
    ),
    _gauge(
        r"how heavy|weighs?|weight|heavy|wie schwer|wiegt|wiegen|gewicht|pèse|poids",
        r"weights?|mass|gewicht|masse|poids",
    ),
    _gauge(
        r"how (?:large|big)|size|area|wie groß|größe|fläche|taille|superficie",
        r"area|size|surface(?: area)?|dimensions?|floor space|fläche|größe|taille|superficie",
    ),
    _gauge(
        r"how many (?:people|inhabitants|residents) (?:live|are)|population|wie viele einwohner",
        r"population|inhabitants|residents|einwohner\w*|habitants",
    ),
    _gauge(
        r"how old|age", r"age|born|built|founded|established|since|year|alter|baujahr|gebaut|âge"
    ),
    _gauge(r"how fast|speed|wie schnell", r"(?:top |max(?:imum|\.)? )?speed|tempo|vitesse"),
    _gauge(r"how far|distance|wie weit|entfernung", r"distance|km|miles|entfernung"),
    _gauge(
        r"when|what (?:time|date|year|day)|since when|wann|seit wann|um wie ?viel uhr|quand"
        r"|à quelle heure|geöffnet|opening (?:hours|times)",
        r"dates?|times?|days?|hours?|year|built|since|born|founded|opened|opens|opening hours"
        r"|departure|departs|arrival|arrives|period|season|abfahrt|ankunft|datum|uhrzeit|zeit|tag"
        r"|öffnungszeit(?:en)?|seit|jahr|baujahr|heures?|dates?|horaires?",
        _CLOCK,
    ),
    _gauge(
        r"phone|telephone|telefon\w*|call|reach|téléphone",
        r"phone(?: number)?|telephone|tel|mobile|telefon(?:nummer)?|téléphone",
    ),
    _gauge(
        r"speaks?|languages?|spricht|sprachen?|parle", r"languages?|sprachen?|langues?"
    ),
    _gauge(
        r"what (?:do|does|did) [^?]{2,40} do|job|profession|beruf|métier",
        r"position|role|job(?: title)?|title|profession|occupation|beruf|funktion|métier",
    ),
)  # fmt: skip
OPEN: Final = late(
    r"(?i)^\W*(?:(?:and|so|but|in|at|on|from|to|for|by|with|of|von|mit|in|an|auf|zu|à|de|dans)\s+)*"
    r"(?:who\w*|which|what|where|welche[rsmn]?|wer|wem|wen|wo|wohin|was|qui|quel(?:le)?s?|où|d['’]où)\b"
)
"""The beginning of a request for what a row is of."""
_ASKED_WITH: Final = frozenset(
    terms(
        "please tell me give show name list there any some much many does do did done get gets got"
        " have has had one ones thing things item items kind type sort row table entry column value"
        " number figure under per each which that called go goes going run runs leave leaves depart"
        " departs arrive arrives stop stops serve served serves lie lies live lives stand stands"
        " work works belong belongs use used make made take takes last lasts come comes find found"
        " located located situated open opens opened opening close closes closed closing start"
        " starts begin begins person people place someone somebody it its ticket entry admission"
        " entrance total whole way long far old high"
        # German
        " der die das den dem des ein eine einen einem einer eines und oder ist sind war waren"
        " wird werden hat haben gilt gelten kostet kosten liegt liegen fährt fahren geht gehen"
        " kommt kommen steht stehen macht machen heißt heißen gibt es man er sie ich wir ihr im in"
        " am an auf aus bei bis für mit nach ohne über um von vom vor zu zum zur wann wo wohin"
        " woher wer wem wen was wie welche welcher welches welchen welchem viel viele lange seit"
        " dort hier läuft laufen eintritt karte fahrt zug bus person uhr stück geöffnet offen"
        # French
        " le la les un une des du de d l au aux en est sont était a ont et ou que qui quel quelle"
        " quels quelles où quand combien comment dans sur par pour avec sans il elle ils elles on"
        " se ce coûte coûtent vient viennent va vont fait font y t"
    )
)
"""Terms of a request that need stand nowhere in a table."""


@dataclass(frozen=True, slots=True)
class Gauged:
    """The gauges that a request asks for."""

    gauges: tuple[Gauge, ...]
    words: frozenset[str]

    def names(self, head: str) -> bool:
        """True for a head that measures what is asked for."""
        return any(gauge.heads.search(head) for gauge in self.gauges)

    def fills(self, cells: list[str]) -> bool:
        """True for cells that are so measured."""
        return any(
            gauge.cells and 2 * sum(bool(gauge.cells.search(c)) for c in cells) > len(cells)
            for gauge in self.gauges
        )


def gauged(asked: str) -> Gauged:
    """The gauges asked for, with the terms that ask."""
    found = [(gauge, [*gauge.asks.finditer(asked)]) for gauge in _GAUGES]
    said = " ".join(span.group() for _, spans in found for span in spans)
    return Gauged(tuple(gauge for gauge, spans in found if spans), frozenset(terms(said)))


def asked_with() -> frozenset[str]:
    """Terms of a request that no table need have."""
    return _ASKED_WITH
