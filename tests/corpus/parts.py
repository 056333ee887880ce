"""Owns what others read in an upload or a form: werkzeug its parts, Python its pairs.

Must know neither the package nor what was given. openapi-core takes parts for mail in ASCII, so
that werkzeug, which servers read them with, is the referee of the frame (RFC 7578, RFC 2046 §5.1);
what a field is, its content type says (OpenAPI 3.1 §4.8.15.1), and jsonschema judges the whole.
"""

from __future__ import annotations

import fnmatch
import json
import re
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import parse_qsl

from attrs import define
from werkzeug.datastructures import Headers
from werkzeug.http import parse_options_header
from werkzeug.sansio.multipart import Data, Epilogue, Field, File, MultipartDecoder

from tests.corpus.sample import types_of

if TYPE_CHECKING:
    from tests.corpus.document import Document, Json, Schema

_DEEPEST: Final = 4
_BINARY: Final = "application/octet-stream"
_DELIMITED: Final = re.compile(r"^(.+) may hold no '(.)': it stands between its values$")


@define
class Part:
    """One field as it came; `filename` is None where it is no file."""

    name: str
    headers: Headers
    filename: str | None = None
    content: bytes = b""

    @property
    def type(self) -> str:
        """What it is said to be; text where nothing is said (RFC 7578 §4.4)."""
        return self.headers.get("content-type", "text/plain").partition(";")[0]

    @property
    def charset(self) -> str:
        """What its text is written in; UTF-8 where nothing is said (WHATWG HTML §4.10.21.8)."""
        told = parse_options_header(self.headers.get("content-type", ""))[1]
        return told.get("charset", "utf-8")


def parts(body: bytes, content_type: str) -> list[Part]:
    """Return what werkzeug reads in an upload; ValueError where it can't."""
    told = parse_options_header(content_type)[1]
    decoder = MultipartDecoder(told.get("boundary", "?").encode())
    decoder.receive_data(body)
    decoder.receive_data(None)
    found: list[Part] = []
    while not isinstance(event := decoder.next_event(), Epilogue):
        if isinstance(event, (Field, File)):
            # WHATWG HTML §4.10.21.8: of these three werkzeug reads the quote alone.
            name = event.name.replace("%0D", "\r").replace("%0A", "\n")
            found.append(Part(name, event.headers, getattr(event, "filename", None)))
        elif isinstance(event, Data):
            found[-1].content += event.data
    return found


def pairs(body: bytes) -> list[Part]:
    """Return what Python reads in a form; its fields have no headers."""
    read = parse_qsl(body.decode(), keep_blank_values=True, strict_parsing=bool(body))
    return [Part(name, Headers(), None, text.encode()) for name, text in read]


