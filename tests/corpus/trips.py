"""Owns round trips: what a package reads in an answer, and writes back, is what the answer said.

Answers are samples, one of each kind, or drawn: such as fit, and such as services give beyond their
documents, which a package must live with (fields and enum values that are new, nulls). Each content
of each answer has its verdict: what was never tried is told.
"""

from __future__ import annotations

import base64
import json
from functools import partial
from typing import TYPE_CHECKING, Any, Final, Protocol

from attrs import define
from hypothesis import strategies as st

from tests.corpus import feeds
from tests.corpus.calls import plan
from tests.corpus.draw import Drawer, each_drawn
from tests.corpus.media import Medium, media, preferred
from tests.corpus.values import difference, same
from tests.corpus.variants import Variants
from tests.corpus.verdicts import CLAUSE, CORE, NO_ONE, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.corpus.document import Document, Json, Operation, Schema
    from tests.corpus.reader import Reader

    Draw = Callable[[st.SearchStrategy[Any]], Any]

_TRIES: Final = 3
_SUCCESSES: Final = range(200, 300)
_STREAMS: Final = ("events", "lines", "records")
_HEAD: Final = "RFC 9110 §9.3.2: the answer to HEAD has no content"
_EMPTY: Final = "RFC 9110 §15.3.5, §15.3.6: an answer of this status has no content"
_REFUSED: Final = "RFC 9110 §15.2, §15.4: not the answer to a call: a redirect is refused"
_NOT_ASKED: Final = "RFC 9110 §12.5.1: of several contents another one is asked for"
_ANY: Final = "a content without a schema: any JSON would do"
_OTHER: Final = "RFC 9110 §8.3: content of no schema, as it came"
_UNFIT: Final = "no answer was drawn that openapi-core takes for the schema"
_UNDRAWN: Final = "no call was answered with it"


class Values(Protocol):
    """What makes values of schemas."""

    @property
    def document(self) -> Document:
        """What the schemas belong to."""

    def of(self, schema: Schema) -> Json:
        """Return a value for a schema."""

    def text(self) -> str:
        """Return a text of no schema."""


@define
class Offer:
    """One content of an answer: its code, a status that this means, and why it isn't tried."""

    code: str
    status: int
    medium: Medium
    reason: str = ""

    @property
    def key(self) -> str:
        """What it is called among the answers."""
        return f"{self.code} {self.medium.type}"


@define
class Trips:
    """Judges by one document; `examples` is how many answers an operation gets."""

    document: Document
    reader: Reader
    examples: int

    def judge(self, operation: Operation, package: Any, method: Callable[..., Any]) -> Verdict:
        """Answer an operation with what Hypothesis draws, and compare it with what comes back."""
        verdict = Verdict()
        offered = self.offered(operation)
        tried = [one for one in offered if not one.reason]
        for one in offered:
            if one.reason:
                verdict.judged(one.key, NO_ONE, one.reason)
        if not tried:
            return verdict
        made, _ = plan(self.document, operation, method, package.names, full=False)

        def answer(draw: Draw, one: Offer, *, is_wild: bool) -> None:
            drawer = Drawer(draw, self.document, "json", is_answer=True, is_wild=is_wild)
            values = _Fitting(self.reader, operation, one, drawer)
            sample = self._prepared(values, package.fake, one)
            read = answered(method, made.arguments)
            package.fake.step = 0
            self._compare(verdict, values, package, sample, read)

        def any_of(draw: Draw) -> None:
            answer(draw, draw(st.sampled_from(tried)), is_wild=draw(st.booleans()))

        for one in tried:
            verdict.fault(each_drawn(1, partial(answer, one=one, is_wild=False)))
        verdict.fault(each_drawn(self.examples, any_of))
        for one in tried:
            if one.key not in verdict.slots:
                verdict.judged(one.key, NO_ONE, _UNDRAWN)
        return verdict

    def may_be_empty(self, operation: Operation) -> bool:
        """Whether a success has no content, so that no text and empty text are the same."""
        responses = operation.node.get("responses") or {}
        return any(
            one.startswith("2") and not media(self.document, responses[one]) for one in responses
        )

    def _compare(
        self, verdict: Verdict, values: _Fitting, package: Any, sample: Any, read: Any
    ) -> None:
        """Note how what was read differs from what was sent, and who can tell."""
        one, kind = values.offer, values.offer.medium.kind
        if not values.fits:
            verdict.judged(one.key, NO_ONE, _UNFIT)
            return
        told, is_wild = compared(package, read, sample), values.drawer.is_wild
        if sample == "" and read is None and self.may_be_empty(values.operation):
            told = None
        if told is None and not is_wild and kind == "json":
            told = Variants(self.document, self.reader).fault(one.medium.schema, sample, read)
        if told is not None:
            wild = " with more than it says" if is_wild else ""
            verdict.fault(f"{one.status} {one.medium.type}, drawn{wild}: {told}")
        if kind == "json":
            verdict.judged(one.key, CORE)
        else:
            verdict.judged(one.key, CLAUSE, feeds.CLAUSES.get(kind, _OTHER))

    def _prepared(self, values: _Fitting, fake: Any, one: Offer) -> Any:
        """Let the transport answer with a drawn value, and return it."""
        kind = one.medium.kind
        if kind not in _STREAMS:
            return prepared(values, fake, one.status, one.medium)
        schema, is_text = _item(values.document, one.medium)
        draw = values.drawer.draw
        items = [
            "\n".join(values.texts()) if is_text else values.drawer.of(schema)
            for _ in range(draw(st.integers(0, 3)))
        ]
        fake.status, fake.content_type = one.status, one.medium.type
        fake.content, fake.step = feeds.written(draw, items, kind), draw(st.integers(0, 7))
        return items

    def offered(self, operation: Operation) -> list[Offer]:
        """Return each content that an operation is answered with."""
        responses = operation.node.get("responses") or {}
        found = []
        for code, holder in responses.items():
            several = media(self.document, holder) if not code.startswith("x-") else []
            status = _status(code, responses) if several else 0
            found += [
                Offer(code, status, one, self._reason(operation, status, one, several))
                for one in several
            ]
        return found

    def _reason(self, operation: Operation, status: int, one: Medium, several: list[Medium]) -> str:
        """Say why a content isn't tried; nothing if it is."""
        if operation.verb == "head":
            return _HEAD
        if status in (204, 205):
            return _EMPTY
        if status // 100 in (1, 3):
            return _REFUSED
        if preferred(several).kind != one.kind or (one.kind != "json" and one != several[0]):
            return _NOT_ASKED
        is_open = status not in _SUCCESSES and one.schema is None
        return _ANY if one.kind == "json" and (is_open or one.schema is None) else ""


