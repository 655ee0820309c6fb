"""Files become text: what a file is goes by its content, never by its name."""

from ingest.readers.folders import papers_in
from ingest.readers.isolation import ReadingProcess, reading_process
from ingest.readers.limits import Limits
from ingest.readers.paper import read

__all__ = ["Limits", "ReadingProcess", "papers_in", "read", "reading_process"]
