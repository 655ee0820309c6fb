"""The letters of which people's names consist, as ranges for sets of characters: "Siân", "Łukasz", "Nguyễn"."""

# Beyond Western Europe capitals and small letters alternate, so that those letters are taken for either. Accents that
# no letter has in it stand behind theirs.
CAPITALS = "A-ZÀ-ÖØ-ÞĀ-ɏḀ-ỿ"
SMALLS = "a-zß-öø-ÿĀ-ɏ\u0300-\u036fḀ-ỿ"
LETTERS = "A-Za-zÀ-ÖØ-öø-ɏ\u0300-\u036fḀ-ỿ"
# Words before a surname that are part of it: "Maria da Silva", "Pieter van der Merwe", "Rhodri ap Huw".
PARTICLES = r"(?:[Dd](?:el?la|[aeiu]l?|os|as|er|en)|[Vv][ao]n|[Tt]er|[Ll][ae]|[Aa]l|[Ee]l|[Bb]int?|[Ii]bn|[Aa][bp]|[Ff]erch|[Ss]t\.?)"
