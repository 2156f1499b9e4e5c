"""Spanish."""

from __future__ import annotations

from builder.check.words.words import Words

SPANISH = Words(
    absolutes=(
        "absolutamente", "cada", "completamente", "cualquier", "enteramente", "exclusivamente", "imposible", "jamás",
        "nada", "nadie", "ningún", "ninguna", "ninguno", "nunca", "siempre", "solamente", "sólo", "solo", "toda", "todas",
        "todo", "todos", "totalmente", "únicamente",
    ),
    harmless=("ante todo", "cada vez", "no solo", "no sólo", "sobre todo", "todo el mundo", "todo un", "toda una"),
    negations=("no", "excepto", "salvo", "menos"),
    all_or_none=(
        "todas las anteriores", "todas las respuestas anteriores", "todas las respuestas", "todo lo anterior",
        "ninguna de las anteriores", "ninguna de las respuestas", "ninguna de las respuestas anteriores",
        "nada de lo anterior", "todas son correctas", "ninguna es correcta", "ambas respuestas", "a y b", "b y c", "a y c",
    ),
    verdicts=frozenset(
        ["así", "bien", "bravo", "buen", "buena", "bueno", "casi", "correcta", "correctamente", "correcto", "de", "del", "desgraciadamente", "efectivamente", "el", "ella", "en", "equivocado", "equivocada", "error", "es", "esa", "esta", "ese", "está", "estás", "estupendo", "exacta", "exactamente", "exacto", "excelente", "fallo", "falsa", "falso", "ha", "has", "hecho", "incorrecta", "incorrecto", "intenta", "intente", "inténtelo", "la", "lamentablemente", "lo", "mal", "muy", "no", "nuevo", "otra", "perfecto", "razón", "respuesta", "siento", "sí", "su", "trabajo", "tu", "una", "usted", "verdad", "verdadero", "vez"]
    ),
    empty_links=frozenset(
        {"aquí", "clic aquí", "detalles", "enlace", "este enlace", "esta página", "fuente", "haga clic aquí", "haz clic aquí",
         "leer más", "más", "más información", "página", "pulse aquí", "saber más", "sitio web", "ver aquí", "ver más"},
    ),
    picture_words=(
        "dibujo de", "foto de", "fotografía de", "ilustración de", "imagen de", "imagen del", "un dibujo de",
        "una foto de", "una fotografía de", "una ilustración de", "una imagen de", "esta imagen muestra",
    ),
    shortened=frozenset(["art.", "cap.", "cf.", "dr.", "dra.", "ej.", "etc.", "fig.", "núm.", "p.", "p.ej.", "pág.", "págs.", "prof.", "sr.", "sra.", "ud.", "uds.", "vol."]),
    known=frozenset({"ADN", "CD", "DVD", "GPS", "HTML", "OK", "ONU", "PC", "PDF", "QR", "SIDA", "SIM", "SMS", "TV", "USB", "VIH"}),
)  # fmt: skip
