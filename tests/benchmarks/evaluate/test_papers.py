"""The sets of papers: extracts have gold for some lists only, and nothing else is learnt from them."""

from benchmarks.evaluate.papers import own_sets


def test_an_extract_teaches_only_what_its_gold_has() -> None:
    extracts = next(papers for papers in own_sets() if papers.title == "Extracts to work with")
    assert len(list(extracts.papers())) == len(list(extracts.with_lists("bodies", "people", "commitments"))) == 32
    assert list(extracts.with_lists("programmes")) == list(extracts.with_lists("bodies", "relations")) == []


def test_a_whole_paper_teaches_all_lists() -> None:
    work = next(papers for papers in own_sets() if papers.title == "Made-up test papers to work with")
    assert list(work.with_lists("programmes", "relations", "figures")) == list(work.papers())
