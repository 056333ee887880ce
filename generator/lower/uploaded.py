"""Owns the upload that the README shows as a dict: what must be given of it, and a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from generator.mentions import holds_file
from generator.render.literals import literal

from . import dicts
from .samples import Samples

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.ir import Api, Definition


@frozen
class UploadExample:
    """An upload that is given as a dict: the type of that, its least, and what this imports."""

    name: str
    value: str
    imports: tuple[str, ...]


def example(api: Api, known: Mapping[str, Definition]) -> UploadExample | None:
    """The first upload that is passed as one."""
    for body in dicts.uploads(api):
        required = [one for one in body.given_parts if one.required]
        files = [one for one in body.given_parts if holds_file(one.type)]
        has_file = any(one in files for one in required)
        shown = required if has_file else [*required, *files[:1]]
        written = {
            one.name: Samples(known).written(one.type, one.example, one.name) for one in shown
        }
        value = ", ".join(f"{literal(name)}: {source}" for name, (source, _) in written.items())
        needed = sorted({one for _, one in written.values() if one})
        imports = tuple(f"from {module} import {name}" for module, name in needed)
        return UploadExample(body.name, f"{{{value}}}", imports)
    return None
