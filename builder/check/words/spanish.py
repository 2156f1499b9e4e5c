"""Spanish."""

from __future__ import annotations

import re

from builder.check.words.words import Words

SPANISH = Words(
    absolutes=(
        "absolutamente", "cada", "completamente", "cualquier", "enteramente", "exclusivamente", "imposible", "jamás",
        "nada", "nadie", "ningún", "ninguna", "ninguno", "nunca", "siempre", "solamente", "sólo", "solo", "toda", "todas",
        "todo", "todos", "totalmente", "únicamente",
    ),
    harmless=("ante todo", "cada vez", "no solo", "no sólo", "sobre todo", "todo el mundo", "todo un", "toda una"),
    negations=(
        "a excepción de", "excepto", "falsa", "falso", "incorrecta", "incorrecto", "jamás", "menos", "ninguna", "ninguno", "no", "nunca",
        "salvo",
    ),
    affirming=("al menos", "más o menos", "no solo", "no sólo", "por lo menos", "verdadero o falso"),
    all_or_none=(
        "todas las anteriores", "todas las respuestas anteriores", "todas las respuestas", "todo lo anterior",
        "ninguna de las anteriores", "ninguna de las respuestas", "ninguna de las respuestas anteriores",
        "nada de lo anterior", "todas son correctas", "ninguna es correcta", "todas las anteriores son correctas", "todas ellas", "ninguna de ellas", "ambas",
        "ambas respuestas", "ambas son correctas", "a y b", "b y c", "a y c",
    ),
    verdicts=frozenset(
        ["así", "bien", "bravo", "buen", "buena", "bueno", "casi", "correcta", "correctamente", "correcto", "de", "del", "desgraciadamente", "efectivamente", "el", "ella", "en", "equivocado", "equivocada", "error", "es", "esa", "esta", "ese", "está", "estás", "estupendo", "exacta", "exactamente", "exacto", "excelente", "fallo", "falsa", "falso", "ha", "has", "hecho", "incorrecta", "incorrecto", "intenta", "intente", "inténtelo", "la", "lamentablemente", "lo", "mal", "muy", "no", "nuevo", "otra", "perfecto", "razón", "respuesta", "siento", "sí", "su", "trabajo", "tu", "una", "usted", "verdad", "verdadero", "vez", "a", "acertado", "acertaste", "eso", "fantástico", "genial", "intentarlo", "inténtalo", "lástima", "perfecta", "vuelva", "vuelve"]
    ),
    empty_links=frozenset(
        {"acceder", "aqui", "aquí", "artículo", "clic", "clic aquí", "click aquí", "descargar", "detalles", "documento", "este artículo",
         "este documento", "este informe", "este sitio", "info", "leer", "más info", "pdf", "pinche aquí", "ver", "vídeo", "video", "enlace", "este enlace", "esta página", "fuente", "haga clic aquí", "haz clic aquí",
         "leer más", "más", "más información", "página", "pulse aquí", "saber más", "sitio web", "ver aquí", "ver más"},
    ),
    picture_words=(
        "dibujo de", "foto", "foto de", "fotografía", "fotografía de", "ilustración de", "imagen", "imagen de", "imagen del", "un dibujo de",
        "una foto de", "una fotografía de", "una ilustración de", "una imagen de", "esta imagen muestra",
    ),
    shortened=frozenset(["art.", "cap.", "cf.", "dr.", "dra.", "ej.", "etc.", "fig.", "núm.", "p.", "p.ej.", "pág.", "págs.", "prof.", "sr.", "sra.", "ud.", "uds.", "vol."]),
    known=frozenset({"ADN", "CD", "COVID", "CV", "DVD", "EE", "GPS", "HTML", "OK", "ONU", "PC", "PDF", "QR", "SIDA", "SIM", "SMS", "TV", "USB", "UU", "VIH"}),
    stressed=frozenset(
        ["AL", "ANTES", "CADA", "CON", "DE", "DEL", "DESPUÉS", "DOS", "EL", "EN", "ES", "ESTE", "ESTA", "FALSO", "HAY", "JAMÁS", "LA", "LAS", "LOS", "MENOS", "MUY", "MÁS", "NADA", "NADIE", "NI", "NINGUNA", "NINGUNO", "NO", "NUNCA", "O", "PARA", "PERO", "POR", "PUEDE", "QUE", "QUÉ", "SE", "SI", "SIEMPRE", "SIN", "SOLO", "SON", "SÍ", "TODA", "TODAS", "TODO", "TODOS", "UN", "UNA", "VERDADERO", "Y"]
    ),
    spellings=((re.compile(r"(?<=^per)íodo"), "iodo"), (re.compile(r"(?<=^v)ídeo"), "ideo"), (re.compile(r"íaco(?=s?$)"), "iaco")),
)  # fmt: skip
