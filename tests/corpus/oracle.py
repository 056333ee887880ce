"""Owns the oracle: drawn arguments through a package, its requests decoded by openapi-core.

openapi-core reads the document on its own, and decodes and validates what went out; the result is
compared with what was given. What it can't read is decoded by the clauses of the specification.
"""

from __future__ import annotations

import datetime as dt
import json
import uuid
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from attrs import Factory, define
from hypothesis import strategies as st
from openapi_core.datatypes import RequestParameters

from tests.corpus import clauses
from tests.corpus.calls import Medium, Plan, Planner
from tests.corpus.clauses import alike
from tests.corpus.draw import Drawer, each_drawn
from tests.corpus.limits import UNTOLD, Slot, limit
from tests.corpus.reader import Asked, Reader
from tests.corpus.sample import Sampler
from tests.corpus.scalars import texts
from tests.corpus.values import MISSING, difference, same
from tests.corpus.verdicts import CLAUSE, CORE, NO_ONE, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.corpus.document import Document, Json, Operation

_TRIES: Final = 3
_FORMS: Final = "OpenAPI 3.1 §4.8.15.1: an object in a form is JSON; openapi-core reads it by style"
_UNLISTED: Final = "OpenAPI 3.1 §4.8.14.4: a field of its own content type, or that is not listed"
_PARTS: Final = "RFC 7578 §4.2: openapi-core reads parts as mail, in ASCII"
_RAW: Final = "RFC 9110 §8.6: the octets are the content"
_WHOLE: Final = "OpenAPI 3.2 §4.12.2: the query string is one value"
_UNFIT: Final = "no value was found that openapi-core takes for the schema"


@define
class Oracle:
    """Judges by one document; `examples` is how many calls an operation gets."""

    document: Document
    reader: Reader
    examples: int

    def judge(self, operation: Operation, package: Any, method: Callable[..., Any]) -> Verdict:
        """Call an operation with what Hypothesis draws, and hold each request against it."""
        verdict = Verdict()

        def call(draw: Callable[[st.SearchStrategy[Any]], Any]) -> None:
            _Call(self, operation, package, method, draw, verdict).judge()

        wrong = each_drawn(self.examples, call)
        if wrong is not None:
            verdict.fault(wrong)
        return verdict


