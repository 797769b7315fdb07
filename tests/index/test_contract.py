"""What every index promises, whichever engine keeps it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from askcite import index
from askcite.errors import BusyError, LibraryError, MismatchError, NotFoundError
from askcite.index import Change, Entry, Index, Manifest

if TYPE_CHECKING:
    from tests.index.conftest import Maker

MADE = index.make("tests/encoder", "0" * 64, 16)


@pytest.fixture
def cats(make: type[Maker]) -> Entry:
    """Two sentences, one passage."""
    return make.entry("cats", "Cats purr.", "Dogs bark.")


@pytest.fixture
def stones(make: type[Maker]) -> Entry:
    """One sentence, one passage."""
    return make.entry("stones", "Stones roll.")


@pytest.fixture
def library(address: str, make: type[Maker], cats: Entry, stones: Entry) -> Iterator[Index]:
    """An index of both articles."""
    made = index.create(address, make.made)
    made.update([cats, stones])
    yield made
    made.close()


@pytest.fixture
def another(address: str, library: Index) -> Iterator[Index]:
    """The same index, opened a second time."""
    opened = index.open(address)
    yield opened
    opened.close()


class TestReading:
    """What is stored comes back as it was given."""

    def test_article_comes_back_whole(self, another: Index, cats: Entry) -> None:
        """Every field of an article survives, its blocks and digest too."""
        found = another.article("cats")
        assert cats.article == found
        assert cats.article.digest == found.digest

    @pytest.mark.parametrize("text", ["a\r\n\tb ", "\u202eÄ\U0001f600", "x" * 100_000, "a\x00b"])
    def test_text_comes_back_to_the_character(
        self, library: Index, make: type[Maker], text: str
    ) -> None:
        """No character of a text changes, whatever it is."""
        library.update([make.entry("odd", text)])
        assert text + "\n" == library.article("odd").text

    def test_unknown_article(self, library: Index) -> None:
        """An article that is not there is said not to be."""
        with pytest.raises(NotFoundError, match="'dogs'"):
            library.article("dogs")

    def test_summaries_count(self, library: Index) -> None:
        """A summary counts an article's sentences and passages."""
        found = [(a.id, a.title, a.sentences, a.passages) for a in library.articles()]
        assert [("cats", "Cats", 2, 1), ("stones", "Stones", 1, 1)] == found

    def test_ids_are_those_of_the_first_articles(self, library: Index) -> None:
        """They stand in the order of addition, and there are no more than are asked for."""
        assert ("cats",) == library.snapshot().ids(1)
        assert ("cats", "stones") == library.snapshot().ids(9)

    def test_passages_come_back_in_the_order_asked(
        self, library: Index, make: type[Maker], cats: Entry, stones: Entry
    ) -> None:
        """Passages keep their sentences, and unknown keys are left out."""
        keys = [key for key, _ in library.lexical(["cat", "stone"], 2)]
        backwards = [*reversed(keys), 10**6]
        found = library.passages(backwards)
        assert list(reversed(keys)) == [stored.key for stored in found]
        assert {*cats.passages, *stones.passages} == {stored.passage for stored in found}

    def test_vectors_come_back_within_half_precision(
        self, library: Index, cats: Entry, stones: Entry
    ) -> None:
        """Stored vectors differ from those given by less than a thousandth."""
        found = {s.passage.article_id: s for s in library.passages([1, 2])}
        for entry in (cats, stones):
            stored = found[entry.article.id]
            assert entry.passage_vectors is not None
            np.testing.assert_allclose(stored.vector, entry.passage_vectors[0], atol=1e-3)
            assert entry.sentence_vectors is not None
            np.testing.assert_allclose(stored.sentence_vectors, entry.sentence_vectors, atol=1e-3)

    def test_sentences_come_back_in_order(self, library: Index, cats: Entry, stones: Entry) -> None:
        """An article's sentences have its own numbers and spans, and a vector each."""
        for entry in (cats, stones):
            found, vectors = library.sentences(entry.article.id)
            assert entry.sentences == found
            assert entry.sentence_vectors is not None
            np.testing.assert_allclose(vectors, entry.sentence_vectors, atol=1e-3)
        with pytest.raises(NotFoundError, match="'dogs'"):
            library.sentences("dogs")

    def test_manifest_tells_what_it_is_made_with(self, another: Index, make: type[Maker]) -> None:
        """The manifest is the one given at creation, in the first generation."""
        assert replace(make.made, generation=1) == another.manifest


