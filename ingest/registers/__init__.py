"""The register of English health and care bodies since 2012, and what names mean in it."""

from ingest.registers.matching import Candidate, Match
from ingest.registers.register import Mention, Place, Register
from ingest.registers.statements import RegisterTable, documents, statements

__all__ = ["Candidate", "Match", "Mention", "Place", "Register", "RegisterTable", "documents", "statements"]
