"""Owns the reading of spec/openapi.yaml for the tests: its operations, examples and references.

It reads with PyYAML directly and knows nothing of the generator, so that a fault of the
generator's own reader can't hide itself here.
"""

from __future__ import annotations

import functools
import re
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote

import attrs
import yaml

ROOT: Final = Path(__file__).resolve().parents[2]
SPEC: Final = ROOT / "spec" / "openapi.yaml"

_VERBS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_TIMESTAMP: Final = "tag:yaml.org,2002:timestamp"


class _Loader(yaml.SafeLoader):
    """PyYAML's safe loader, but a timestamp stays the string that was written (YAML 1.2 §10.3)."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != _TIMESTAMP]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@attrs.frozen
class Parameter:
    """One parameter of an operation, by its wire name."""

    name: str
    place: str
    required: bool
    schema: dict[str, Any]
    example: Any


@attrs.frozen
class Body:
    """The JSON body of an operation."""

    schema: dict[str, Any]
    example: Any

    @property
    def properties(self) -> dict[str, Any]:
        """Tell the listed properties; a body that is no object has none."""
        return dict(self.schema.get("properties", {}))


@attrs.frozen
class Operation:
    """One operation of the document, with every reference of its first level resolved."""

    id: str
    verb: str
    path: str
    tags: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    body: Body | None
    answers: dict[str, dict[str, Any]]

    @property
    def model(self) -> str | None:
        """Tell the name of the schema that a success answers, None where it is empty."""
        reference = self.schema("200").get("$ref")
        return str(reference).rpartition("/")[2] if reference else None

    def schema(self, status: str) -> dict[str, Any]:
        """Tell the schema of an answer as written, an empty one where the answer has no content."""
        content = self.answers[status].get("content", {})
        return dict(content.get("application/json", {}).get("schema", {}))

    def example(self, status: str = "200") -> Any:
        """Tell the document's example of an answer, None where it is empty."""
        content = self.answers[status].get("content", {})
        return content.get("application/json", {}).get("example")

    def places(self, path: str) -> dict[str, str] | None:
        """Tell what a request's path holds at this one's places, None where it doesn't match."""
        pattern = re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>[^/]+)", re.escape(self.path))
        match = re.fullmatch(pattern, path)
        # A segment is decoded after the path was split, as RFC 3986 §2.4 asks.
        return {n: unquote(v) for n, v in match.groupdict().items()} if match else None


class Document:
    """The parsed document and its operations."""

    def __init__(self, value: dict[str, Any]) -> None:
        """Take the document as plain values."""
        self.value = value
        self.server = str(value["servers"][0]["url"])
        self.operations = tuple(
            self._operation(verb, path, item, item[verb])
            for path, item in value["paths"].items()
            for verb in _VERBS
            if verb in item
        )

    def operation(self, id: str) -> Operation:  # noqa: A002 - the word of the document
        """Tell the operation with this operationId."""
        return next(operation for operation in self.operations if operation.id == id)

    def resolved(self, value: dict[str, Any]) -> dict[str, Any]:
        """Follow a local `$ref` to the object it names."""
        while "$ref" in value:
            target: Any = self.value
            for key in str(value["$ref"]).removeprefix("#/").split("/"):
                target = target[key]
            value = target
        return value

    def _operation(
        self, verb: str, path: str, item: dict[str, Any], raw: dict[str, Any]
    ) -> Operation:
        return Operation(
            id=raw["operationId"],
            verb=verb.upper(),
            path=path,
            tags=tuple(raw.get("tags", ())),
            parameters=tuple(
                self._parameter(self.resolved(parameter))
                for parameter in [*item.get("parameters", ()), *raw.get("parameters", ())]
            ),
            body=self._body(raw),
            answers={str(k): self.resolved(v) for k, v in raw["responses"].items()},
        )

    def _parameter(self, raw: dict[str, Any]) -> Parameter:
        return Parameter(
            name=raw["name"],
            place=raw["in"],
            required=raw.get("required", False),
            schema=self.resolved(raw["schema"]),
            example=raw.get("example"),
        )

    def _body(self, raw: dict[str, Any]) -> Body | None:
        if "requestBody" not in raw:
            return None
        media = self.resolved(raw["requestBody"])["content"]["application/json"]
        return Body(schema=self.resolved(media["schema"]), example=media.get("example"))


@functools.cache
def document() -> Document:
    """Read spec/openapi.yaml, once per process."""
    text = SPEC.read_text(encoding="utf-8")
    return Document(yaml.load(text, Loader=_Loader))  # noqa: S506 - a subclass of SafeLoader