class TestSuggesting:
    """Questions are kept with the text that they were made of."""

    def test_what_is_kept_comes_back_to_every_reader(self, library: Index, another: Index) -> None:
        """Also that there are none; of another article or reader nothing is known."""
        library.suggest("cats", "reader", ["Do cats purr?"])
        library.suggest("stones", "reader", [])
        assert ("Do cats purr?",) == another.suggested("cats", "reader")
        assert () == another.suggested("stones", "reader")
        assert None is another.suggested("cats", "another reader")
        assert None is another.suggested("fish", "reader")

    def test_another_text_has_none(self, library: Index, make: type[Maker]) -> None:
        """They go with the text, and come back when it does."""
        library.suggest("cats", "reader", ["Do cats purr?"])
        library.update([make.entry("cats", "Cats hiss.")])
        assert None is library.suggested("cats", "reader")
        library.rollback()
        assert ("Do cats purr?",) == library.suggested("cats", "reader")


class TestFinding:
    """The two ways to find a passage."""

    def test_dense_finds_the_nearest(self, library: Index, make: type[Maker]) -> None:
        """A passage's own text is nearest to itself, with cosine one."""
        found = library.dense(make.vector("Stones roll."), 1)
        assert ["stones"] == [s.passage.article_id for s in library.passages([found[0][0]])]
        assert pytest.approx(1, abs=1e-3) == found[0][1]

    def test_dense_keeps_to_the_articles(self, library: Index, make: type[Maker]) -> None:
        """Only passages of the articles named are found."""
        found = library.dense(make.vector("Stones roll."), 9, {"cats"})
        assert ["cats"] == [s.passage.article_id for s in library.passages([found[0][0]])]
        assert 1 == len(found)

    def test_lexical_finds_the_term(self, library: Index) -> None:
        """Only passages that hold a term are found, with a positive score."""
        found = library.lexical(["stone", "unheard"], 9)
        assert ["stones"] == [s.passage.article_id for s in library.passages([found[0][0]])]
        assert found[0][1] > 0

    def test_lexical_keeps_to_the_articles(self, library: Index) -> None:
        """A term outside the articles named is not found."""
        assert [] == library.lexical(["stone"], 9, {"cats"})

    @pytest.mark.parametrize("terms", [[], [""], ['"'], ["' OR 1=1 --"], ["a*"], ["NEAR("], ["%"]])
    def test_terms_are_never_syntax(self, library: Index, terms: list[str]) -> None:
        """Signs of a query language are terms that nobody wrote."""
        assert [] == library.lexical(terms, 9)

    @pytest.mark.parametrize("articles", [set(), {"dogs"}])
    def test_nothing_is_in_no_article(
        self, library: Index, make: type[Maker], articles: set[str]
    ) -> None:
        """No article, or an unknown one, holds nothing."""
        assert [] == library.dense(make.vector("x"), 9, articles)
        assert [] == library.lexical(["cat"], 9, articles)

    def test_ties_go_to_the_earlier_passage(self, library: Index, make: type[Maker]) -> None:
        """Equal passages come in the order in which they were added."""
        library.update([make.entry(name, "Fish swim.") for name in ("c", "a", "b")])
        for found in (
            library.dense(make.vector("Fish swim."), 3),
            library.lexical(["fish"], 3),
        ):
            named = [s.passage.article_id for s in library.passages([key for key, _ in found])]
            assert ["c", "a", "b"] == named
            assert 1 == len({score for _, score in found})


