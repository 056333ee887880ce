"""Owns small documents for the tests of the generator, and the way from their text to a package."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from generator import config
from generator.build.api import build
from generator.build.surface import surface
from generator.diagnostics import Diagnostic, Problems
from generator.load.document import Document
from generator.load.source import Source
from generator.lower.python import Package, lower
from generator.wishes import Wishes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.ir import Api, Operation

FILE = "d.yaml"


def text_of(
    paths: object = None, schemas: object = None, components: object = None, **more: object
) -> str:
    """A whole document as YAML."""
    parts = {**({"schemas": schemas} if schemas is not None else {}), **_map(components)}
    whole = {
        "openapi": "3.1.0",
        "info": {"title": "Pets", "version": "1.0.0"},
        "paths": paths if paths is not None else {},
        **({"components": parts} if parts else {}),
        **more,
    }
    return yaml.dump(whole, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True)


def _map(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def built(
    text: str,
    operations: Mapping[str, str] | None = None,
    version: str = "3.1",
    rename: Mapping[str, Any] | None = None,
    **asked: Any,
) -> tuple[Api, list[Diagnostic]]:
    """The IR of a document's text, and what was found on the way."""
    problems = Problems()
    document = Document(Source.of_text(FILE, text, problems), version, problems)
    wishes = wished(problems, rename={"operations": operations, **(rename or {})}, **asked)
    api = build(document, surface(document, wishes, problems), wishes, problems)
    wishes.say_unused(problems)
    return api, problems.sorted()


def wished(problems: Problems, **asked: Any) -> Wishes:
    """What a configuration of these keys asks for."""
    source = Source.of_text("sdk.yaml", yaml.safe_dump(asked), problems)
    return Wishes.of(Document(source, "3.1", problems).root, problems)


def lowered(text: str) -> tuple[Package, list[Diagnostic]]:
    """The Python package of a document's text, and what was found on the way."""
    api, found = built(text)
    problems = Problems()
    document = Document(Source.of_text(FILE, text, problems), "3.1", problems)
    return lower(api, config.of_document(document.root["info"], problems)), found


def operation(node: dict[str, Any], path: str = "/pets", verb: str = "get", **more: Any) -> str:
    """A document of one operation."""
    whole = {"responses": {"200": {"description": "Done."}}, **node}
    return text_of({path: {verb: whole}}, **more)


def sole(api: Api) -> Operation:
    """The only operation of an API."""
    (found,) = api.operations
    return found


def line_of(text: str, part: str) -> int:
    """The number of the only line that holds a part."""
    (number,) = [i for i, line in enumerate(text.split("\n"), 1) if part in line]
    return number


def codes(found: list[Diagnostic]) -> list[str]:
    """The codes of diagnostics, in their order."""
    return [one.code for one in found]


def media(schema: object) -> dict[str, Any]:
    """The content of a JSON body or answer."""
    return {"content": {"application/json": {"schema": schema}}}
