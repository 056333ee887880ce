"""Owns the judgement on requests and answers: whether each fits spec/openapi.yaml.

openapi-core judges the schemas. What it lets pass (unknown and repeated parameters, `True` for
`true`, a body where none is documented) is judged here. It knows nothing of what an operation does.
"""

from __future__ import annotations

import copy
import functools
from collections import Counter
from typing import TYPE_CHECKING, Any

from openapi_core import Config, OpenAPI
from openapi_core.datatypes import RequestParameters
from werkzeug.datastructures import Headers, ImmutableMultiDict

from .document import Document, Operation, document

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .exchange import Answer, Request


class _JudgedRequest:
    """A request in the shape that openapi-core asks for."""

    def __init__(self, request: Request, host_url: str) -> None:
        # The document's server and not the loopback one: openapi-core finds paths by it.
        self.host_url = host_url
        self.method = request.verb.lower()
        self.path = request.path
        self.body = request.body
        self.content_type = (request.header("content-type") or "").lower()
        self.parameters = RequestParameters(
            query=ImmutableMultiDict(request.query),
            header=Headers(list(request.headers)),
        )


class _JudgedAnswer:
    """An answer in the shape that openapi-core asks for."""

    def __init__(self, answer: Answer) -> None:
        self.status_code = answer.status
        self.content_type = answer.content_type or ""
        self.headers = Headers()
        self.data = answer.body


class Referee:
    """Judges by one document."""

    def __init__(self, judged: Document) -> None:
        """Prepare the judgement; that takes a while, so share one referee."""
        self._document = judged
        value = _readable(judged.value)
        strict = Config(additional_properties_default_policy="forbid")
        whole = Config(response_properties_default_policy="required")
        self._requests = OpenAPI.from_dict(value, config=strict)
        self._answers = OpenAPI.from_dict(value, config=whole)

    def request_faults(self, request: Request, operation: Operation) -> list[str]:
        """Tell what doesn't fit in a request, nothing where it does."""
        judged = _JudgedRequest(request, self._document.server)
        errors = self._requests.iter_request_errors(judged)
        return [
            *_texts(errors),
            *_query_faults(request, operation),
            *_body_faults(request, operation),
        ]

    def answer_faults(self, request: Request, operation: Operation, answer: Answer) -> list[str]:
        """Tell what doesn't fit in an answer, nothing where it does."""
        judged = _JudgedRequest(request, self._document.server)
        errors = self._answers.iter_response_errors(judged, _JudgedAnswer(answer))
        faults = list(_texts(errors))
        documented = operation.answers.get(str(answer.status), {})
        if answer.body and "content" not in documented:
            faults.append(f"the document gives an answer {answer.status} no body, but there is one")
        return faults


@functools.cache
def referee() -> Referee:
    """Prepare the referee of spec/openapi.yaml, once per process."""
    return Referee(document())


def _readable(value: dict[str, Any]) -> dict[str, Any]:
    """Rewrite what openapi-core 0.23 can't read: a parameter whose type is a list with 'null'.

    A path or a query has no spelling for null, so the narrower type judges the same requests.
    """
    readable = copy.deepcopy(value)
    for parameter in _parameters(readable):
        schema = parameter.get("schema", {})
        kinds = schema.get("type")
        if isinstance(kinds, list):
            schema["type"] = next(kind for kind in kinds if kind != "null")
    return readable


def _parameters(value: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield from value.get("components", {}).get("parameters", {}).values()
    for item in value["paths"].values():
        yield from item.get("parameters", ())
        for operation in item.values():
            if isinstance(operation, dict):
                yield from operation.get("parameters", ())


def _texts(errors: Iterable[Exception]) -> Iterator[str]:
    for error in errors:
        details = getattr(error.__cause__, "schema_errors", None)
        if not details:
            yield str(error)
            continue
        # The head alone: openapi-core's own text repeats the whole value.
        head = str(error).partition(": Value ")[0]
        for detail in details:
            path = "".join(f"[{key!r}]" for key in detail.path)
            yield f"{head}: {path + ': ' if path else ''}{detail.message}"


def _query_faults(request: Request, operation: Operation) -> Iterator[str]:
    known = {p.name: p for p in operation.parameters if p.place == "query"}
    for name, count in Counter(name for name, _ in request.query).items():
        if name not in known:
            yield f"query parameter {name} is not in the document"
        elif count > 1:
            yield f"query parameter {name} is sent {count} times"
    for name, value in request.query:
        is_boolean = name in known and known[name].schema.get("type") == "boolean"
        if is_boolean and value not in {"true", "false"}:
            yield f"query parameter {name} is {value!r}, neither 'true' nor 'false'"


def _body_faults(request: Request, operation: Operation) -> Iterator[str]:
    if operation.body is None and request.body:
        yield "the document gives this request no body, but there is one"
    if operation.body is None and request.header("content-type"):
        yield "a Content-Type is sent without a body"
