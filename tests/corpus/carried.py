"""Owns the judgement of a body: what others read in it is what was given, as what it says it is."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

from attrs import define
from openapi_core.datatypes import RequestParameters
from werkzeug.http import parse_options_header

from tests.corpus import clauses, feeds, forms
from tests.corpus.clauses import alike
from tests.corpus.limits import UNTOLD, Slot, limit
from tests.corpus.media import Medium
from tests.corpus.parts import Fields, pairs, parts
from tests.corpus.reader import Asked
from tests.corpus.values import MISSING, difference, same
from tests.corpus.verdicts import CLAUSE, CORE, NO_ONE

if TYPE_CHECKING:
    from tests.corpus.document import Document, Json, Operation
    from tests.corpus.reader import Reader
    from tests.corpus.verdicts import Verdict

_STYLED: Final = "OpenAPI 3.1 §4.8.15.1: a field with a style is written as a query parameter is"
_RAW: Final = "RFC 9110 §8.6: the octets are the content"
_CHARSET: Final = "RFC 9110 §8.3.2: text is in the charset that its content type names"
_LEFT: Final = "RFC 6570 §3.2.1: what holds nothing is left out of a form, be it required"
_UNSAID: Final = "nothing was given that a form has a field for"
# WHATWG URL §5.2: what a serializer leaves as it is.
_FORM: Final = re.compile(rb"(?:[A-Za-z0-9*\-._+&=]|%[0-9A-F]{2})*")
UNFIT: Final = "no value was found that openapi-core takes for the schema"
OPEN: Final = "JSON Schema 2020-12 §6.1.2: a value that its enum lacks, sent as given"


@define
class Carried:
    """Judges one body; `unread` says why openapi-core is not asked, if it isn't."""

    document: Document
    reader: Reader
    operation: Operation
    verdict: Verdict
    content: str
    unread: str = ""

    @property
    def key(self) -> str:
        """What it is called among the arguments."""
        return f"body {self.content}"

    def judge(self, body: Any, sent: Any) -> None:
        """Hold the body of a request against what was given."""
        told = next((text for name, text in sent.headers if name.lower() == "content-type"), "")
        if sent.body is None:
            if not alike(MISSING, body):
                self.verdict.fault(f"no body goes out for {body!r:.60}")
            self.verdict.judged(self.key, CLAUSE, _UNSAID)
            return
        data = sent.body if isinstance(sent.body, bytes) else b"".join(sent.body)
        if not _is_of(told, self.content):
            self.verdict.fault(f"the body is {told}, the document has {self.content}")
        kind = Medium(self.content.replace("*/*", told), None).kind
        if kind == "json":
            self._json(body, data, told)
        elif kind in feeds.CLAUSES:
            self._items(body, data, kind)
        elif kind in ("form", "multipart") and isinstance(body, dict):
            self._fields(body, data, told, is_upload=kind == "multipart")
        else:
            self._raw(body, data, told)

    def _raw(self, body: Any, data: bytes, told: str) -> None:
        charset = parse_options_header(told)[1].get("charset", "utf-8")
        said = data.decode(charset, "replace") if isinstance(body, str) else data
        if said != body:
            self.verdict.fault(f"the body is {said!r:.60} for {body!r:.60}")
        self.verdict.judged(self.key, CLAUSE, _CHARSET if isinstance(body, str) else _RAW)

    def _items(self, body: Any, data: bytes, kind: str) -> None:
        """Hold JSON lines, or records, against the items that were given."""
        mark = b"\n" if kind == "lines" else b"\x1e"
        pieces = data.split(mark)
        texts = pieces[:-1] if kind == "lines" else pieces[1:]
        said = [clauses.json_value(one) for one in texts]
        if not same(body, said) or b"".join(data.split(mark)) != b"".join(texts):
            self.verdict.fault(f"the items differ at {difference(body, said)}")
        self.verdict.judged(self.key, CLAUSE, feeds.CLAUSES[kind])

    def _json(self, body: Any, data: bytes, told: str) -> None:
        try:
            said = json.loads(data)
        except ValueError as error:
            self.verdict.fault(f"the body is no JSON: {error}")
            return
        if not same(body, said):
            self.verdict.fault(f"the body differs at {difference(body, said)}")
        if self.unread:
            self.verdict.judged(self.key, CLAUSE, self.unread)
            return
        asked = Asked(RequestParameters(), body=data, content_type=told)
        try:
            wrong = [*self.reader.body_errors(self.operation, asked)]
        except Exception as error:  # noqa: BLE001 - it reads few documents whole
            self.verdict.judged(self.key, CLAUSE, f"openapi-core fails: {type(error).__name__}")
            return
        self.verdict.judged(self.key, CORE)
        for one in wrong:
            self.verdict.fault(f"the body, to openapi-core: {one.__cause__ or one!r:.200}")

    def _fields(self, body: Json, data: bytes, told: str, *, is_upload: bool) -> None:
        medium = self._medium()
        fields = Fields(
            self.document, medium.get("schema") or {}, medium.get("encoding") or {}, is_upload
        )
        try:
            found = parts(data, told) if is_upload else pairs(data)
            plain = [one for one in found if one.name in body and one.name not in fields.styled]
            read = fields.read(plain)
        except ValueError as error:
            self.verdict.fault(f"the body is no {self.content}: {error}")
            return
        for one in fields.faults(plain):
            self.verdict.fault(one)
        if not (is_upload or fields.encoding or _FORM.fullmatch(data)):
            self.verdict.fault(f"the form has what is encoded in one: {data[:80]!r}")
        self._compare(body, read, fields, data, told)
        known = {one for name in body for one in (name, *_inside(body[name]))}
        for part in found:
            if part.name not in known and part.name.partition("[")[0] not in body:
                self.verdict.fault(f"a field {part.name} goes out that nobody gave")
        if self.unread:
            self.verdict.judged(self.key, CLAUSE, self.unread)
        elif self._is_judged(read, body, fields):
            self.verdict.judged(self.key, CORE)
        if not (self.unread or is_upload) and forms.is_readable(self.document, medium, body):
            for one in forms.faults(self.reader, self.operation, body, data, told):
                self.verdict.fault(one)

    def _compare(self, body: Json, read: Json, fields: Fields, data: bytes, told: str) -> None:
        """Compare field by field; what a style or brackets write, as the clauses say."""
        styled = {name: one for name, one in body.items() if name not in read}
        for name in body.keys() & read.keys():
            if not _is_said(read[name], body[name]):
                self.verdict.fault(f"{name} is {read[name]!r:.60} for {body[name]!r:.60}")
        found = clauses.part_pairs(data, told) if fields.is_upload else clauses.form_pairs(data)
        place = "part" if fields.is_upload else "query"
        for one in clauses.form_faults(styled, found, fields.encoding, place):
            self.verdict.fault(one)

    def _is_judged(self, read: Json, body: Json, fields: Fields) -> bool:
        """Whether jsonschema has judged all fields; else the clause is noted, or the fault."""
        rest = {name for name in body if name not in read}
        slots = [
            Slot({"name": name, "in": "part", **(fields.encoding.get(name) or {})}, body[name])
            for name in rest
        ]
        untold = next((one for slot in slots if (one := limit(slot, UNTOLD))), None)
        if rest & fields.styled or any(not slot.is_empty for slot in slots):
            told = untold.clause if untold is not None else _STYLED
            self.verdict.judged(self.key, NO_ONE if untold is not None else CLAUSE, told)
            return False
        if rest:
            self.verdict.judged(self.key, CLAUSE, _LEFT)
            return False
        node = {"type": self.content}
        if not self.reader.fits(self.operation, "multipart", node, _textual(read)):
            if self.reader.fits(self.operation, "multipart", node, _textual(body)):
                self.verdict.fault(f"the fields, to jsonschema: {read!r:.120} doesn't fit")
            self.verdict.judged(self.key, CLAUSE, UNFIT)
            return False
        return True

    def _medium(self) -> Json:
        offered = self.document.resolved(self.operation.node["requestBody"])["content"]
        found: Json = self.document.resolved(offered[self.content])
        return found