@define
class _Call:
    """One call with what is drawn, and its judgement."""

    oracle: Oracle
    operation: Operation
    package: Any
    method: Callable[..., Any]
    draw: Callable[[st.SearchStrategy[Any]], Any]
    verdict: Verdict
    unfit: list[tuple[str, str]] = Factory(list)

    def judge(self) -> None:
        """Make the call, and judge all that went out."""
        planner = Planner.of(self.oracle.document, self.method, self.package.names)
        planner.drawn = self._drawn
        planner.parameters(self.operation)
        planner.body(self.operation)
        fake = self.package.fake
        fake.sent, fake.status, fake.content = None, 204, b""
        try:
            self.method(**planner.made.arguments)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is the finding
            if fake.sent is None:
                self.verdict.faults.append(f"{type(error).__name__}: {str(error)[:200]}")
                return
        self._parameters(planner.made, fake.sent)
        if planner.made.has_body:
            self._body(planner.made.body, fake.sent)

    def _drawn(self, place: str, node: Json, schema: Any, *, required: bool) -> Any:
        """A value that fits, MISSING where it is left out; the sample where none was drawn."""
        if not required and not self.draw(st.booleans()):
            return MISSING
        if place == "raw":
            return self._octets(node["type"])
        document = self.oracle.document
        is_form = place == "querystring" and clauses.FORM in node["content"]
        kind = "form" if is_form else "json" if "content" in node and "in" in node else place
        for _ in range(_TRIES):
            value = Drawer(self.draw, document, kind).of(schema)
            if kind == "multipart" or self._fits(place, node, value):
                return value
        sampler = Sampler(document, is_request=True, is_full=required)
        sampler.has_files = kind == "multipart"
        value = sampler.of(schema)
        if not self._fits(place, node, value):
            self.unfit.append((place, str(node.get("name"))))
        return value

    def _octets(self, medium: str) -> Any:
        """Text or bytes: what is neither JSON nor a form is sent as it is."""
        essence = medium.partition(";")[0].lower()
        if essence.startswith("text/") or essence.endswith("xml"):
            return self.draw(texts("json", 0, 40))
        return self.draw(st.binary(max_size=40))

    def _fits(self, place: str, node: Json, value: Any) -> bool:
        return self.oracle.reader.fits(self.operation, place, node, value)

    def _parameters(self, made: Plan, sent: Any) -> None:
        told = self._core(sent)
        for node, value in made.parameters:
            schema = self.oracle.document.resolved(node.get("schema") or {})
            kind = schema.get("type") if isinstance(schema, dict) else None
            slot = Slot(node, value, kind, _names(made, node))
            key = f"{slot.place} {slot.name}"
            if slot.place == "querystring":
                self._query_string(node, value, urlsplit(sent.url).query)
                continue
            if (untold := limit(slot, UNTOLD)) is not None:
                self.verdict.judged(key, NO_ONE, untold.clause)
                continue
            said = clauses.decoded(slot, self.operation.path, sent)
            if "content" in node and said is not MISSING:
                is_said = same(json.loads(said), value)
            else:
                is_said = "content" not in node and alike(said, value)
            if not is_said:
                self.verdict.fault(f"{key} says {said!r:.80} for {value!r:.80}")
            limited = limit(slot)
            if limited is not None:
                self.verdict.judged(key, CLAUSE, limited.clause)
                continue
            if (slot.place, slot.name) in self.unfit:
                self.verdict.judged(key, CLAUSE, _UNFIT)
                continue
            if isinstance(told, Exception):
                self.verdict.judged(key, CLAUSE, f"openapi-core fails: {told!r:.120}")
                continue
            self.verdict.judged(key, CORE)
            said = getattr(told.parameters, slot.place).get(slot.name, MISSING)
            wrong = [str(one.__cause__ or one) for one in told.errors if _means(one, slot)]
            if wrong or not _is_read(said, value):
                self.verdict.fault(
                    f"{key} is {said!r:.80} to openapi-core for {value!r:.80} {wrong}"[:400]
                )

    def _query_string(self, node: Json, value: Any, query: str) -> None:
        for one in clauses.query_string_faults(value, query, node["content"]):
            self.verdict.fault(f"querystring {node['name']}: {one}")
        self.verdict.judged("querystring", CLAUSE, _WHOLE)

    def _core(self, sent: Any) -> Any:
        try:
            return self.oracle.reader.unmarshalled(self.operation, Asked.of(self.operation, sent))
        except Exception as error:  # noqa: BLE001 - told where it counts
            return error

    def _body(self, body: Any, sent: Any) -> None:
        told = next((text for name, text in sent.headers if name.lower() == "content-type"), "")
        if sent.body is None:
            if not alike(MISSING, body):
                self.verdict.fault(f"no body goes out for {body!r:.60}")
            return
        data = sent.body if isinstance(sent.body, bytes) else b"".join(sent.body)
        kind = Medium(told, None).kind
        if kind == "json":
            self._json(body, data, told)
        elif kind in ("form", "multipart") and isinstance(body, dict):
            pairs = clauses.form_pairs(data) if kind == "form" else clauses.part_pairs(data, told)
            medium, place = self._medium(told), "query" if kind == "form" else "part"
            for one in clauses.form_faults(body, pairs, medium.get("encoding") or {}, place):
                self.verdict.fault(one)
            reasons = self._unread(kind, body, medium)
            if reasons:
                self.verdict.judged("body", CLAUSE, reasons[0])
            else:
                self._form(body, data, told)
        else:
            if data != (body.encode() if isinstance(body, str) else body):
                self.verdict.fault(f"the body is {data!r:.60} for {body!r:.60}")
            self.verdict.judged("body", CLAUSE, _RAW)

    def _json(self, body: Any, data: bytes, told: str) -> None:
        said = json.loads(data)
        if not same(body, said):
            self.verdict.fault(f"the body differs at {difference(body, said)}")
        if any(place == "json" for place, _ in self.unfit):
            self.verdict.judged("body", CLAUSE, _UNFIT)
            return
        asked = Asked(RequestParameters(), body=data, content_type=told)
        try:
            wrong = [*self.oracle.reader.body_errors(self.operation, asked)]
        except Exception as error:  # noqa: BLE001 - it reads few documents whole
            self.verdict.judged("body", CLAUSE, f"openapi-core fails: {type(error).__name__}")
            return
        self.verdict.judged("body", CORE)
        for one in wrong:
            self.verdict.fault(f"the body, to openapi-core: {one.__cause__ or one!r:.200}")

    def _unread(self, kind: str, body: Json, medium: Json) -> list[str]:
        """Say why openapi-core can't read a form: it takes each field for a query parameter."""
        if kind == "multipart" or (kind, "body") in self.unfit:
            return [_PARTS]
        schema = self.oracle.document.resolved(medium.get("schema") or {})
        properties, encoding = schema.get("properties") or {}, medium.get("encoding") or {}
        # It stumbles over the style of fields that are not there, too.
        deep = [name for name, rule in encoding.items() if rule.get("style") == "deepObject"]
        reasons = []
        for name, value in {**{name: {"": ""} for name in deep}, **body}.items():
            held = self.oracle.document.resolved(properties.get(name))
            rule = encoding.get(name) or {}
            if not isinstance(held, dict) or "contentType" in rule:
                reasons.append(_UNLISTED)
            elif isinstance(value, dict) and not {"style", "explode"} & set(rule):
                reasons.append(_FORMS)
            else:
                slot = Slot({"name": name, "in": "query", **rule}, value, held.get("type"))
                found = limit(slot, UNTOLD) or limit(slot)
                reasons += [found.clause] if found is not None else []
        return reasons

    def _form(self, body: Json, data: bytes, told: str) -> None:
        asked = Asked(RequestParameters(), body=data, content_type=told)
        try:
            found = self.oracle.reader.form(self.operation, asked)
        except Exception as error:  # noqa: BLE001 - it reads few documents whole
            self.verdict.judged("body", CLAUSE, f"openapi-core fails: {type(error).__name__}")
            return
        self.verdict.judged("body", CORE)
        wrong = [str(one.__cause__ or one) for one in found.errors]
        if wrong or not _is_read(found.body, body):
            self.verdict.fault(f"the form is {found.body!r:.80} to openapi-core {wrong}"[:400])

    def _medium(self, told: str) -> Json:
        document = self.oracle.document
        offered = document.resolved(self.operation.node["requestBody"])["content"]
        plain = told.partition(";")[0]
        return next((one for key, one in offered.items() if key.partition(";")[0] == plain), {})


def _names(made: Plan, but: Json) -> frozenset[str]:
    """The names of the pairs that other parameters make in a query."""
    found: set[str] = set()
    for node, value in made.parameters:
        if node is not but and node["in"] == but["in"]:
            found |= {node["name"], *(value if isinstance(value, dict) else ())}
    return frozenset(found)


def _means(error: Any, slot: Slot) -> bool:
    return (getattr(error, "name", ""), getattr(error, "location", "")) == (slot.name, slot.place)


def _is_read(said: Any, given: Any) -> bool:
    """Whether openapi-core's value is the one that was given: it reads formats into objects."""
    if isinstance(said, (list, tuple)) and isinstance(given, list):
        given = [one for one in given if one is not None]
        return len(said) == len(given) and all(map(_is_read, said, given))
    if isinstance(said, dict) and isinstance(given, dict):
        kept = {key: one for key, one in given.items() if one is not None}
        return said.keys() == kept.keys() and all(_is_read(said[key], kept[key]) for key in kept)
    if isinstance(said, bytes):
        said = said.decode()
    if isinstance(said, (dt.date, dt.time)):
        said = said.isoformat()
    return alike(str(said) if isinstance(said, uuid.UUID) else said, given)
