"""Owns what openapi-core reads in a request: of any operation of any document.

Must know neither the package that made the request nor what was given.
"""

from __future__ import annotations

import copy
import json
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import parse_qsl, unquote, urlsplit

from attrs import Factory, define
from jsonschema_path import SchemaPath
from openapi_core.datatypes import RequestParameters
from openapi_core.templating.datatypes import TemplateResult
from openapi_core.templating.paths.datatypes import PathOperationServer
from openapi_core.unmarshalling.request.unmarshallers import (
    V30RequestBodyUnmarshaller,
    V30RequestParametersUnmarshaller,
    V31RequestBodyUnmarshaller,
    V31RequestParametersUnmarshaller,
)
from openapi_core.validation.request.validators import (
    V30RequestBodyValidator,
    V30RequestSecurityValidator,
    V31RequestBodyValidator,
    V31RequestSecurityValidator,
)
from openapi_core.validation.schemas import (
    oas30_read_schema_validators_factory,
    oas30_write_schema_validators_factory,
    oas31_schema_validators_factory,
)
from werkzeug.datastructures import Headers, ImmutableMultiDict

from tests.corpus.clauses import raw_segments

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.corpus.document import Document, Json, Operation

_FORMATS: Final = ("date", "date-time", "uuid", "int32", "int64", "float", "double")
_CACHED: Final = 1_000_000  # Parts of a document that have been found by their path.
_MAPS: Final = ("properties", "patternProperties", "responses", "schemas", "variables", "$defs")


@define
class Asked:
    """A request in the shape that openapi-core asks for; the operation is known."""

    parameters: RequestParameters
    host_url: str = "https://api.example.test"
    method: str = "post"
    path: str = "/"
    body: bytes | None = None
    content_type: str = ""

    @classmethod
    def of(cls, operation: Operation, sent: Any) -> Asked:
        """Return what stands in the target and the headers of a request."""
        cookies = next((text for name, text in sent.headers if name.lower() == "cookie"), "")
        pairs = [one.partition("=")[::2] for one in cookies.split("; ") if one]
        query = parse_qsl(urlsplit(sent.url).query, keep_blank_values=True)
        segments = raw_segments(operation.path, sent)
        return cls(
            RequestParameters(
                query=ImmutableMultiDict(query),
                header=Headers(sent.headers),
                cookie=ImmutableMultiDict([(unquote(key), unquote(text)) for key, text in pairs]),
                path={name: unquote(text) for name, text in segments.items()},
            )
        )


