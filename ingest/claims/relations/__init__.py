"""Relations that a paper states."""
