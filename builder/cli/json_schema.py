"""The readers' own tables → JSON Schemas, by which editors complete and check YAML while it is written.

They say what a file's fields are; what `coursewright check` knows of the course (that a name exists, that keys fit) they cannot.
"""

from __future__ import annotations

import zlib
from typing import TypeAlias

from builder.cli.reference import FILES
from builder.read.fields import Field, Kind, Shape, Table
from builder.read.question_fields import ANY_QUESTION, QUESTIONS

Schema: TypeAlias = "dict[str, Schema] | list[Schema] | str | int | bool"

DRAFT = "https://json-schema.org/draft/2020-12/schema"
KEYED = ("course/facts.yaml", "course/glossary.yaml")
SLUG = "^[a-z][a-z0-9-]*$"
DAY = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
# YAML reads 304, 1.0 and true as no texts; our readers take a text as it is written.
TEXT: dict[str, Schema] = {"type": ["string", "number", "boolean"]}


def schemas() -> dict[str, Schema]:
    """The files of a course (``quizzes/*.yaml``) → their schemas."""
    return {files: _file(files, tables[0]) for files, tables in FILES if files.endswith(".yaml")}


def schema_name(files: str) -> str:
    """A file's name for the schema of ``files``: ``quizzes.json``, ``course-facts.json``."""
    words = files.removesuffix(".yaml").replace("/*", "").replace("*/", "").split("/")
    return f"{'-'.join(words)}.json"


def _file(files: str, table: Table) -> Schema:
    tables: dict[str, Table] = {}
    _gather(table, tables)
    body: dict[str, Schema] = (
        {"type": "object", "additionalProperties": _reference(table), "propertyNames": {"pattern": SLUG}}
        if files in KEYED
        else _reference(table)
    )
    definitions: dict[str, Schema] = {_key(each): _table(each) for each in tables.values()}
    if files == "quizzes/*.yaml":
        definitions |= _questions(definitions)
    return {"$schema": DRAFT, "title": files, **body, "$defs": definitions}


def _questions(known: dict[str, Schema]) -> dict[str, Schema]:
    """A question's fields depend on its type: one branch for each."""
    tables: dict[str, Table] = {}
    for table in QUESTIONS.values():
        _gather(table, tables)
    found: dict[str, Schema] = {
        _key(each): _table(each) for each in tables.values() if _key(each) not in known
    }
    branches: list[Schema] = [
        {
            "if": {"properties": {"type": {"const": type_}}, "required": ["type"]},
            "then": {"$ref": f"#/$defs/{_key(table)}"},
        }
        for type_, table in QUESTIONS.items()
    ]
    kinds: list[Schema] = [*QUESTIONS]
    found[_key(ANY_QUESTION)] = {
        "type": "object",
        "required": ["id", "type", "stem"],
        "properties": {"type": {"enum": kinds}},
        "allOf": branches,
    }
    return found


def _gather(table: Table, found: dict[str, Table]) -> None:
    if _key(table) in found:
        return
    found[_key(table)] = table
    for field in table.fields:
        if field.table:
            _gather(field.table, found)


def _key(table: Table) -> str:
    """The table's name and a digest of its fields' names: two kinds of choices are called alike."""
    name = "-".join(table.name.split()[1:]) or table.name
    return f"{name}-{zlib.crc32(' '.join(table.names).encode()):08x}"


def _table(table: Table) -> Schema:
    required: list[Schema] = [field.name for field in table.fields if field.required]
    mapping: Schema = {
        "title": table.name,  # what an editor offers, in place of the key below $defs
        "type": "object",
        "additionalProperties": False,
        "required": required,
        "properties": {field.name: _field(field) for field in table.fields},
    }
    return {"anyOf": [TEXT, mapping]} if table.short else mapping


def _field(field: Field) -> Schema:
    told = field.doc + (f" (Default: {field.default}.)" if field.default else "")
    return {"description": told, **_shaped(field)}


def _shaped(field: Field) -> dict[str, Schema]:
    value = _value(field)
    match field.shape:
        case Shape.ONE:
            return value
        case Shape.LIST:
            return {"anyOf": [{"type": "array", "items": value}, value]}
        case Shape.MAP:
            return {"type": "object", "additionalProperties": value}


def _value(field: Field) -> dict[str, Schema]:
    words: list[Schema] = [*field.words]
    match field.kind:
        case Kind.TEXT | Kind.MARKDOWN | Kind.LINE:
            return TEXT
        case Kind.SLUG:
            return {"type": "string", "pattern": SLUG}
        case Kind.WHOLE:
            number: Schema = {"type": "integer", "minimum": field.least, "maximum": field.most}
            return {"anyOf": [number, {"enum": words}]} if words else {"anyOf": [number]}
        case Kind.NUMBER:
            return {"type": ["number", "string"]}
        case Kind.FLAG:
            return {"type": "boolean"}
        case Kind.WORD:
            return {"enum": words} if words else {"type": "string"}
        case Kind.LINK:
            return {"type": "string"}
        case Kind.DATE:
            return {"type": "string", "pattern": DAY}
        case Kind.RECORD:
            return _reference(field.table) if field.table else {}
        case Kind.OTHER:  # read by hand: requirements, keys, rows
            return {}


def _reference(table: Table) -> dict[str, Schema]:
    return {"$ref": f"#/$defs/{_key(table)}"}
