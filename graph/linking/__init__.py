"""What several papers say together: who and what is the same, and what later papers report of earlier commitments."""
