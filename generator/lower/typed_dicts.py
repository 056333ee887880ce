"""Owns the modules of TypedDicts: what a model is in wire form, told to type checkers.

Nothing loads them but who asks for one by name.
"""

from __future__ import annotations

import keyword
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, ClassVar

from attrs import frozen

from generator import names
from generator.render.literals import literal

from . import dicts, docs
from .annotations import Types
from .imports import Imports

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.config import Config
    from generator.ir import Body, Definition, Field, Model


@frozen
class Key:
    """One key of a dict; as an attribute of a class, or as text where a name can't be one."""

    name: str
    annotation: str
    wire: str
    quoted: str
    doc: str


@frozen
class TypedDictFile:
    """One module of models: a TypedDict, as a class or, for names that none can have, as a call."""

    template: ClassVar = "typed_dict.py.jinja"

    path: str
    module: str
    name: str
    doc: str
    imports: tuple[str, ...]
    base: str
    is_class: bool
    keys: tuple[Key, ...]


def lower(model: Model, known: Mapping[str, Definition], config: Config) -> TypedDictFile:
    """The module of the dict of one model."""
    path = f"{config.package}/models/{dicts.module_of(model)}.py"
    doc = f"What a {model.name} is as a plain dict, by the names of the document."
    within = dicts.Within(dicts.name_of(model, known))
    return _file(path, doc, within, dicts.fields_of(model), known)


def of_upload(body: Body, known: Mapping[str, Definition], config: Config) -> TypedDictFile:
    """The module of the dict of an upload that is passed as one, whose parts are no JSON."""
    path = f"{config.package}/models/_{names.module(body.name)}.py"
    within = dicts.Within(body.name, texts=())
    doc = "What is uploaded, by the names of the document."
    return _file(path, doc, within, body.given_parts, known)


def _file(
    path: str,
    doc: str,
    within: dicts.Within,
    fields: tuple[Field, ...],
    known: Mapping[str, Definition],
) -> TypedDictFile:
    imports = Imports({within.name, *(one.name for one in fields)})
    types = Types(known, imports, within=within)
    return TypedDictFile(
        path=path,
        module=PurePosixPath(path).stem,
        name=within.name,
        doc=doc,
        base=imports.use("typing", "TypedDict"),
        is_class=all(_is_attribute(one.name) for one in fields),
        keys=tuple(_key(one, types, imports) for one in fields),
        imports=imports.lines(),
    )


def _key(one: Field, types: Types, imports: Imports) -> Key:
    annotation = types.argument(one.type)
    if one.required:
        required = imports.use("typing_extensions", "Required", checked_only=True)
        annotation = f"{required}[{annotation}]"
    told = docs.described(one.description, one.type, deprecated=one.deprecated)
    doc = told or f"The field `{one.name}`."
    return Key(one.name, annotation, literal(one.name), literal(annotation), doc)


def _is_attribute(name: str) -> bool:
    """Whether a class can have the name as it is: two underscores in front would be mangled."""
    is_name = name.isidentifier() and name.isascii() and not keyword.iskeyword(name)
    return is_name and not name.startswith("__")
