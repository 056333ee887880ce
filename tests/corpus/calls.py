"""Owns one call: its arguments, the request that they must give, and the answer it gets."""

from __future__ import annotations

import inspect
import json
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, unquote, urlsplit

from attrs import Factory, define

from tests.corpus.clauses import template_of
from tests.corpus.media import Medium, media, preferred
from tests.corpus.replies import kinds
from tests.corpus.sample import Sampler
from tests.corpus.values import MISSING, Names, argument, difference, plain, same, takes_objects

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.corpus.document import Document, Json, Operation


class Mismatch(Exception):  # noqa: N818 - it is a finding
    """What went out or came back isn't what the document says."""


@define
class Plan:
    """The arguments of a call, and what was meant by them."""

    arguments: dict[str, Any] = Factory(dict)
    parameters: list[tuple[Json, Any]] = Factory(list)
    body: Any = None
    has_body: bool = False
    # The content type of the body, as the document has it.
    content: str = ""
    missing: list[str] = Factory(list)
    # What the document has and no argument takes, though it could be left out: with its place.
    untaken: list[str] = Factory(list)


@define
class Planner:
    """Finds a value for each argument of a method, by its name and the document's schemas."""

    document: Document
    names: Names
    full: bool
    turn: int
    free: dict[str, inspect.Parameter]
    made: Plan = Factory(Plan)
    turns: int = 1
    # What gives values instead of samples: by place, parameter or medium, and schema.
    drawn: Callable[..., Any] | None = None
    # Which of several contents a body has, where it isn't the preferred one.
    chosen: Medium | None = None
    # Whether objects are given as models rather than as dicts.
    as_models: bool = False

    @classmethod
    def of(
        cls,
        document: Document,
        method: Callable[..., Any],
        names: Names,
        *,
        full: bool = True,
        turn: int = 0,
    ) -> Planner:
        """Begin with nothing given."""
        free = dict(inspect.signature(method).parameters)
        free.pop("timeout", None)
        return cls(document, names, full, turn, free)

    def parameters(self, operation: Operation) -> None:
        """Give the parameters; those of the path first, since they keep their names."""
        # In full: an empty list or object isn't sent.
        sampler = self._sampler(is_full=True)
        for one in sorted(operation.parameters, key=lambda one: bool(one.get("in") != "path")):
            place, name = one.get("in"), str(one["name"])
            required = one.get("required") is True or place == "path"
            if self.document.is_own(one):
                continue
            offered = media(self.document, one)
            schema = offered[0].schema if offered else one.get("schema", {})
            value = MISSING
            if self.drawn is not None:
                value = self.drawn(place, one, schema, required=required)
            elif self.full or required:
                value = sampler.of(self.document.in_path(schema) if place == "path" else schema)
            self.turns = max(self.turns, sampler.turns)
            if self._give(name, value, required=required, place=place):
                self.made.parameters.append((one, value))

    def body(self, operation: Operation) -> None:
        """Give the body, or its properties where those are arguments."""
        holder = self.document.resolved(operation.node.get("requestBody") or {})
        offered = media(self.document, holder)
        if not offered or not (self.full or holder.get("required") is True):
            return
        chosen = self.chosen or preferred(offered)
        self.made.content = chosen.type
        body = self._body(chosen, required=holder.get("required") is True)
        if body is MISSING:
            return
        if chosen.kind in ("form", "multipart") and not isinstance(body, dict):
            body = {"field": body}  # a form has fields, whatever its schema says
        self.made.body, self.made.has_body = body, True
        # All that it can hold, since this body may hold little.
        whole = self._sampler(is_full=True).of({} if chosen.schema is None else chosen.schema)
        is_object = chosen.kind != "raw" and isinstance(whole, dict) and whole
        is_by_field = is_object and self._is_by_field(whole)
        wanted = self.free.get("content_type")
        if wanted is not None and (self.chosen or "*" in chosen.type):
            self.made.arguments["content_type"] = chosen.type.replace("*", "some")
        if "body" in self.free and not is_by_field:
            annotation = self.free["body"].annotation
            self.made.arguments["body"] = self._argument(body, annotation)
        elif isinstance(body, dict):
            self._fields(body, {} if chosen.schema is None else chosen.schema)

    def _body(self, chosen: Medium, *, required: bool) -> Any:
        """A value for a body, MISSING where it is left out."""
        schema = {} if chosen.schema is None else chosen.schema
        if chosen.kind in ("lines", "records"):  # its items, however the document says that
            schema = {"type": "array", "items": kinds(self.document, chosen)[0].schema}
        if self.drawn is not None:
            return self.drawn(chosen.kind, {"type": chosen.type}, schema, required=required)
        sampler = self._sampler(is_full=self.full)
        sampler.has_files = chosen.kind == "multipart"
        body = "text" if chosen.kind == "raw" else sampler.of(schema)
        self.turns = max(self.turns, sampler.turns)
        return body

    def _fields(self, body: dict[str, Any], schema: Json) -> None:
        """Give the properties of a body, those that are arguments; the others are no part of it."""
        needed = self.document.merged(schema).get("required") or ()
        for key in list(body):
            if not self._give(key, body[key], required=key in needed):
                body.pop(key)
                if not self.document.is_hidden(schema, key, "readOnly"):
                    self.made.untaken.append(f"body {key}")

    def _is_by_field(self, body: dict[str, Any]) -> bool:
        """Whether the properties of a body are arguments, one of them called `body` perhaps."""
        if "body" in self.free and not takes_objects(self.free["body"].annotation, self.names):
            return True
        known = {plain(name) for name in self.free}
        return len(self.free) > 1 and all(plain(key) in known for key in body)

    def _sampler(self, *, is_full: bool) -> Sampler:
        return Sampler(self.document, is_request=True, is_full=is_full, turn=self.turn)

    def _give(self, wire: str, value: Any, *, required: bool, place: str = "") -> bool:
        # The second of one name has its place behind it.
        wanted = (plain(wire), plain(f"{wire}{place}"))
        name = next((one for each in wanted for one in self.free if plain(one) == each), None)
        if name is None:
            self.made.missing += [wire] if required else []
            self.made.untaken += [f"{place} {wire}"] if place else []
            return False
        annotation = self.free.pop(name).annotation
        if value is MISSING:
            return False
        self.made.arguments[name] = self._argument(value, annotation)
        return True

    def _argument(self, value: Any, annotation: Any) -> Any:
        return argument(value, annotation, self.names, as_models=self.as_models)


