"""Named initiatives: found by their words, weighed, and told apart."""
