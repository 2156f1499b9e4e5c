"""French."""

from __future__ import annotations

import re

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
    negations=(
        "aucun", "aucune", "excepté", "faux", "fausse", "hormis", "incorrect", "incorrecte", "jamais", "à l'exception", "pas", "sauf",
    ),
    affirming=("pas à pas", "pas seulement", "vrai ou faux"),
    all_or_none=(
        "toutes les réponses ci-dessus", "toutes ces réponses", "toutes les réponses", "tout ce qui précède",
        "aucune des réponses ci-dessus", "aucune de ces réponses", "aucune des réponses", "rien de ce qui précède",
        "toutes les précédentes", "aucune des précédentes", "les deux réponses", "les deux", "toutes les réponses ci-dessus sont correctes",
        "toutes ces réponses sont vraies", "toutes ces réponses sont correctes", "toutes les réponses sont correctes",
        "aucune réponse n'est correcte", "a et b", "b et c", "a et c",
    ),
    verdicts=frozenset(
        ["a", "absolument", "avez", "bien", "bon", "bonne", "bravo", "c'est", "ce", "correct", "correcte", "de", "désolé", "désolée", "encore", "est", "essayez", "exact", "exactement", "excellent", "faux", "fausse", "félicitations", "hélas", "incorrect", "incorrecte", "juste", "la", "le", "malheureusement", "mauvaise", "n'est", "non", "oui", "parfait", "pas", "raison", "réessayez", "réponse", "tort", "tout", "à", "fait", "très", "une", "un", "voilà", "vous", "vrai", "as", "bien", "dommage", "essaie", "eh", "génial", "joué", "nouveau", "oups", "presque", "réessaie", "super", "tu"]
    ),
    empty_links=frozenset(
        {"accéder", "ce document", "ce rapport", "ce site", "cet article", "cette page", "ce lien", "cliquer ici", "cliquez ici",
         "cliquez sur ce lien", "consulter", "document", "détails", "en savoir plus", "ici", "lien", "lire", "lire la suite", "par ici", "pdf",
         "plus d'infos", "télécharger", "voir", "vidéo",
         "page", "plus", "plus d'informations", "site", "source", "suite", "voir ici", "voir plus"},
    ),
    picture_words=(
        "dessin de", "illustration de", "image", "image d'", "image de", "image du", "photo", "photo d'", "photo de", "photo du",
        "photographie",
        "photographie de", "schéma de", "un dessin de", "une illustration de", "une image de", "une photo de",
        "une photographie de", "cette image montre",
    ),
    shortened=frozenset(["art.", "cf.", "chap.", "dr.", "env.", "etc.", "ex.", "fig.", "m.", "mm.", "mme.", "n°.", "p.", "p.ex.", "pp.", "prof.", "vol."]),
    known=frozenset({"ADN", "CD", "COVID", "CV", "DVD", "FAQ", "GPS", "HTML", "OK", "ONU", "PC", "PDF", "QR", "SIM", "SIDA", "SMS", "TV", "USA", "USB", "VIH"}),
    stressed=frozenset(
        ["APRÈS", "AUCUN", "AUCUNE", "AVANT", "AVEC", "DANS", "DE", "DES", "DU", "DEUX", "EN", "EST", "ET", "FAUX", "JAMAIS", "LA", "LE", "LES", "MAIS", "NE", "NI", "NON", "OU", "OUI", "PAR", "PAS", "PEUT", "PLUS", "POUR", "QUE", "QUI", "SANS", "SAUF", "SEUL", "SEULE", "SI", "SONT", "SUR", "TOUS", "TOUT", "TOUTE", "TOUTES", "TRÈS", "UN", "UNE", "VRAI"]
    ),
    spellings=((re.compile(r"é(?=\w{2})"), "è"), (re.compile(r"œ"), "oe")),
)  # fmt: skip
