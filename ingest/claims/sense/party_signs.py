"""What speaks for a body or person as the maker of a commitment, or as whoever must keep it.

A candidate is whoever the sentence or its row names, whoever speaks, writes, meets or publishes there, whoever stands
above, and whom the head of the paper names.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable

from ingest.claims import parties
from ingest.claims.parties import Draft
from ingest.claims.sense.party_cues import CUES
from ingest.layout import BlockKind
from ingest.paper import Mention, Paper

_CELL, _QUOTES = re.compile(r"\s*[|\t]\s*|\s{3,}"), re.compile(r"[“”\"]")
_HEAD, _FOOT, _LINE = 900, 350, 140  # characters of the head of a paper, of its foot, before a name
_WRITERS = 4  # people of the head that may be its writers
_WRITES = re.compile(
    r"\b(by|from|for|to|dear|authors?|present\w*|prepared|speakers?|contact|officer|sponsor|lead|questions?|note"
    r"|chair\w*|members?|portfolio|director|report|present|apologies|attend\w*|maker|holder|yours|signed|published"
    r"|written)\b"
)
_ALONE = re.compile(r"\n(?:(?:Cllr|Councillor|Dr|Mr|Mrs|Ms|Prof|Professor|Sir|Dame)\.? )?\Z")
_LEAST = 0.04  # how likely the paper must be a body's own to make it a candidate
_FAR = 600  # characters from the beginning of a sentence to a commitment in it
_BACK, _FEW = 8, 4  # sentences back that are looked at for who acts; up to how many are counted
_ITEM = 6000  # characters of an item that are looked at for whom it names most
_AROUND = 30  # characters before and behind a mention in which the next word is sought
_BEFORE, _BEHIND = re.compile(r"[a-z’'&:(|,;]+"), re.compile(r"[a-z’'&:)|,;.]+")
_PASSED_OVER = frozenset({"the", "both", "our", "its", "that"})
# What several candidates may be at once: how many are is a measure of each.
_SHARED = ("acts", "mentioned", "speaker", "author", "rule makes", "rule must")


def signs(paper: Paper, draft: Draft) -> dict[str, dict[str, float]]:
    """The signs and measures of each candidate, by its key; a sign that is there counts 1.

    With them go those of the commitment: its kind, whether the paper tells of a meeting, what the sentence holds, how
    many candidates there are and how many of them act, are named, speak, write or are named by the rules.
    """
    found = _Candidates(paper, draft)
    common = dict.fromkeys((f"kind {draft.kind}", "written" if parties.written(paper) else "met"), 1.0)
    common |= dict.fromkeys((f"holds {one}" for one in found.held()), 1.0)
    common["candidates"] = len(found.signs)
    for sign in _SHARED:
        common[f"all {sign}"] = sum(sign in of_one for of_one in found.signs.values())
    return {key: common | dict.fromkeys(of_one, 1.0) | found.measures(key) for key, of_one in found.signs.items()}


class _Candidates:
    """Gathers the signs of the candidates of one commitment."""

    def __init__(self, paper: Paper, draft: Draft) -> None:
        self.paper, self.draft = paper, draft
        self.signs: dict[str, set[str]] = {}
        sentence = paper.layout.sentence_at(draft.start)
        self.start, self.end = draft.start, draft.end
        in_row = paper.layout.blocks[draft.block].kind is BlockKind.ROW  # others act in its other cells
        if sentence and not in_row:
            near = draft.start - sentence.start < _FAR
            self.start = min(draft.start, sentence.start) if near else draft.start
            self.end = max(draft.end, sentence.end)
        block = paper.layout.blocks[draft.block]
        self.opens = paper.layout.blocks[block.item].start if block.item is not None else block.start
        self._in_the_sentence()
        self._of_the_paper()
        self._above()
        self._before()
        self._last_to_act()
        self._named_most()
        self._in_row()
        self._by_head()
        self._by_rules()
        for key, found in self.signs.items():
            kind = parties.body_type(paper, key)
            found.update({"body", f"type {kind}"} if kind else {"person"})

    def _add(self, keys: Iterable[str], sign: str) -> None:
        """The sign for each of them, and for the bodies of the people among them."""
        for key in keys:
            self.signs.setdefault(key, set()).add(sign)
            if body := self._employer(key):
                self.signs.setdefault(body, set()).add(f"{sign}'s body")

    def _employer(self, key: str) -> str | None:
        return None if parties.body_type(self.paper, key) else parties.own_body(self.paper, key)

    def _in_the_sentence(self) -> None:
        paper, draft = self.paper, self.draft
        self._add(paper.who_acts(self.start, draft.end), "acts in sentence")
        self._add(paper.who_acts(draft.start, draft.end), "acts")
        for number, mention in enumerate(paper.mentions_in(self.start, self.end, "body", "person")):
            before, place = self._word_before(mention), "later" if number else "first"
            found = self.signs.setdefault(mention.key, set())
            found |= {"mentioned", f"form {mention.form} {mention.kind}", f"before {before}", f"mention {place}"}
            found.add(f"behind {self._word_behind(mention)}")
            if mention.start >= draft.end:
                found.add("behind span")
            if mention.start < draft.start:
                found.add("before span")
            if body := self._employer(mention.key):
                self.signs.setdefault(body, set()).update({f"body of mention {place}", f"body before {before}"})

    def _word_before(self, mention: Mention) -> str:
        words = _BEFORE.findall(self.paper.text[max(0, mention.start - _AROUND) : mention.start].lower())
        words = [word for word in words if word not in _PASSED_OVER]
        return words[-1] if words and mention.start > self.start else "^"

    def _word_behind(self, mention: Mention) -> str:
        words = _BEHIND.findall(self.paper.text[mention.end : mention.end + _AROUND].lower())
        return words[0] if words else "$"

    def _of_the_paper(self) -> None:
        paper, at = self.paper, self.draft.start
        self._add(paper.speaker_at(at), "speaker")
        self._add(parties.speaking(paper, at), "speaking")
        self._add(parties.authors(paper, at), "author")
        self._add(paper.voice_at(at), "voice")
        self._add(parties.presenting(paper, at), "presenting")
        self._add(parties.deciders(paper), "decider")
        for body, chance in paper.chances.items():
            if chance >= _LEAST:
                self._add([body], "may be its own")
        self._add(sorted(paper.chances, key=lambda one: -paper.chances[one])[:1], "best chance")
        owner = paper.owners.get(paper.host or "")
        for key, sign in ((paper.host, "host"), (paper.publisher, "publisher"), (owner, "owner")):
            self._add([key] if key else [], sign)

    def _above(self) -> None:
        """Those named in the heading, in the block before the sentence, and in the block that it is a part of."""
        paper, blocks = self.paper, self.paper.layout.blocks
        block = blocks[self.draft.block]
        if block.item is not None:
            heading = blocks[block.item]
            self._plain(paper.mentions_in(heading.start, heading.end, "body", "person"), "heading")
        earlier = paper.mentions_in(block.start, self.start, "body", "person")
        self._plain(earlier[-1:], "last before in block")
        self._plain(earlier[:1], "first in block")
        if block.parent is not None:
            parent = blocks[block.parent]
            named = paper.mentions_in(parent.start, min(parent.end, self.draft.start), "body", "person")
            self._plain(named[:1], "first in parent")
            self._plain(named[-1:], "last in parent")
            for key in paper.who_acts(parent.start, parent.end):
                self.signs.setdefault(key, set()).add("acts in parent")

    def held(self) -> list[str]:
        """What the sentence holds that bears on who commits: pronouns, verbs, quotation marks, somebody who acts."""
        paper, draft = self.paper, self.draft
        words = paper.text[draft.start : draft.end]
        found = [one.name for one in CUES if one.words.search(words)]
        acting = paper.who_acts(draft.start, draft.end)
        kinds = {"body" if parties.body_type(paper, key) else "person" for key in acting}
        forms = {one.form for one in paper.mentions_in(draft.start, draft.end, "body", "person") if one.key in acting}
        found.append(f"acting {' '.join(sorted(kinds)) or 'none'}{' pronoun' if 'pronoun' in forms else ''}")
        block = paper.layout.blocks[draft.block]
        found.append(f"block {block.kind.value}")
        if len(_QUOTES.findall(paper.text[block.start : draft.start + 1])) % 2:
            found.append("quoted")
        if paper.voice_at(draft.start):
            found.append("voiced")
        if parties.speaking(paper, draft.start):
            found.append("spoken")
        return found

    def measures(self, key: str) -> dict[str, float]:
        """How likely the paper is a body's own; in which place rules name somebody as maker and as who must keep it."""
        named = (("makes", self.draft.made_by), ("must", self.draft.responsible))
        found = {f"place of who {role}": 1.0 + keys.index(key) for role, keys in named if key in keys}
        return found | {"chance": self.paper.chances.get(key, 0.0)}

    def _in_row(self) -> None:
        """Those of the other cells of a row, by the head of their column."""
        paper, block = self.paper, self.paper.layout.blocks[self.draft.block]
        if block.kind not in (BlockKind.ROW, BlockKind.ACTION):
            return
        heads = [" ".join(head.split()[:2]).lower() for head in _CELL.split(block.label or "")]
        for mention in paper.mentions_in(block.start, block.end, "body", "person"):
            column = len(_CELL.findall(paper.text[block.start : mention.start]))
            head = heads[column] if column < len(heads) else ""
            self._add([mention.key], "in its row")
            self._add([mention.key], f"column {head}")

    def _by_head(self) -> None:
        """Those whom the head of the paper names, and the people that head or foot name as its writers."""
        paper = self.paper
        self._plain(paper.mentions_in(0, _HEAD, "body"), "in head")
        foot = paper.mentions_in(len(paper.text) - _FOOT, len(paper.text), "person")
        for one in foot[:1]:
            self._add([one.key], "writer")
            self._add([one.key], "signs")
        alone = [one for one in foot if _ALONE.search(paper.text, max(0, one.start - _LINE), one.start)]
        self._add([one.key for one in alone[:1]], "signs on a line of their own")
        people = [one for one in paper.mentions_in(0, _HEAD, "person") if one.form == "name"]
        for one in people[:_WRITERS]:
            words = _WRITES.findall(paper.text[max(0, one.start - _LINE) : one.start].lower())
            self._add([one.key], "writer")
            self._add([one.key], f"writer {words[-1] if words else '^'}")
            self._add([one.key], f"one of {min(3, len({other.key for other in people}))} in head")

    def _before(self) -> None:
        """Those who act or are named in the sentences before."""
        paper, sentences = self.paper, self.paper.layout.sentences
        at = bisect_left(sentences, self.start, key=lambda one: one.start)
        for back in (1, 2):
            if at - back >= 0:
                earlier = sentences[at - back]
                self._add(paper.who_acts(earlier.start, earlier.end), f"acts {back} before")
                self._plain(paper.mentions_in(earlier.start, earlier.end, "body", "person"), f"named {back} before")

    def _last_to_act(self) -> None:
        """Whom "It" or "They" at the beginning stands for, and who acted last in the item, however long before."""
        paper, sentences = self.paper, self.paper.layout.sentences
        at = bisect_left(sentences, self.start, key=lambda one: one.start)
        self._add([one.key for one in paper.stand_ins.get(self.start, ())], "stood for")
        for back in range(1, min(at, _BACK) + 1):
            earlier = sentences[at - back]
            if earlier.start < self.opens:
                break
            if acts := paper.who_acts(earlier.start, earlier.end):
                self._add(acts, "last to act")
                self._add(acts, f"last to act, {back if back < _FEW else 'some'} before")
                break

    def _named_most(self) -> None:
        """The body and the person that the item, up to the end of the sentence, names most."""
        named = self.paper.mentions_in(max(self.opens, self.start - _ITEM), self.end, "body", "person")
        for kind in ("body", "person"):
            counts = Counter(one.key for one in named if one.kind == kind)
            if counts:
                key, count = counts.most_common(1)[0]
                self._add([key], f"named most in item {min(_FEW, count)}")
                if len(counts) == 1:
                    self._add([key], f"only {kind} in item")

    def _plain(self, mentions: Iterable[Mention], sign: str) -> None:
        for mention in mentions:
            self.signs.setdefault(mention.key, set()).add(sign)

    def _by_rules(self) -> None:
        draft = self.draft
        for keys, sign in ((draft.made_by, "rule makes"), (draft.responsible, "rule must")):
            for key in keys:
                self.signs.setdefault(key, set()).update({sign, f"{sign} {draft.rule}"})
            for key in self.signs.keys() - keys if keys else ():
                self.signs[key] |= {f"{sign} another", f"{sign} another {draft.rule}"}
        for key in draft.recipient:
            self.signs.setdefault(key, set()).add("rule receives")
