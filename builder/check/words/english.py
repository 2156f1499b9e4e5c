"""English."""

from __future__ import annotations

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
    negations=("not", "except", "cannot", "isn't", "aren't", "doesn't", "don't", "won't", "least"),
    all_or_none=(
        "all of the above", "none of the above", "all of these", "none of these", "all the above", "both of the above",
        "any of the above", "both a and b", "both b and c", "a and b", "a and c", "b and c", "all of them", "none of them",
        "all answers are correct", "no answer is correct",
    ),
    verdicts=frozenset(
        ["a", "absolutely", "again", "answer", "bad", "choice", "close", "correct", "correctly", "exactly", "excellent", "false", "go", "good", "great", "have", "incorrect", "indeed", "is", "it", "it's", "job", "keep", "nice", "no", "not", "oh", "ok", "okay", "perfect", "please", "precisely", "quite", "really", "right", "sadly", "sorry", "super", "sure", "that", "that's", "the", "this", "true", "try", "unfortunately", "very", "well", "done", "work", "wrong", "yes", "you", "you're", "are", "your", "answered", "chosen", "have", "ve", "i'm", "afraid", "one", "another"]
    ),
    empty_links=frozenset(
        {"click", "click here", "click this link", "details", "go", "here", "learn more", "link", "more", "more info",
         "more information", "page", "read more", "see here", "source", "this", "this link", "this page", "website"},
    ),
    picture_words=(
        "a diagram of", "a drawing of", "a figure of", "a graphic of", "a photo of", "a photograph of", "a picture of",
        "an illustration of", "an image of", "graphic of", "image of", "photo of", "photograph of", "picture of",
        "this image shows", "this picture shows",
    ),
    shortened=frozenset(["art.", "ca.", "cf.", "ch.", "dr.", "e.g.", "ed.", "eds.", "et", "al.", "etc.", "fig.", "i.e.", "mr.", "mrs.", "ms.", "no.", "nos.", "p.", "para.", "pp.", "prof.", "st.", "v.", "vol.", "vs."]),
    known=frozenset({"AM", "BBC", "CD", "DNA", "DVD", "GPS", "HTML", "HIV", "ID", "IT", "OK", "PC", "PDF", "PIN", "PM", "QR", "SIM", "SMS", "TV", "UK", "UN", "US", "USA", "USB", "WHO"}),
)  # fmt: skip