@define
class Fields:
    """Makes an object of the fields of one medium, by what the document says of each."""

    document: Document
    schema: Schema
    encoding: Json
    is_upload: bool

    @property
    def styled(self) -> set[str]:
        """The fields that a style writes, and no content type."""
        return {
            name for name, rule in self.encoding.items() if {"style", "explode"} & set(rule or {})
        }

    def read(self, found: list[Part]) -> Json:
        """The value of each field; ValueError where it is none of its type."""
        made: Json = {}
        for part in found:
            held = self._schema(part.name)
            items = self._items(held)
            if items is not None and self._is_repeated(part, items):
                made.setdefault(part.name, []).append(self._value(part, items))
            elif part.name in made:
                raise ValueError(f"{part.name} is there twice")
            else:
                made[part.name] = self._value(part, held)
        return made

    def faults(self, found: list[Part]) -> list[str]:
        """Tell which parts are not what the document says that they are."""
        if not self.is_upload:
            return []
        faults = []
        for part in found:
            rule = self.encoding.get(part.name) or {}
            allowed = [one.strip() for one in (rule.get("contentType") or "").split(",")]
            allowed = [one.partition(";")[0] for one in allowed if one] or [self._usual(part)]
            if not any(fnmatch.fnmatch(part.type, one) for one in allowed):
                faults.append(f"the part {part.name} is {part.type}, the document says {allowed}")
            for name, header in (rule.get("headers") or {}).items():
                told = self.document.resolved(self.document.resolved(header).get("schema")) or {}
                if "const" in told and part.headers.get(name) != str(told["const"]):
                    faults.append(f"the part {part.name} has no {name}: {told['const']}")
        return faults

    def _schema(self, name: str) -> Schema:
        """What the document says of a field; each variant of a union may say something else."""
        known = self.document.merged(self.schema)
        held = [one.get("properties") or {} for one in (known, *self._variants(known))]
        found = [one[name] for one in held if name in one]
        if not found:
            return self.document.merged(self.document.value_of(known, name))
        return self.document.merged(found[0]) if len(found) == 1 else {"anyOf": found}

    def _variants(self, held: Schema, depth: int = 0) -> list[Schema]:
        """A schema, or what it may be in the end."""
        listed = [*(held.get("oneOf") or ()), *(held.get("anyOf") or ())]
        several = [self.document.merged(one) for one in listed] if depth < _DEEPEST else []
        inner = [each for one in several for each in self._variants(one, depth + 1)]
        return inner or [held]

    def _items(self, held: Schema) -> Schema | None:
        """What the items of a list are; None where it is none."""
        lists = [one for one in self._variants(held) if types_of(one)[0] == "array"]
        return self.document.merged(lists[0].get("items", {})) if lists else None

    def _is_repeated(self, part: Part, items: Schema) -> bool:
        """Whether each item is a field of its own, unless the list is JSON as a whole."""
        told = (self.encoding.get(part.name) or {}).get("contentType", "")
        return not _is_json(told) or (self.is_upload and self._kinds(items) == {"object"})

    def _kinds(self, held: Schema) -> set[str]:
        """The types that a value may have, null aside."""
        found: set[str] = set()
        for one in self._variants(held):
            listed = one.get("enum", [one["const"]] if "const" in one else [])
            found |= {*(map(_kind_of, listed) if listed and "type" not in one else types_of(one))}
        return found - {"null"}

    def _usual(self, part: Part) -> str:
        """The content type that a part has where the document doesn't say (§4.8.15.1)."""
        held = self._schema(part.name)
        items = self._items(held)
        held = held if items is None else items
        told = (one.get("contentMediaType") for one in self._variants(held))
        media = next(filter(None, told), None)
        if part.filename is not None:
            return str(media or _BINARY)
        if held.get("contentEncoding") == "base64" or held.get("format") == "byte":
            return str(media or _BINARY)
        kinds = self._kinds(held)
        if kinds <= {"object", "array"}:
            return "application/json"
        # Of several types, the one of the value decides.
        is_open = kinds & {"object", "array", "anything"}
        return part.type if is_open and _is_json(part.type) else "text/plain"

    def _value(self, part: Part, schema: Schema) -> Any:
        held = self.document.merged(schema)
        if part.filename is not None:
            return part.content
        text = part.content.decode(part.charset)
        told = (self.encoding.get(part.name) or {}).get("contentType", "")
        if _is_json(part.type) or _is_json(told):
            return json.loads(text)
        # OpenAPI 3.1 §4.8.12.3: of a text that spells a number too, either will do.
        return text if {"string", "anything"} & self._kinds(held) else json.loads(text)


def is_parted(told: str, body: Json) -> bool:
    """Whether a field of a body really holds the delimiter for which it was refused."""
    found = _DELIMITED.search(told)
    held = body.get(found[1]) if found is not None and isinstance(body, dict) else None
    if found is None or not isinstance(held, (dict, list)):
        return False
    several = [*held, *held.values()] if isinstance(held, dict) else held
    return any(found[2] in (one if isinstance(one, str) else json.dumps(one)) for one in several)


def _kind_of(value: Json) -> str:
    names = {bool: "boolean", int: "integer", float: "number", str: "string", dict: "object"}
    return "null" if value is None else names.get(type(value), "array")


def _is_json(media: str) -> bool:
    essence = media.partition(";")[0].strip().lower()
    return essence in ("application/json", "text/json") or essence.endswith("+json")
