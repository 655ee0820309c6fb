"""`python -m joinedup`: the same as the command `joinedup`."""

from joinedup.cli import main

main()
