"""The library as a chat model, asked by OpenAI's own client."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from tests.doors.http.test_api import ARTICLE, QUESTION, serving

from askcite.doors.http.openai import SOURCES
from askcite.library.library import Library

openai = pytest.importorskip("openai", reason="needs pip install openai")
ABSENT = "What is the capital of Mongolia?"


@pytest.fixture(scope="module")
def chat(library: Library) -> Iterator[Any]:
    """OpenAI's client of a server that asks for a token."""
    with (
        serving(library, token="secret") as client,  # noqa: S106
        openai.OpenAI(
            base_url=str(client.base_url.join("/v1")), api_key="secret", max_retries=0
        ) as made,
    ):
        yield made


def user(text: str) -> dict[str, str]:
    """A message of the person who asks."""
    return {"role": "user", "content": text}


def test_the_models_are_the_library_and_its_articles(chat: Any) -> None:  # noqa: ANN401
    """Each can be chosen in a menu."""
    assert ["askcite", f"askcite/{ARTICLE}"] == [m.id for m in chat.models.list().data]


@pytest.mark.parametrize("model", ["askcite", f"askcite/{ARTICLE}"])
def test_an_answer_has_marks_sources_and_places(
    chat: Any,  # noqa: ANN401
    library: Library,
    model: str,
) -> None:
    """The text is askcite's, a list follows, and the places slice to the quotes."""
    done = chat.chat.completions.create(model=model, messages=[user(QUESTION)], temperature=0)
    message = done.choices[0].message
    text, _, sources = message.content.partition(SOURCES)
    assert text == library.ask(QUESTION).text
    assert sources.startswith("[1] “")
    (place, *_) = message.citations
    article = library.article(ARTICLE)
    cut = article.text[place["start_char_index"] : place["end_char_index"]]
    assert ("char_location", article.title, cut) == (
        place["type"], place["document_title"], place["cited_text"],
    )  # fmt: skip
    mark = message.annotations[0].url_citation
    assert "[1]" == message.content[mark.start_index : mark.end_index]


def test_streamed_it_says_the_same(chat: Any) -> None:  # noqa: ANN401
    """The pieces together are the whole, and the last carries the structure."""
    whole = chat.chat.completions.create(model="askcite", messages=[user(QUESTION)])
    pieces = [
        *chat.chat.completions.create(
            model="askcite",
            messages=[user(QUESTION)],
            stream=True,
            stream_options={"include_usage": True},
        )
    ]
    said = "".join(p.choices[0].delta.content or "" for p in pieces if p.choices)
    assert said == whole.choices[0].message.content
    assert whole.choices[0].message.citations == pieces[-2].choices[0].delta.citations
    assert 0 == pieces[-1].usage.total_tokens


def test_a_follow_up_leans_on_what_was_said(chat: Any) -> None:  # noqa: ANN401
    """Earlier messages travel with the question, parts of content too."""
    said = [
        user("What is the IPOI?"),
        {"role": "assistant", "content": f"India's Indo-Pacific Oceans' Initiative.{SOURCES}[1] …"},
        {"role": "user", "content": [{"type": "text", "text": "In which year was it announced?"}]},
    ]
    done = chat.chat.completions.create(model="askcite", messages=said)
    assert "2019" in done.choices[0].message.content


def test_what_is_not_said_is_told(chat: Any) -> None:  # noqa: ANN401
    """Without sources, places or an error."""
    message = chat.chat.completions.create(model="askcite", messages=[user(ABSENT)]).choices[0]
    assert "The articles do not say." == message.message.content
    assert [] == message.message.citations


@pytest.mark.parametrize("stream", [False, True])
def test_a_wrong_request_is_the_clients_own_error(chat: Any, stream: bool) -> None:  # noqa: ANN401
    """An unknown model or article, an empty question, no question: each says what it is."""
    create = chat.chat.completions.create
    with pytest.raises(openai.NotFoundError, match="no model 'gpt-9'"):
        create(model="gpt-9", messages=[user(QUESTION)], stream=stream)
    with pytest.raises(openai.NotFoundError, match="no article 'nowhere'"):
        create(model="askcite/nowhere", messages=[user(QUESTION)], stream=stream)
    with pytest.raises(openai.BadRequestError, match="empty"):
        create(model="askcite", messages=[user(" ")], stream=stream)
    with pytest.raises(openai.BadRequestError, match="last message"):
        create(model="askcite", messages=[], stream=stream)


def test_a_wrong_key_opens_nothing(chat: Any) -> None:  # noqa: ANN401
    """The token is the client's API key."""
    with pytest.raises(openai.AuthenticationError):
        chat.with_options(api_key="guess").models.list()
