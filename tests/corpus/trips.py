"""Owns round trips: what a package reads in an answer, and writes back, is what the answer said.

Answers are samples, one of each kind, or drawn: such as fit, and such as services give beyond their
documents, which a package must live with (fields and enum values that are new, nulls).
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, Protocol

from attrs import define
from hypothesis import strategies as st

from tests.corpus.calls import Medium, media, plan
from tests.corpus.draw import Drawer, each_drawn
from tests.corpus.values import difference, same
from tests.corpus.verdicts import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.corpus.document import Document, Json, Operation, Schema
    from tests.corpus.reader import Reader

_TRIES: Final = 3
_SUCCESSES: Final = range(200, 300)
_EMPTY: Final = (204, 205)


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
class Trips:
    """Judges by one document; `examples` is how many answers an operation gets."""

    document: Document
    reader: Reader
    examples: int

    def judge(self, operation: Operation, package: Any, method: Callable[..., Any]) -> Verdict:
        """Answer an operation with what Hypothesis draws, and compare it with what comes back."""
        verdict = Verdict()
        offered = self.offered(operation)
        if not offered:
            return verdict
        made, _ = plan(self.document, operation, method, package.names, full=False)

        def call(draw: Callable[[st.SearchStrategy[Any]], Any]) -> None:
            code, status, medium = draw(st.sampled_from(offered))
            is_wild = draw(st.booleans())
            drawer = Drawer(draw, self.document, "json", is_answer=True, is_wild=is_wild)
            values = _Fitting(self.reader, operation, (code, medium.type), drawer)
            sample = prepared(values, package.fake, status, medium)
            if not values.fits:
                return
            told = compared(package, answered(method, made.arguments), sample)
            if told is not None:
                wild = " with more than it says" if is_wild else ""
                verdict.fault(f"{status} {medium.type}, drawn{wild}: {told}")

        wrong = each_drawn(self.examples, call)
        if wrong is not None:
            verdict.fault(wrong)
        return verdict

    def offered(self, operation: Operation) -> list[tuple[str, int, Medium]]:
        """Return each content that an operation is answered with: its code, and a status of it."""
        responses = {} if operation.verb == "head" else operation.node.get("responses") or {}
        found = []
        for code, holder in responses.items():
            status = _status(code, responses)
            several = media(self.document, holder)
            kinds = {one.kind for one in several}
            # What is read item by item is left to the samples, and so are errors that are text.
            if status in _EMPTY or status // 100 in (1, 3) or kinds & {"events", "lines"}:
                continue
            # Of several, JSON is what is asked for (its Accept header).
            is_raw = status in _SUCCESSES and "json" not in kinds
            wanted = "raw" if is_raw else "json"
            held = [one for one in several if one.kind == wanted]
            found += [(code, status, one) for one in held if is_raw or one.schema is not None]
        return found


@define
class _Fitting:
    """Makes values that openapi-core takes for an answer, or those that are meant not to fit."""

    reader: Reader
    operation: Operation
    content: tuple[str, str]
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
                self.operation, *self.content, value
            )
            if self.fits:
                break
        return value

    def text(self) -> str:
        """Return a text of no schema."""
        return self.drawer.text()


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
    if medium.kind in ("events", "lines"):
        return _streamed(values, fake, medium)
    fake.content_type = medium.type.replace("/*", "/some").replace("*", "application")
    text = values.text()
    fake.content = text.encode()
    return text


def _streamed(values: Values, fake: Any, medium: Medium) -> list[Any]:
    """Answer with two items of a stream; those of an array, which a schema may be of them."""
    schema = values.document.resolved(medium.schema) if medium.schema is not None else {}
    items = schema.get("items", {}) if schema.get("type") == "array" else schema
    is_text = (
        medium.kind == "events"
        and items.get("type", "string") == "string"
        and not (items.keys() & {"oneOf", "anyOf", "allOf", "properties", "enum"})
    )
    sample = "text" if is_text else values.of(items)
    line = sample if is_text else json.dumps(sample)
    fake.content_type = medium.type
    fake.content = "".join(
        [f"data: {line}\n\n" if medium.kind == "events" else f"{line}\n"] * 2
    ).encode()
    return [sample, sample]


def answered(method: Callable[..., Any], arguments: dict[str, Any]) -> Any:
    """Return what a call gives; of an error that holds a model, the model."""
    try:
        return method(**arguments)
    except Exception as error:  # noqa: BLE001 - each is a finding, but those that were asked for
        parsed = getattr(error, "parsed", None)
        return error if parsed is None else parsed


def compared(package: Any, answer: Any, sample: Any) -> str | None:
    """Tell how an answer differs from what was sent, None if it doesn't."""
    if isinstance(answer, Exception):
        return " ".join(f"{type(answer).__name__}: {str(answer)[:300]}".split())
    if isinstance(answer, bytes):
        answer = answer.decode()
    try:
        if _home(answer) == "streams":
            answer = [one.data if _home(one) == "events" else one for one in answer]
        again = package.encode(answer)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is the finding
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
