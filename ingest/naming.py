"""The ids of documents: after the file's name, and in a batch after its folder as well where names alone do not do.

The same file has the same id however its text changes, so that building again replaces it. `minutes.txt` is
`document-minutes`. A name that is cut or loses letters on the way has a short hash of the whole name behind it. Of
several files in one call that would have one id, the one nearest to the folder given, and of those the first by its
path, keeps it; the others have behind it the name of their folder (`document-minutes-2018-05`), else of their kind
(`document-minutes-pdf`), else a short hash of their path.
"""

import os
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path, PurePath

from ingest.readers.paper import shown
from ingest.slugs import slug
from ingest.source import stem_of

_LONGEST_FOLDER = 40


def document_id(stem: str) -> str:
    """The id of a document whose file has that name without its ending."""
    known = "document-" + slug(stem)
    lost = any(one.isalnum() and not one.isascii() for one in unicodedata.normalize("NFKD", stem))
    cut = slug(stem, len(stem) * 5 + 1) != slug(stem)  # "&" is as long as " and "
    return f"{known}-{_short(unicodedata.normalize('NFC', stem))}" if lost or cut else known


def document_ids(files: Iterable[Path], given: Sequence[Path]) -> dict[Path, str]:
    """The id of each file of one call, no two the same; `given` are the paths that the call names."""
    alike: dict[str, list[tuple[PurePath, Path]]] = defaultdict(list)
    for file in files:
        alike[document_id(stem_of(shown(file.name)))].append((_within(file, given), file))
    for group in alike.values():
        group.sort(key=lambda one: (len(one[0].parts), one))
    found = {group[0][1]: known for known, group in alike.items()}
    taken = set(found.values())
    for known, group in alike.items():
        for within, file in group[1:]:
            found[file] = next(one for one in _longer(known, within, group[0][0], file) if one not in taken)
            taken.add(found[file])
    return found


def _within(file: Path, given: Sequence[Path]) -> PurePath:
    """The path from the folder given, whose own name stands only before files that lie in it directly."""
    for folder in given:
        if folder != file and file.is_relative_to(folder):
            inside = file.relative_to(folder)
            if len(inside.parts) > 1:
                return inside
            break
    whole = Path(os.path.abspath(file))
    return PurePath(whole.parent.name, whole.name)


def _longer(known: str, within: PurePath, first: PurePath, file: Path) -> Iterator[str]:
    folder = "-".join(within.parent.parts)
    if within.parent != first.parent:
        yield f"{known}-{slug(shown(folder), _LONGEST_FOLDER)}"
    elif within.suffix != first.suffix:
        yield f"{known}-{slug(shown(within.suffix))}"
    yield f"{known}-{_short(within.as_posix())}"
    yield f"{known}-{_short(os.path.abspath(file))}"


def _short(words: str) -> str:
    return sha256(os.fsencode(words)).hexdigest()[:8]