def plan(
    document: Document,
    operation: Operation,
    method: Callable[..., Any],
    names: Names,
    *,
    full: bool,
    turn: int = 0,
) -> tuple[Plan, int]:
    """Find the arguments of a call: all of them, or the required ones only.

    Tells too how many turns it takes to give every variant of what they hold.
    """
    planner = Planner.of(document, method, names, full=full, turn=turn)
    planner.parameters(operation)
    planner.body(operation)
    return planner.made, planner.turns


def check(document: Document, operation: Operation, given: Plan, sent: Any) -> None:
    """Hold the request that went out against the document."""
    if given.missing:
        raise Mismatch(f"no argument for {', '.join(given.missing)}")
    if sent.method != operation.verb.upper():
        raise Mismatch(f"the method is {sent.method}")
    url = urlsplit(sent.url)
    pattern = re.sub(r"\\\{.*?\\\}", "[^/?#]+", re.escape(template_of(operation.path)))
    if not re.search(f"{pattern}$", url.path):
        raise Mismatch(f"the path {url.path} is not {operation.path}")
    if url.fragment:
        raise Mismatch(f"a fragment goes out: {sent.target[:80]}")
    query = parse_qsl(url.query, keep_blank_values=True)
    headers = {name.lower(): value for name, value in sent.headers}
    for one, value in given.parameters:
        _check_parameter(one, value, query, headers, f"{url.path}?{url.query}")
    _check_body(document, operation, given, sent, headers)


