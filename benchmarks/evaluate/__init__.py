"""How well papers are read: readings against gold, in tables."""
