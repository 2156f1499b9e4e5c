"""French."""

from __future__ import annotations

from builder.check.words.words import Words

FRENCH = Words(
    absolutes=(
        "absolument", "aucun", "aucune", "complètement", "entièrement", "exclusivement", "impossible", "jamais", "nul",
        "personne", "rien", "seulement", "totalement", "toujours", "tous", "tout", "toute", "toutes", "uniquement",
    ),
    harmless=(
        "après tout", "avant tout", "en tout cas", "pas seulement", "plus du tout", "tout à fait", "tout d'abord",
        "tout de suite", "tout en", "tout le monde", "toute une",
    ),
    negations=("aucun", "aucune", "excepté", "hormis", "jamais", "pas", "sauf"),
    all_or_none=(
        "toutes les réponses ci-dessus", "toutes ces réponses", "toutes les réponses", "tout ce qui précède",
        "aucune des réponses ci-dessus", "aucune de ces réponses", "aucune des réponses", "rien de ce qui précède",
        "toutes les précédentes", "aucune des précédentes", "les deux réponses", "a et b", "b et c", "a et c",
    ),
    verdicts=frozenset(
        ["a", "absolument", "avez", "bien", "bon", "bonne", "bravo", "c'est", "ce", "correct", "correcte", "de", "désolé", "désolée", "encore", "est", "essayez", "exact", "exactement", "excellent", "faux", "fausse", "félicitations", "hélas", "incorrect", "incorrecte", "juste", "la", "le", "malheureusement", "mauvaise", "n'est", "non", "oui", "parfait", "pas", "raison", "réessayez", "réponse", "tort", "tout", "à", "fait", "très", "une", "un", "voilà", "vous", "vrai"]
    ),
    empty_links=frozenset(
        {"cette page", "ce lien", "cliquer ici", "cliquez ici", "détails", "en savoir plus", "ici", "lien", "lire la suite",
         "page", "plus", "plus d'informations", "site", "source", "suite", "voir ici", "voir plus"},
    ),
    picture_words=(
        "dessin de", "illustration de", "image d'", "image de", "image du", "photo d'", "photo de", "photo du",
        "photographie de", "schéma de", "un dessin de", "une illustration de", "une image de", "une photo de",
        "une photographie de", "cette image montre",
    ),
    shortened=frozenset(["art.", "cf.", "chap.", "dr.", "env.", "etc.", "ex.", "fig.", "m.", "mm.", "mme.", "n°.", "p.", "p.ex.", "pp.", "prof.", "vol."]),
    known=frozenset({"ADN", "CD", "DVD", "GPS", "HTML", "OK", "ONU", "PC", "PDF", "QR", "SIM", "SIDA", "SMS", "TV", "USA", "USB", "VIH"}),
)  # fmt: skip
