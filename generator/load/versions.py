"""Owns which version of OpenAPI a file is written in, and what is told of one that is none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.diagnostics import Place, bad_input

if TYPE_CHECKING:
    from generator.diagnostics import Problems

    from .source import Source

VERSIONS = ("3.0", "3.1", "3.2")
_VERSION = re.compile(r"(3\.[0-2])(?:\..*)?", re.DOTALL)


def version_of(source: Source, problems: Problems) -> str:
    """Return the document's version, one of `VERSIONS`; raises `BadInput` for anything else."""
    value, start = source.value, Place("", source.file)
    if not isinstance(value, dict):
        raise bad_input("SD201", "this is not an OpenAPI document: not a mapping", start)
    if "openapi" not in value:
        if "swagger" in value:
            hint = "Convert it to OpenAPI 3 first, for example with swagger2openapi."
            place = source.place(("swagger",))
            raise bad_input("SD202", "this is Swagger 2.0, not OpenAPI 3", place, hint)
        told = 'this is not an OpenAPI document: it has no "openapi"'
        raise bad_input("SD201", told, start)
    match = _VERSION.fullmatch(str(text := value["openapi"]))
    if match and isinstance(text, str):
        return match[1]  # without a position, for which the text would be read again
    place = source.place(("openapi",))
    if match is None:
        hint = f"The supported versions are {', '.join(VERSIONS)}."
        raise bad_input("SD202", f"OpenAPI {text!s:.40} is not supported", place, hint)
    problems.warning("SD204", f'"openapi" must be a string; read as "{text}"', place)
    return match[1]
