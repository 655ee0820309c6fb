"""The words of programmes, as tables."""
