"""Quick programs find what Python's own find, in whatever order alternatives stand and whatever they begin with."""

import random
import re
from importlib import import_module
from typing import Any

import pytest

from ingest.kept_patterns import kept_patterns
from ingest.quick_patterns import program

machine: Any = import_module("_sre")
PATTERNS = [
    (r"\b(?:will|would|shall|won['’]t|(?:is|are) to)\s+(?P<verb>\w+)", re.IGNORECASE),
    (r"(?:board|bo|b)(?P<rest>ard|d)?|(?:\w)|bard", 0),
    (r"(?:a|ab|(?:x|y)z|abc|b|)(?=c|$)", 0),
    (r"(?P<first>\bask|\bagree)(?:s|ed)?|\b(?P<second>a|the)\b|^(?:the|on) ", re.IGNORECASE | re.MULTILINE),
    (r"(?<![A-Za-z\d])(?:(?P<date>\d{1,2}(?P<dot>[./])\d\d(?P=dot)\d\d)|(?P<part>(?:early|late) )?(?i:may|june)\b)", 0),
    (r"(?:k|s|i)\w|(?:Kelvin|kin|sin|ın)", re.IGNORECASE),
    (r"(?:é|e|É)t|(?:[a-c]|[x-z])(?:ü|u)", re.IGNORECASE),
    (r"(?:(?:ab|ac|b)*?c|(?:(?>ab|a)b))+", 0),
    (r"(?:(a)|(b)|(ab))(?(1)b|c)", 0),
    (r"(?:\d|\s|£)+?(?:m|k|bn)?\b|\W(?:a|b)", 0),
    (r"(?:(?!the )\w+ ){0,3}(?:plan|planning|scheme|schemes)(?<!no plan)", re.IGNORECASE),
    (r"(?i:a|b)c|(?-i:A|b)d|(?s:.)e", re.IGNORECASE),
]
WORDS = "will would won’t is to the a ask asked agrees bo board bard abc abcabac xz late May 1.02.17 may june Kelvin"
WORDS += " \u212ain ſin İs ın Ét cü ZU ab abb bc £4.5m 300k 2bn no plan planning the scheme schemes aC bd Ad \n"


def quick(pattern: str, flags: int) -> re.Pattern[str]:
    said, code, count, by_name, names = program(pattern, flags)
    found: re.Pattern[str] = machine.compile(pattern, said, code, count, by_name, tuple(names))
    return found


def all_of(pattern: re.Pattern[str], text: str) -> list[Any]:
    found = [(m.regs, m.groups(), m.lastgroup, m.lastindex) for m in pattern.finditer(text)]
    return [*found, bool(pattern.match(text)), bool(pattern.fullmatch(text)), pattern.sub("-", text)]


def texts(chance: random.Random) -> list[str]:
    words = WORDS.split(" ")
    found = [" ".join(chance.choices(words, k=12)) for _ in range(60)]
    return ["", *words, *found, *("".join(chance.choices("abcABCxyz £4dK", k=9)) for _ in range(60))]


@pytest.mark.parametrize(("pattern", "flags"), PATTERNS)
def test_a_quick_program_finds_the_same(pattern: str, flags: int) -> None:
    own = re.compile(pattern, flags)
    made = quick(pattern, flags)
    assert (made.flags, made.groups, made.groupindex) == (own.flags, own.groups, own.groupindex)
    for text in texts(random.Random(1)):
        assert all_of(made, text) == all_of(own, text)


def any_pattern(chance: random.Random, depth: int = 3) -> str:
    if not depth or chance.random() < 0.2:
        return chance.choice(["a", "b", "ab", "B", "c", "[ab]", "[^a]", r"\b", "x", r"\w", ".", "^", "$", "K", r"\s"])
    part = [any_pattern(chance, depth - 1) for _ in range(chance.randint(2, 4))]
    return chance.choice(
        [
            "".join(part),
            "(?:" + "|".join(part) + ")",
            "(" + "|".join(part) + ")",
            "(?:" + "|".join([*part, ""]) + ")",
            f"(?:{part[0]}|{part[1]})?{part[-1]}",
            f"(?:{part[0]}|c)+?{part[1]}",
            f"(?={part[0]}|{part[1]}){part[-1]}",
            f"(?!{part[0]}|b){part[1]}",
            f"(?i:{part[0]}|{part[1]})",
        ]
    )


@pytest.mark.parametrize("seed", range(300))
def test_quick_programs_of_any_patterns_find_the_same(seed: int) -> None:
    chance = random.Random(seed)
    pattern, flags = any_pattern(chance), chance.choice([0, re.IGNORECASE, re.MULTILINE])
    own, made = re.compile(pattern, flags), quick(pattern, flags)
    for _ in range(40):
        text = "".join(chance.choices("aabbcABCx k\u212a\n", k=8))
        assert all_of(made, text) == all_of(own, text), pattern


def test_letters_beyond_ascii_that_fit_plain_ones_are_known() -> None:
    every = "".join(map(chr, range(128, 0x110000)))
    assert set(re.findall("[a-z]", every, re.IGNORECASE)) == set("İıſ\u212a")


@pytest.mark.parametrize("pattern", [r"\b(?:will|would)\b", r"(?:re-?)?(?:commission|procur)\w+", r"(?:\d+|£)m?"])
def test_programs_tell_what_a_match_begins_with(pattern: str) -> None:
    told, plain = program(pattern, re.IGNORECASE)[1], re.compile(pattern, re.IGNORECASE)
    assert told[2] == 4  # the machine's mark for such characters
    assert plain.pattern == pattern


def test_patterns_are_quick_where_they_are_kept(tmp_path: Any) -> None:
    re.purge()
    with kept_patterns(tmp_path / "kept", write=True):
        kept = re.compile(r"\b(?:alpha|beta)\b", re.IGNORECASE)
    re.purge()
    assert kept == quick(r"\b(?:alpha|beta)\b", re.IGNORECASE)
    assert kept != re.compile(r"\b(?:alpha|beta)\b", re.IGNORECASE)


def test_what_is_no_pattern_is_told_as_ever(tmp_path: Any) -> None:
    with kept_patterns(tmp_path / "kept", write=False), pytest.raises(re.error, match="unterminated"):
        re.compile("(?:a|b")


def test_within_another_all_patterns_are_kept_by_the_outer_one(tmp_path: Any) -> None:
    for _ in range(2):
        re.purge()
        with kept_patterns(tmp_path / "kept", write=True):
            re.compile("outer")
            with kept_patterns(tmp_path / "kept", write=True):
                re.compile("inner")
    assert (tmp_path / "kept").read_bytes().count(b'"inner"') == 1
    assert (tmp_path / "kept").read_bytes().count(b'"outer"') == 1
