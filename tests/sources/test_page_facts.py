"""Facts of web pages, by their JSON-LD and `meta` elements, and only those that are true."""

from __future__ import annotations

import json

import pytest

from askcite.sources.hypertext import html
from askcite.sources.metadata import About

BODY = (
    "<main><h1>The Lindal mill</h1><p>The mill grinds rye, and has done so since 1871.</p></main>"
)


def about(head: str, body: str = BODY, lang: str = "") -> About:
    """The facts of a page."""
    head = f"<!doctype html><html{lang}><head><title>Mills</title>{head}</head>"
    return html.read(f"{head}<body>{body}</body></html>".encode()).about


def linked(**node: object) -> str:
    """A page's JSON-LD."""
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def test_json_ld_tells_tags_and_further_fields() -> None:
    """Keywords are tags, the price of the only offer a field, what a site repeats none."""
    node = {
        "@type": "BlogPosting",
        "author": {"@type": "Person", "name": "Marit Oyen"},
        "datePublished": "2023-04-17T08:12:00+00:00",
        "dateModified": "2023-05-01T10:00:00+00:00",
        "keywords": "mills, rye",
    }
    found = about(linked(**{"@graph": [{"@type": "WebSite", "name": "Valley Notes"}, node]}))
    assert ("Marit Oyen", "2023-04-17", ("mills", "rye")) == (
        found.author, found.published, found.tags,
    )  # fmt: skip
    assert "2023-05-01" == found.fields["modified"]
    offer = {"@type": "Offer", "price": "389.00", "priceCurrency": "EUR"}
    shop = about(linked(**{"@type": "Product", "brand": {"name": "Norrtent"}, "offers": offer}))
    assert {"brand": "Norrtent", "price": "389.00 EUR"} == shop.fields


def test_meta_elements_tell_tags_and_fields() -> None:
    """Words between commas are tags, the page's own address is kept."""
    found = about(
        '<meta name="keywords" content="tides, mud flats"><meta name="dc.rights" content="CC-BY">'
        '<link rel="canonical" href="https://coast.example/tides">'
    )
    assert ("tides", "mud flats") == found.tags
    assert "CC-BY" == found.fields["rights"]
    assert "https://coast.example/tides" == found.fields["address"]


def test_a_name_that_stands_nowhere_is_no_author() -> None:
    """`kelp77` is not Kelp."""
    post = '<p class="author">by <strong>kelp77</strong> » Tue Jan 9, 2024 8:01 pm</p>'
    assert about("", f"{post}{BODY}").author is None


@pytest.mark.parametrize(
    "foot", ["This page was last edited on 3 May 2022.", "Last modified: 3 May 2022"]
)
def test_the_day_of_a_change_is_not_that_of_publication(foot: str) -> None:
    """It is kept as what it is."""
    found = about("", f"{BODY}<footer><ul><li>{foot}</li></ul></footer>")
    assert (None, "2022-05-03") == (found.published, found.fields.get("modified"))


def test_the_language_that_a_page_names_counts_where_its_words_tell_none() -> None:
    """Of a table of hours, not of prose in another one."""
    hours = "<table><tr><td>07:10</td><td>08:10</td></tr><tr><td>A 1</td><td>B 2</td></tr></table>"
    assert "sv" == about("", hours, ' lang="sv-SE"').language
    assert about("", BODY, ' lang="sv-SE"').language is None


def test_of_a_blog_the_entry_has_the_title() -> None:
    """The blog's own stands over it in larger type."""
    head = "<title>Hiking log: Over the Skarv</title>"
    body = "<h1>Hiking log</h1><h3 class='post-title'>Over the Skarv</h3><p>We left at five.</p>"
    page = f"<html><head>{head}</head><body>{body}</body></html>"
    assert "Over the Skarv" == html.read(page.encode()).about.title