@define
class _Fitting:
    """Makes values that openapi-core takes for an answer, or those that are meant not to fit."""

    reader: Reader
    operation: Operation
    offer: Offer
    drawer: Drawer
    fits: bool = True

    @property
    def document(self) -> Document:
        """What the schemas belong to."""
        return self.drawer.document

    def of(self, schema: Schema) -> Json:
        """Return a value; `fits` tells whether one was found."""
        for _ in range(_TRIES):
            value = self.drawer.of(schema)
            self.fits = self.drawer.is_wild or self.reader.fits_answer(
                self.operation, self.offer.code, self.offer.medium.type, value
            )
            if self.fits:
                break
        return value

    def text(self) -> str:
        """Return a text of no schema."""
        return self.drawer.text()

    def texts(self) -> list[str]:
        """Return the lines of a text."""
        return [self.text() for _ in range(self.drawer.draw(st.integers(1, 2)))]


def prepared(values: Values, fake: Any, status: int, medium: Medium | None) -> Any:
    """Let the transport answer with a value, and return it."""
    fake.status, fake.content, fake.content_type = status, b"", ""
    if medium is None:
        return None
    if medium.kind == "json":
        sample = values.of(medium.schema if medium.schema is not None else {})
        fake.content_type = "application/json" if "*" in medium.type else medium.type
        fake.content = json.dumps(sample).encode()
        return sample
    if medium.kind in _STREAMS:
        return _streamed(values, fake, medium)
    fake.content_type = medium.type.replace("/*", "/some").replace("*", "application")
    text = values.text()
    fake.content = text.encode()
    return text


def _streamed(values: Values, fake: Any, medium: Medium) -> list[Any]:
    """Answer with two items of a stream."""
    schema, is_text = _item(values.document, medium)
    sample = "text" if is_text else values.of(schema)
    line = sample if is_text else json.dumps(sample)
    form = {"events": "data: {}\n\n", "lines": "{}\n", "records": "\x1e{}\n"}[medium.kind]
    fake.content_type = medium.type
    fake.content = (form.replace("{}", line) * 2).encode()
    return [sample, sample]


def _item(document: Document, medium: Medium) -> tuple[Schema, bool]:
    """The schema of the items, also where it is said of an array of them; whether it is text."""
    schema = document.resolved(medium.schema) if medium.schema is not None else {}
    items = schema.get("items", {}) if schema.get("type") == "array" else schema
    is_text = (
        medium.kind == "events"
        and items.get("type", "string") == "string"
        and not (items.keys() & {"oneOf", "anyOf", "allOf", "properties", "enum"})
    )
    return items, is_text


def answered(method: Callable[..., Any], arguments: dict[str, Any]) -> Any:
    """Return what a call gives; of an error that holds a model or a text, that."""
    try:
        return method(**arguments)
    except Exception as error:  # noqa: BLE001 - each is a finding, but those that were asked for
        parsed = getattr(error, "parsed", None)
        body = getattr(error, "body", None)
        is_refusal = (getattr(error, "status", None) or 0) >= 400
        is_text = is_refusal and (body is None or isinstance(body, str))
        return parsed if parsed is not None else ((body or "") if is_text else error)


def compared(package: Any, answer: Any, sample: Any) -> str | None:
    """Tell how an answer differs from what was sent, None if it doesn't."""
    if isinstance(answer, Exception):
        return " ".join(f"{type(answer).__name__}: {str(answer)[:300]}".split())
    if sample is None and answer == "":
        return None  # an error whose JSON is null holds nothing
    if isinstance(answer, bytes):  # as it came, or of a text in base64
        is_coded = isinstance(sample, str) and answer != sample.encode()
        answer = (base64.b64encode(answer) if is_coded else answer).decode()
    try:
        if _home(answer) == "streams":
            answer = [one.data if _home(one) == "events" else one for one in answer]
        again = package.encode(answer)
    except Exception as error:  # noqa: BLE001
        return f"encoding: {type(error).__name__}: {str(error)[:300]}"
    return None if same(sample, again) else difference(sample, again)


def _home(value: Any) -> str:
    """Return the module of the runtime that made a value; nothing for the models."""
    _, _, module = type(value).__module__.partition("._runtime.")
    return module


def _status(code: str, responses: Json) -> int:
    """Return a status that a code of the document means (OpenAPI 3.1 §4.8.16)."""
    if code.isdigit():
        return int(code)
    if code == "default":
        has_success = any(one.startswith("2") for one in responses)
        return 590 if has_success else 200
    status = int(code[0]) * 100 + 90
    return status if str(status) not in responses else status + 1
