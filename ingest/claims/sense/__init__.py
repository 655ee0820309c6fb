"""Small trained models of what is claimed: what a sentence commits to, whose paper it is, who makes it, relations.

Each weighs named signs, the word of the rules among them; the modules of signs say what these are.
"""