class TestUpdating:
    """A new generation, or the old one."""

    def test_change_tells_what_was_done(
        self, library: Index, make: type[Maker], cats: Entry
    ) -> None:
        """Each article is added, updated, unchanged or removed."""
        given = [make.bare(cats), make.entry("stones", "Stones rest."), make.entry("fish", "Fish.")]
        change = library.update(given)
        assert Change(added=("fish",), updated=("stones",), unchanged=("cats",)) == change

    def test_update_replaces_what_was_found(self, library: Index, make: type[Maker]) -> None:
        """A changed article is found by its new words alone."""
        library.update([make.entry("stones", "Stones rest.")])
        assert [] == library.lexical(["roll"], 9)
        assert 1 == len(library.lexical(["rest"], 9))
        assert 2 == len(library.dense(make.vector("x"), 9))

    def test_replacing_all_drops_the_rest(
        self, library: Index, make: type[Maker], cats: Entry
    ) -> None:
        """Articles that are not named leave."""
        change = library.update([make.bare(cats)], replace_all=True)
        assert Change(unchanged=("cats",), removed=("stones",)) == change
        assert {"cats"} == make.ids(library)

    def test_nothing_new_makes_no_generation(self, library: Index, cats: Entry) -> None:
        """Giving the same again changes nothing."""
        before = library.manifest
        assert Change(unchanged=("cats",)) == library.update([cats])
        assert before == library.manifest

    def test_new_title_needs_no_vectors(
        self, library: Index, make: type[Maker], cats: Entry
    ) -> None:
        """What is said of an unchanged text is kept up to date."""
        renamed = Entry(replace(cats.article, title="Felines"))
        assert Change(updated=("cats",)) == library.update([renamed])
        assert "Felines" == library.article("cats").title

    def test_unknown_text_without_vectors(
        self, library: Index, make: type[Maker], cats: Entry
    ) -> None:
        """An article that comes without vectors must be there already."""
        with pytest.raises(LibraryError, match="'fish' changed"):
            library.update([make.bare(make.entry("fish", "Fish swim."))])

    def test_same_id_twice(self, library: Index, make: type[Maker]) -> None:
        """Two articles of one id are refused, and nothing changes."""
        with pytest.raises(LibraryError, match="two articles are called 'fish'"):
            library.update([make.entry("fish", "One."), make.entry("fish", "Two.")])
        assert {"cats", "stones"} == make.ids(library)

    def test_failure_while_reading_leaves_the_old(
        self, library: Index, make: type[Maker], another: Index
    ) -> None:
        """A source that fails is told as it is, and both readers see what they saw."""

        def failing() -> Iterator[Entry]:
            yield make.entry("fish", "Fish swim.")
            raise OSError("the source is gone")

        with pytest.raises(OSError, match="the source is gone"):
            library.update(failing(), remove=["cats"])
        another.refresh()
        assert {"cats", "stones"} == make.ids(library) == make.ids(another)

    def test_interrupted_work_is_taken_up(
        self, library: Index, make: type[Maker], another: Index
    ) -> None:
        """What was written before an interruption need not be encoded again."""
        fish = make.entry("fish", "Fish swim.")

        def interrupted() -> Iterator[Entry]:
            yield fish
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            library.update(interrupted())
        assert fish.article.digest == another.digests()["fish"]
        assert Change(added=("fish",)) == another.update([make.bare(fish)])
        assert 1 == len(another.lexical(["swim"], 9))

    def test_reader_follows_when_it_refreshes(
        self, library: Index, make: type[Maker], another: Index
    ) -> None:
        """A reader keeps its generation until it refreshes."""
        library.update([make.entry("fish", "Fish swim.")], replace_all=True)
        assert {"cats", "stones"} == make.ids(another)
        assert 1 == len(another.lexical(["stone"], 9))
        assert 2 == len(another.dense(make.vector("x"), 9))
        another.refresh()
        assert {"fish"} == make.ids(another)
        assert [] == another.lexical(["stone"], 9)
        assert 1 == len(another.dense(make.vector("x"), 9))

    def test_second_writer_waits_and_gives_up(
        self, library: Index, another: Index, make: type[Maker], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """While one writes another is told so, and the first is not disturbed."""
        monkeypatch.setattr("askcite.index.sqlite_file.WRITER_WAIT_SECONDS", 0.1)
        monkeypatch.setattr("askcite.index.server.WRITER_WAIT_SECONDS", 0.1)

        def slowly() -> Iterator[Entry]:
            with pytest.raises(BusyError, match="another process is writing"):
                another.update([], remove=["cats"])
            yield make.entry("fish", "Fish swim.")

        library.update(slowly())
        assert {"cats", "stones", "fish"} == make.ids(library)

    def test_many_threads_ask_while_one_writes(self, library: Index, make: type[Maker]) -> None:
        """Threads that ask during updates get whole answers and no errors."""
        failures: list[BaseException] = []
        done = threading.Event()

        def ask() -> None:
            try:
                while not done.is_set():
                    library.refresh()
                    found = library.dense(make.vector("Cats purr.\nDogs bark."), 1)
                    assert ["cats"] == [
                        s.passage.article_id for s in library.passages([found[0][0]])
                    ]
                    assert 1 == len(library.lexical(["purr"], 9))
                    assert library.article("cats").text
            except BaseException as error:
                failures.append(error)

        threads = [threading.Thread(target=ask) for _ in range(4)]
        for thread in threads:
            thread.start()
        for number in range(10):
            library.update([make.entry("stones", f"Stone {number} rolls.")])
        done.set()
        for thread in threads:
            thread.join()
        assert [] == failures


class TestSnapshot:
    """A generation is asked to the end, whatever comes after it."""

    def test_stays_with_its_generation(self, library: Index, make: type[Maker]) -> None:
        """Articles, passages and both rankings are those of the moment at which it was taken."""
        before = library.snapshot()
        library.update([make.entry("cats", "A cat hisses.")], replace_all=True)
        library.refresh()
        assert {"cats", "stones"} == {article.id for article in before.articles()}
        assert 1 == len(before.lexical(["purr"], 9))
        found = before.passages([key for key, _ in before.dense(make.vector("x"), 9)])
        words = {s.passage.span.of(before.article(s.passage.article_id).text) for s in found}
        assert {"Cats purr.\nDogs bark.", "Stones roll."} == words
        assert "A cat hisses.\n" == library.article("cats").text
        assert (1, 2) == (before.manifest.generation, library.manifest.generation)

    def test_stays_when_an_update_is_undone(self, library: Index, make: type[Maker]) -> None:
        """What a rollback takes away is still there for who asks it."""
        library.update([make.entry("cats", "A cat hisses.")])
        before = library.snapshot()
        library.rollback()
        assert "A cat hisses.\n" == before.article("cats").text
        assert 1 == len(before.lexical(["hiss"], 9))
        assert "Cats purr.\nDogs bark.\n" == library.article("cats").text

    def test_loses_what_is_erased(self, library: Index, another: Index) -> None:
        """An article that was erased before it was read is not there, nor are its passages."""
        before = another.snapshot()
        library.update([], remove=["stones"])
        with pytest.raises(NotFoundError, match="'stones'"):
            before.article("stones")
        assert {"cats"} == {stored.passage.article_id for stored in before.passages([1, 2])}


class TestRemoving:
    """Erasing is for good."""

    def test_removed_article_is_gone(self, library: Index, make: type[Maker]) -> None:
        """Neither its text nor its passages are found."""
        assert Change(removed=("stones",)) == library.update([], remove=["stones"])
        assert {"cats"} == make.ids(library)
        assert [] == library.lexical(["stone"], 9)
        assert 1 == len(library.dense(make.vector("x"), 9))

    def test_unknown_article_is_refused(self, library: Index, make: type[Maker]) -> None:
        """Nothing is removed when one of the articles is not there."""
        with pytest.raises(NotFoundError, match="'dogs'"):
            library.update([], remove=["cats", "dogs"])
        assert {"cats", "stones"} == make.ids(library)

    def test_rollback_does_not_bring_it_back(self, library: Index, make: type[Maker]) -> None:
        """Undoing an update that also removed restores only what it replaced."""
        library.update([make.entry("cats", "Cats hiss.")], remove=["stones"])
        library.rollback()
        assert {"cats"} == make.ids(library)
        assert "Cats purr.\nDogs bark.\n" == library.article("cats").text

    def test_reader_of_the_old_generation_loses_it(
        self, library: Index, another: Index, make: type[Maker]
    ) -> None:
        """Even a reader that has not refreshed can read it no more."""
        library.update([], remove=["stones"])
        assert [] == another.lexical(["stone"], 9)
        assert {"cats"} == make.ids(another)


class TestOmitting:
    """Where erased articles came from is known until it is given again."""

    @pytest.fixture
    def mill(self, make: type[Maker]) -> Entry:
        """An article of a file in the library's own folder."""
        found = make.entry("mill", "The mill grinds.")
        return replace(found, article=replace(found.article, origin="articles/mill.txt"))

    def test_an_erased_article_is_omitted(
        self, library: Index, another: Index, mill: Entry
    ) -> None:
        """Every reader learns of it, and other articles' origins are not touched."""
        library.update([mill])
        assert frozenset() == another.omitted()
        library.update([], remove=["mill", "cats"])
        assert {"articles/mill.txt"} == another.omitted()

    def test_given_again_it_is_not_omitted(self, library: Index, mill: Entry) -> None:
        """It may have another id then."""
        library.update([mill])
        library.update([], remove=["mill"])
        other = replace(mill.article, id="grinder")
        passages = tuple(replace(p, article_id="grinder") for p in mill.passages)
        library.update([replace(mill, article=other, passages=passages)])
        assert frozenset() == library.omitted()

    def test_rollback_omits_it_again(self, library: Index, mill: Entry) -> None:
        """Undoing its return leaves out what was left out before, until it returns for good."""
        library.update([mill])
        library.update([], remove=["mill"])
        library.update([mill])
        library.rollback()
        assert {"articles/mill.txt"} == library.omitted()
        library.update([mill])
        library.update([], remove=["stones"])
        assert frozenset() == library.omitted()

    def test_dropped_is_not_erased(self, library: Index, mill: Entry, cats: Entry) -> None:
        """What a build does not name leaves, but nobody said that it must not come back."""
        library.update([mill])
        library.update([cats], replace_all=True)
        assert frozenset() == library.omitted()

    def test_a_failed_update_omits_nothing(self, library: Index, mill: Entry) -> None:
        """It is known only from the moment at which the article is gone."""
        library.update([mill])

        def failing() -> Iterator[Entry]:
            raise OSError("the source is gone")
            yield mill

        with pytest.raises(OSError, match="the source is gone"):
            library.update(failing(), remove=["mill"])
        assert frozenset() == library.omitted()


class TestRollback:
    """The generation before can be had again, once."""

    def test_rollback_undoes_the_update(self, library: Index, make: type[Maker]) -> None:
        """Added, updated and dropped articles are as before, in a new generation."""
        library.update(
            [make.entry("cats", "Cats hiss."), make.entry("fish", "Fish swim.")], replace_all=True
        )
        assert 3 == library.rollback().generation
        assert {"cats", "stones"} == make.ids(library)
        assert 1 == len(library.lexical(["purr"], 9))
        assert [] == library.lexical(["hiss", "swim"], 9)
        assert 2 == len(library.dense(make.vector("x"), 9))

    def test_only_one_generation_is_kept(self, library: Index, make: type[Maker]) -> None:
        """A second rollback is refused."""
        library.update([make.entry("fish", "Fish swim.")])
        library.rollback()
        with pytest.raises(LibraryError, match="no update to undo"):
            library.rollback()

    def test_first_build_is_not_undone(self, library: Index) -> None:
        """There is nothing before the first build."""
        with pytest.raises(LibraryError, match="no update to undo"):
            library.rollback()

    def test_reader_follows_a_rollback(
        self, library: Index, another: Index, make: type[Maker]
    ) -> None:
        """A rollback is a generation like any other."""
        library.update([make.entry("fish", "Fish swim.")])
        another.refresh()
        library.rollback()
        another.refresh()
        assert {"cats", "stones"} == make.ids(another)

    def test_updates_go_on_after_a_rollback(self, library: Index, make: type[Maker]) -> None:
        """What was undone can be done again."""
        fish = make.entry("fish", "Fish swim.")
        for _ in range(2):
            library.update([fish])
            library.rollback()
        assert Change(added=("fish",)) == library.update([fish])
        assert 1 == len(library.lexical(["swim"], 9))
        assert 3 == len(library.dense(make.vector("x"), 9))


class TestMake:
    """An index answers for one encoder and one chunking."""

    def test_other_encoder_replaces_all(
        self, library: Index, address: str, make: type[Maker]
    ) -> None:
        """A build with another encoder starts from nothing and leaves nothing."""
        anew = index.create(address, make.other)
        assert {} == anew.digests()
        anew.update([make.entry("fish", "Fish swim.", dimension=make.other.dimension)])
        assert {"fish"} == make.ids(anew)
        vector = make.vector("Fish swim.", make.other.dimension)
        assert pytest.approx(1, abs=1e-3) == anew.dense(vector, 9)[0][1]
        anew.close()

    @pytest.mark.parametrize("dimension", [16, 24])
    def test_other_encoder_replaces_the_same_articles(
        self, library: Index, address: str, make: type[Maker], dimension: int
    ) -> None:
        """Each article is there once, with its new vectors; undone and done again it still is."""
        anew = index.create(address, replace(make.other, dimension=dimension))
        given = [
            make.entry("cats", "Cats purr.", "Dogs bark.", dimension=dimension),
            make.entry("fish", "Fish swim.", dimension=dimension),
        ]
        done = Change(added=("cats", "fish"), removed=("stones",))
        assert done == anew.update(given)
        assert ["cats", "fish"] == [article.id for article in anew.articles()]
        assert 2 == len(anew.dense(make.vector("x", dimension), 9))
        anew.rollback()
        assert ["cats", "stones"] == [article.id for article in anew.articles()]
        assert 2 == len(anew.dense(make.vector("x"), 9))
        anew.close()
        again = index.create(address, replace(make.other, dimension=dimension))
        assert done == again.update(given)
        assert ["cats", "fish"] == [article.id for article in again.articles()]
        assert 2 == len(again.dense(make.vector("x", dimension), 9))
        again.close()

    def test_readers_of_the_old_make_are_told(
        self, library: Index, another: Index, address: str, make: type[Maker]
    ) -> None:
        """They answer until they refresh, and then learn what to do."""
        anew = index.create(address, make.other)
        assert {"cats", "stones"} == make.ids(another)
        anew.update([make.entry("fish", "Fish swim.", dimension=make.other.dimension)])
        with pytest.raises(MismatchError, match="`askcite build`"):
            another.refresh()
        anew.close()

    def test_old_make_can_be_had_again(
        self, library: Index, address: str, make: type[Maker]
    ) -> None:
        """Undoing such a build brings the old vectors back."""
        anew = index.create(address, make.other)
        anew.update([make.entry("fish", "Fish swim.", dimension=make.other.dimension)])
        assert make.made.encoder == anew.rollback().encoder
        anew.close()
        opened = index.open(address)
        assert pytest.approx(1, abs=1e-3) == opened.dense(make.vector("Stones roll."), 1)[0][1]
        opened.close()

    @pytest.mark.parametrize(
        ("other", "value"),
        [
            (replace(MADE, format=99), "99"),
            (replace(MADE, encoder_digest="2" * 64), "2" * 64),
            (replace(MADE, dimension=17), "17"),
            (replace(MADE, max_tokens=1), "1"),
            (replace(MADE, overlap=9), "9"),
        ],
    )
    def test_mismatch_names_what_differs(self, other: Manifest, value: str) -> None:
        """Each part of the make counts, and the message has both values and the mend."""
        with pytest.raises(MismatchError, match=f"not {value}; .*`askcite build`"):
            index.require(MADE, other)

    def test_encoder_may_have_another_name(self, make: type[Maker]) -> None:
        """The same weights under another name are the same encoder."""
        index.require(make.made, replace(make.made, encoder="elsewhere", generation=7))

    def test_unfinished_index_is_not_opened(self, address: str, make: type[Maker]) -> None:
        """An index without a first generation is not there yet."""
        index.create(address, make.made).close()
        with pytest.raises(NotFoundError, match="`askcite build`"):
            index.open(address)
