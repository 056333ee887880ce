"""Owns which version of OpenAPI a file is written in, and what is told of one that is none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.diagnostics import Place, bad_input

if TYPE_CHECKING:
    from generator.diagnostics import Problems

    from .source import Source

VERSIONS = ("3.0", "3.1", "3.2")
# What is named in place of a document, by a key that only it has at the top.
_OTHERS = {
    "asyncapi": "an AsyncAPI document, which describes messages",
    "arazzo": "an Arazzo document, which describes workflows",
    "overlay": "an overlay, which --overlay takes",
    "item": "a Postman collection, which must be exported as OpenAPI first",
    "$schema": "a JSON schema, which an OpenAPI document may refer to",
}
_VERSION = re.compile(r"(3\.[0-2])(?:\..*)?", re.DOTALL)


def version_of(source: Source, problems: Problems) -> str:
    """Return the document's version, one of `VERSIONS`; raises `BadInput` for anything else."""
    value, start = source.value, Place("", source.file)
    if not isinstance(value, dict):
        what = "a page of HTML" if source.text.lstrip()[:1] == "<" else "not a mapping"
        raise bad_input("SD201", f"this is not an OpenAPI document: {what}", start)
    if "openapi" not in value:
        if "swagger" in value:
            hint = "Convert it to OpenAPI 3 first, for example with swagger2openapi."
            place = source.place(("swagger",))
            raise bad_input("SD202", "this is Swagger 2.0, not OpenAPI 3", place, hint)
        key = next((one for one in _OTHERS if one in value), "")
        told = f"this is {_OTHERS[key]}" if key else "this is not an OpenAPI document"
        raise bad_input(
            "SD201", f'{told}: it has no "openapi"', source.place((key,) if key else ())
        )
    match = _VERSION.fullmatch(str(text := value["openapi"]))
    if match and isinstance(text, str):
        return match[1]  # without a position, for which the text would be read again
    place = source.place(("openapi",))
    if match is None:
        hint = f"The supported versions are {', '.join(VERSIONS)}."
        raise bad_input("SD202", f"OpenAPI {text!s:.40} is not supported", place, hint)
    problems.warning("SD204", f'"openapi" must be a string; read as "{text}"', place)
    return match[1]