def _is_of(told: str, content: str) -> bool:
    """Whether a content type is the one of the document, or in its range (RFC 9110 §8.3.1)."""
    kind, wanted = (one.partition(";")[0].strip().lower() for one in (told, content))
    start, mark, _ = wanted.partition("*")
    named = parse_options_header(content)[1]
    has = parse_options_header(told)[1]
    is_kind = kind.startswith(start) if mark else kind == wanted
    return is_kind and all(has.get(key) == value for key, value in named.items())


def _inside(value: Any) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, dict) else ()


def _is_said(read: Any, given: Any) -> bool:
    """Whether what was read is what was given, be it JSON or the text that spells it."""
    if isinstance(read, str) and isinstance(given, (dict, list)):
        read = json.loads(read)
    if isinstance(read, list) and len(read) == 1 and not isinstance(given, list):
        read = read[0]  # one field, of what may be a list as well
    kept = [one for one in given if one is not None] if isinstance(given, list) else given
    return same(read, kept) or alike(read, kept)


def _textual(value: Any) -> Any:
    """Files as text, which is what a schema of `format: binary` says of them."""
    if isinstance(value, bytes):
        return value.decode("latin-1")
    if isinstance(value, dict):
        return {key: _textual(one) for key, one in value.items() if one is not None}
    if isinstance(value, list):
        return [_textual(one) for one in value]
    return value