@define
class Reader:
    """Reads by one document."""

    spec: SchemaPath
    is_old: bool
    # What was made for an operation: the next call of it asks for the same.
    made: dict[tuple[str, ...], Any] = Factory(dict)

    @classmethod
    def of(cls, document: Document) -> Reader:
        """Prepare a document."""
        value = _readable(document.root)
        spec = SchemaPath.from_dict(
            value, base_uri=document.path.as_uri(), resolved_cache_maxsize=_CACHED
        )
        return cls(spec, str(value.get("openapi", "")).startswith("3.0"))

    def fits(self, operation: Operation, place: str, node: Json, value: Any) -> bool:
        """Whether a value fits the schema of a parameter or a medium, if openapi-core reads one."""
        name = str(node.get("name") or node.get("type"))
        old = oas30_write_schema_validators_factory
        key = ("fits", operation.title, place, name)
        return self._takes(key, lambda: self._schema(operation, place, node), old, value)

    def fits_answer(self, operation: Operation, code: str, medium: str, value: Any) -> bool:
        """Whether a value fits the schema of an answer, if openapi-core reads one."""
        old = oas30_read_schema_validators_factory
        key = ("answers", operation.title, code, medium)
        return self._takes(key, lambda: self._answer(operation, code, medium), old, value)

    def fits_component(self, ref: str, value: Any) -> bool:
        """Whether a value fits a schema of the document's components."""
        name = ref.rpartition("/")[2]
        old = oas30_read_schema_validators_factory
        schemas = self.spec / "components" / "schemas"
        return self._takes(("component", ref), lambda: schemas[name], old, value)

    def _takes(
        self, key: tuple[str, ...], find: Callable[[], SchemaPath | None], old: Any, value: Any
    ) -> bool:
        try:
            judge = self._once(key, lambda: self._validator(find(), old))
        except Exception:  # noqa: BLE001 - a reference that it can't follow
            return True
        return _is_taken(judge, value)

    def _validator(self, schema: SchemaPath | None, old: Any) -> Any:
        factory = old if self.is_old else oas31_schema_validators_factory
        return None if schema is None else factory.create(self.spec, schema)

    def _answer(self, operation: Operation, code: str, medium: str) -> SchemaPath | None:
        found = self._path(operation) / operation.verb / "responses" / code / "content" / medium
        return found / "schema" if "schema" in found else None

    def _schema(self, operation: Operation, place: str, node: Json) -> SchemaPath | None:
        """Return the schema of a parameter, or of a body's medium; None where it has none."""
        path = self._path(operation)
        holder = path / operation.verb
        if "in" not in node:
            content = holder / "requestBody" / "content"
            keys = [key for key in content.str_keys() if key == node["type"]]
            return next(
                (content / key / "schema" for key in keys if "schema" in content / key), None
            )
        for each in (holder, path):
            for one in each / "parameters" if "parameters" in each else ():
                if (one / "name").read_str() == node["name"] and (one / "in").read_str() == place:
                    return one / "schema" if "schema" in one else None
        return None

    def unmarshalled(self, operation: Operation, asked: Asked) -> Any:
        """Return what openapi-core reads in the parameters of a request."""
        judge = (
            V30RequestParametersUnmarshaller if self.is_old else V31RequestParametersUnmarshaller
        )
        return self._judge(judge, operation).unmarshal(asked)

    def body_errors(self, operation: Operation, asked: Asked) -> Iterator[Exception]:
        """Yield what openapi-core finds in the body of a request."""
        judge = V30RequestBodyValidator if self.is_old else V31RequestBodyValidator
        essence = asked.content_type.partition(";")[0]
        found: Iterator[Exception] = self._judge(judge, operation, essence).iter_errors(asked)
        return found

    def form(self, operation: Operation, asked: Asked) -> Any:
        """Return what openapi-core reads in a form, field by field, and what it finds wrong."""
        judge = V30RequestBodyUnmarshaller if self.is_old else V31RequestBodyUnmarshaller
        return self._judge(judge, operation).unmarshal(asked)

    def security_errors(self, operation: Operation, sent: Any) -> list[Exception]:
        """Return what openapi-core finds in the credentials of a request."""
        judge = V30RequestSecurityValidator if self.is_old else V31RequestSecurityValidator
        return [*self._judge(judge, operation).iter_errors(Asked.of(operation, sent))]

    def _judge(self, kind: Any, operation: Operation, essence: str = "") -> Any:
        return self._once(
            (kind.__name__, operation.title, essence),
            lambda: kind(
                self.spec,
                path_finder_cls=self._finder(operation),
                # It takes no other type to be JSON, whatever suffix it has (RFC 6839 §3.1).
                extra_media_type_deserializers=dict.fromkeys(
                    (essence, "*/*", "application/*+json"), _json
                ),
            ),
        )

    def _once(self, key: tuple[str, ...], make: Callable[[], Any]) -> Any:
        if key not in self.made:
            self.made[key] = make()
        return self.made[key]

    def _path(self, operation: Operation) -> SchemaPath:
        # Not with `/`, which takes a `#` in a path for a step.
        found: SchemaPath = (self.spec / "paths")[operation.path]
        return found

    def _finder(self, operation: Operation) -> Any:
        """What finds the operation that was called, whatever its path looks like."""
        path = self._path(operation)
        nothing = TemplateResult("", {})
        found = PathOperationServer(path, path / operation.verb, None, nothing, nothing)
        return lambda *_, **__: SimpleNamespace(find=lambda *_: found)


def _is_taken(judge: Any, value: Any) -> bool:
    """Whether a validator takes a value; any if there is none."""
    try:
        if judge is not None:
            judge.validate(value)
    except Exception:  # noqa: BLE001 - invalid, or a schema that it can't read
        return False
    return True


def _json(value: bytes, **_: str) -> Any:
    return json.loads(value)


def _readable(value: Json) -> Json:
    """Return a document without what openapi-core 0.23 stumbles over, and that says no less here.

    It adds defaults to what it reads; knows no list of types in a parameter, and few formats; makes
    a class of what a document gives an `x-model`.
    """
    readable = copy.deepcopy(value)
    _rewrite(readable, is_map=False, is_parameter=False)
    return readable


def _rewrite(node: Any, *, is_map: bool, is_parameter: bool) -> None:
    if isinstance(node, list):
        for one in node:
            _rewrite(one, is_map=False, is_parameter=is_parameter)
    if not isinstance(node, dict):
        return
    is_parameter = is_parameter or ("in" in node and "schema" in node)
    if not is_map:
        node.pop("default", None)
        node.pop("x-model", None)
        if node.get("format", "date") not in _FORMATS:
            del node["format"]
        if node.get("type") == "http" and isinstance(node.get("scheme"), str):
            node["scheme"] = node["scheme"].lower()  # RFC 9110 §11.1: of any case
        if is_parameter and isinstance(node.get("type"), list):
            several = [one for one in node.pop("type") if one != "null"]
            node.update({"type": several[0]} if len(several) == 1 else {})
    for key, one in node.items():
        _rewrite(one, is_map=not is_map and key in _MAPS, is_parameter=is_parameter)
