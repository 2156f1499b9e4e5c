"""English."""

from __future__ import annotations

import re

from builder.check.words.words import Words

ENGLISH = Words(
    absolutes=(
        "absolutely", "all", "always", "any", "completely", "entirely", "every", "everybody", "everyone", "everything",
        "impossible", "invariably", "never", "no one", "nobody", "none", "nothing", "only", "solely", "totally",
    ),
    harmless=(
        "above all", "after all", "all of this", "all those who", "all who", "at all", "first of all", "if any", "most of all",
        "not only", "nothing yet", "of all",
    ),
    negations=(
        "aren't", "can't", "cannot", "couldn't", "didn't", "doesn't", "don't", "except", "false", "hasn't", "haven't", "incorrect", "isn't",
        "least", "never", "not", "shouldn't", "untrue", "wasn't", "weren't", "won't", "wouldn't",
    ),
    affirming=("at least", "last but not least", "not only", "true or false", "whether or not"),
    all_or_none=(
        "all of the above", "none of the above", "all of these", "none of these", "all the above", "both of the above",
        "any of the above", "both a and b", "both b and c", "a and b", "a and c", "b and c", "all of them", "none of them",
        "all answers are correct", "no answer is correct", "all of the above are correct", "all of the above are true",
        "none of the above is correct", "none of the above are correct", "all of the answers above", "none of the answers above",
        "none of the other answers", "all of the options", "none of the options", "any of these", "both of these", "both", "neither",
        "both a & b", "a & b",
    ),
    verdicts=frozenset(
        ["a", "absolutely", "again", "answer", "bad", "choice", "close", "correct", "correctly", "exactly", "excellent", "false", "go", "good", "great", "have", "incorrect", "indeed", "is", "it", "it's", "job", "keep", "nice", "no", "not", "oh", "ok", "okay", "perfect", "please", "precisely", "quite", "really", "right", "sadly", "sorry", "super", "sure", "that", "that's", "the", "this", "true", "try", "unfortunately", "very", "well", "done", "work", "wrong", "yes", "you", "you're", "are", "your", "answered", "chosen", "have", "ve", "i'm", "afraid", "one", "another", "almost", "amazing", "awesome", "brilliant", "fantastic", "got", "nearly", "nicely", "nope", "on", "spot", "wonderful", "wow", "yep"]
    ),
    empty_links=frozenset(
        {"article", "click", "click here", "click this link", "continue", "details", "document", "download", "download here", "file",
         "find out more", "go", "here", "info", "learn more", "link", "more", "more info", "more information", "page", "pdf", "read more",
         "see", "see here", "see more", "site", "source", "this", "this article", "this document", "this file", "this link", "this page",
         "this pdf", "this report", "this site", "this website", "video", "view", "visit", "watch", "web page", "webpage", "website"},
    ),
    picture_words=(
        "a diagram of", "a drawing of", "a figure of", "a graphic of", "a photo of", "a photograph of", "a picture of",
        "an illustration of", "an image of", "graphic", "graphic of", "image", "image of", "image showing", "photo", "photo of",
        "photograph", "photograph of", "picture", "picture of", "picture showing", "this image shows", "this picture shows",
    ),
    shortened=frozenset(["art.", "ca.", "cf.", "ch.", "dr.", "e.g.", "ed.", "eds.", "et", "al.", "etc.", "fig.", "i.e.", "mr.", "mrs.", "ms.", "no.", "nos.", "p.", "para.", "pp.", "prof.", "st.", "v.", "vol.", "vs."]),
    known=frozenset({"AM", "BBC", "CD", "COVID", "CV", "DNA", "DVD", "FAQ", "GPS", "HTML", "HIV", "ID", "IT", "OK", "PC", "PDF", "PIN", "PM", "QR", "SIM", "SMS", "TV", "UK", "UN", "US", "USA", "USB", "WHO"}),
    stressed=frozenset(
        ["ALL", "ALWAYS", "AND", "ANY", "ARE", "AT", "BEFORE", "AFTER", "BOTH", "BUT", "CAN", "CANNOT", "DO", "DOES", "EACH", "EVERY", "EXCEPT", "FALSE", "FIRST", "FOR", "FROM", "HAVE", "HOW", "IF", "IN", "IS", "ITS", "LEAST", "MAY", "MOST", "MUST", "NEVER", "NEW", "NO", "NONE", "NOT", "NOTE", "NOW", "OF", "ON", "ONE", "ONLY", "OR", "SHALL", "SHOULD", "STOP", "SOME", "THAT", "THE", "THEY", "THIS", "TO", "TRUE", "TWO", "VERY", "WHAT", "WHEN", "WHERE", "WHY", "WILL", "WITH", "YES", "YOU", "YOUR"]
    ),
    spellings=(
        (re.compile(r"(?<=\w{3})is(?=e[sdr]?$|ing$|ation(?:al|s)?$)"), "iz"),
        (re.compile(r"(?<=\w{3})ys(?=e[sdr]?$|ing$)"), "yz"),
        (re.compile(r"(?<=\w{3})our(?=s?$|ed$|ing$|able$|hood$)"), "or"),
        (re.compile(r"(?<=\w{3})tre(?=s?$)"), "ter"),
        (re.compile(r"(?<=program)me(?=s?$)"), ""),
        (re.compile(r"(?<=\w{3}[aeiou])ll(?=ing$|ed$|ers?$)"), "l"),
        (re.compile(r"(?<=\w{2})dgement(?=s?$)"), "dgment"),
        (re.compile(r"(?<=^(?:def|off))ence(?=s?$)"), "ense"),
        (re.compile(r"(?<=^ag)eing$"), "ing"),
        (re.compile(r"(?<=log)ue(?=s?$)"), ""),
    ),
)  # fmt: skip
