"""Which papers a call means: files as they are named, folders walked without going round in circles."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from joinedup.errors import InputError

# Kinds of file that lie beside papers in a folder and are none; a file that is named itself is always tried.
# fmt: off
BESIDE_PAPERS = frozenset({
    ".csv", ".tsv", ".json", ".jsonl", ".yaml", ".yml", ".toml", ".ini", ".cfg", ".lock", ".log", ".py", ".js", ".css",
    ".sql", ".cypher", ".ttl", ".nt", ".nq", ".jsonld", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".ico", ".webp",
    ".tif", ".tiff", ".bmp", ".mp3", ".mp4", ".wav", ".woff", ".woff2", ".ttf", ".zip", ".gz", ".xls", ".xlsx", ".ods",
    ".ppt", ".pptx", ".db", ".sqlite", ".tmp", ".part",
})
# fmt: on
ABOUT_THE_FOLDER = frozenset({"readme", "licence", "license", "sources", "makefile"})


def papers_in(paths: Iterable[Path]) -> tuple[list[Path], list[str]]:
    """The files that the paths name and those in the folders among them, in order, each once; and what is wrong with
    the other paths, a line each.

    Hidden files, tables, pictures and notes about the folder are left out of a folder. Raises InputError where there is
    no paper at all.
    """
    found: dict[Path, None] = {}
    wrong: list[str] = []
    for path in paths:
        try:
            found.update(dict.fromkeys(_papers_of(path, wrong)))
        except InputError as error:
            wrong.append(str(error))
    if not found:
        raise InputError("\n".join(wrong))
    return list(found), wrong


def _papers_of(path: Path, wrong: list[str]) -> list[Path]:
    before = len(wrong)
    try:
        if path.is_dir():
            inside = sorted(_walk(path, frozenset(), wrong))
            if not inside and len(wrong) == before:
                raise InputError(f"{path}: no papers in this folder. Name one with text, HTML, PDF or DOCX files.")
            return inside
        if not path.exists() and not path.is_symlink():
            raise InputError(f"{path}: there is no such file or folder. Check the path.")
    except OSError as error:
        raise InputError(f"{path}: cannot be looked at ({error.strerror}). Check the path.") from error
    return [path]


def _walk(folder: Path, above: frozenset[Path], wrong: list[str]) -> Iterator[Path]:
    """Files below the folder; a link to a folder above itself is not followed. What cannot be read goes to `wrong`."""
    try:
        real = folder.resolve()
        entries = sorted(folder.iterdir())
    except (OSError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        wrong.append(f"{folder}: the folder cannot be read ({reason}). Check its permissions.")
        return
    if real in above:
        return
    for entry in entries:
        if entry.name.startswith((".", "~$")):
            continue
        if _is_folder(entry):
            yield from _walk(entry, above | {real}, wrong)
        elif entry.suffix.lower() not in BESIDE_PAPERS and entry.stem.lower() not in ABOUT_THE_FOLDER:
            yield entry


def _is_folder(entry: Path) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False  # a link in a circle: reading it gives the error that names it
