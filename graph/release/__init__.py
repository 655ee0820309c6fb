"""Releases: a dated folder with the graph in every form in which others use it, described, checked and compared."""
