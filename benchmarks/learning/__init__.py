"""How the weights of reading are learnt: what may be a programme, its signs, what the gold says of it, and the fit."""