def _check_parameter(
    one: Json, value: Any, query: list[tuple[str, str]], headers: dict[str, str], path: str
) -> None:
    name, place = str(one["name"]), one["in"]
    if _is_nothing(value):
        return
    keys = {key for key, _ in query}
    is_exploded = isinstance(value, dict) and set(map(str, value)) & keys
    bracketed = any(key.startswith(f"{name}[") for key in keys)
    if place == "query" and not (name in keys or bracketed or is_exploded):
        raise Mismatch(f"the query has no {name}")
    if place == "query" and isinstance(value, (str, int, float)) and "content" not in one:
        told = next((text for key, text in query if key == name), "")
        if told != _text(value):
            raise Mismatch(f"the query has {name}={told} for {value!r}")
    if place == "header" and name.lower() not in headers:
        raise Mismatch(f"there is no header {name}")
    cookies = unquote(headers.get("cookie", ""))
    names = [name, *(map(str, value) if isinstance(value, dict) else ())]
    if place == "cookie" and not any(f"{each}=" in cookies for each in names):
        raise Mismatch(f"there is no cookie {name}")
    if place == "path" and isinstance(value, str) and value not in unquote(path):
        raise Mismatch(f"the path has no {value!r} for {name}")


def _check_body(
    document: Document, operation: Operation, given: Plan, sent: Any, headers: dict[str, str]
) -> None:
    told = headers.get("content-type", "").partition(";")[0]
    if not given.has_body:
        if sent.body is not None:
            raise Mismatch("there is a body that nobody gave")
        return
    offered = media(document, operation.node.get("requestBody"))
    chosen = next((one for one in offered if one.type.partition(";")[0] == told), None)
    chosen = chosen or next((one for one in offered if "*" in one.type), None)
    if sent.body is None:
        is_map = isinstance(given.body, dict)
        if _is_nothing(given.body) or (is_map and all(map(_is_nothing, given.body.values()))):
            return
        raise Mismatch("the body was not sent")
    if chosen is None:
        raise Mismatch(f"the body is {told}, the document has {[one.type for one in offered]}")
    if chosen.kind == "json" and not same(given.body, json.loads(sent.body)):
        raise Mismatch(f"the body differs at {difference(given.body, json.loads(sent.body))}")
    if isinstance(given.body, dict) and chosen.kind in ("form", "multipart"):
        _check_form(given.body, sent.body.decode(errors="replace"), chosen.kind)


def _check_form(body: Json, text: str, kind: str) -> None:
    sent = {key for key, _ in parse_qsl(text, keep_blank_values=True)}
    if kind == "multipart":
        sent = set(re.findall(r'; name="([^"]*)"', text))
    for key, value in body.items():
        is_nested = any(one.startswith(f"{key}[") for one in sent)
        is_exploded = isinstance(value, dict) and bool(sent & set(map(str, value)))
        if key not in sent and not (is_nested or is_exploded or _is_nothing(value)):
            raise Mismatch(f"the form has no field {key}")


def answers(document: Document, operation: Operation) -> list[tuple[int, Medium | None]]:
    """Return each success that the document has: its status, and its preferred content."""
    responses = operation.node.get("responses") or {}
    codes = [code for code in responses if code.upper().startswith("2")]
    codes = codes or [code for code in responses if code == "default"]
    found: list[tuple[int, Medium | None]] = []
    for code in codes:
        offered = media(document, responses[code])
        status = int(code) if code.isdigit() else 200
        found.append((status, preferred(offered) if offered and status != 204 else None))
    return found or [(204, None)]


def _is_nothing(value: Any) -> bool:
    """Whether a form or a parameter has no way to write a value: null, or what holds nothing."""
    if isinstance(value, dict):
        return all(map(_is_nothing, value.values()))
    return value is None or (isinstance(value, list) and all(map(_is_nothing, value)))


def _text(value: Any) -> str:
    return json.dumps(value) if isinstance(value, bool) else str(value)
