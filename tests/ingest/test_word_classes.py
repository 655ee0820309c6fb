"""Words that are used alike share a class."""

from ingest.word_classes import word_classes


def test_words_of_one_use_share_a_class_and_each_stands_once() -> None:
    known = word_classes()
    assert known["october"] == known["november"]
    assert known["eight"][0] == known["seven"][0] != known["october"][0]
    assert len(known) > 15_000
    assert all(word == word.lower() for word in known)
