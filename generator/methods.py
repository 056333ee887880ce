"""Owns how the operations of a resource become Python: constants, builders and methods.

Everything that the template of a resource prints is a value here; it decides nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from . import docs, names
from .annotations import Types
from .imports import Imports
from .literals import literal

if TYPE_CHECKING:
    from .config import Config
    from .ir import Api, Body, Default, Field, Operation, Parameter, Resource
    from .ir import Type as IrType
    from .names import Words

# What a call takes beside the operation's own arguments.
_TAKEN = {"timeout", "self"}
METHODS_TAKEN = frozenset({"raw"})
# Names that a builder uses beside its arguments.
_IN_BUILDERS = {"arguments", "fields", "models"}


@frozen
class Argument:
    """One argument of a method: how it is named, typed, defaulted, told and checked.

    `place` is `path`, `query` or `header`, `field` for one field of the body, `body` for all of it.
    """

    name: str
    wire: str
    place: str
    annotation: str
    default: str
    check: str
    doc: str
    required: bool
    type: IrType
    example: Default | None


@frozen
class Place:
    """A wire name and the expression of its value, in a query, a header or a body."""

    wire: str
    value: str


@frozen
class Method:
    """One operation in its four forms."""

    name: str
    constant: str
    builder: str
    operation: Operation
    arguments: tuple[Argument, ...]
    signature: str
    parameters: str
    given: str
    answer: str
    reader: str
    errors: tuple[Place, ...]
    path: tuple[str, ...]
    query: tuple[Place, ...]
    headers: tuple[Place, ...]
    body: tuple[Place, ...]
    whole_body: str
    content_type: str
    doc: str
    async_doc: str
    raw_doc: str
    raw_async_doc: str


@frozen
class ResourceFile:
    """One module of resources."""

    path: str
    name: str
    attribute: str
    class_name: str
    doc: str
    class_doc: str
    raw_doc: str
    imports: tuple[str, ...]
    methods: tuple[Method, ...]


def lower(resource: Resource, api: Api, config: Config) -> ResourceFile:
    """The module of one resource."""
    called = {
        operation.id: names.snake(operation.name, METHODS_TAKEN)
        for operation in resource.operations
    }
    imports = Imports(_shadowed(resource, list(called.values())))
    types = Types({one.name: one for one in api.definitions}, imports, at="resources")
    for module, name in (("operation", "Call"), ("operation", "Operation")):
        imports.use(f".._runtime.{module}", name)
    for module, name in (("core", "Core"), ("raw", "RawAnswer")):
        imports.use(f".._runtime.{module}", name, checked_only=True)
    title = names.pascal(resource.name)
    methods = tuple(
        _method(operation, called[operation.id], types, imports)
        for operation in resource.operations
    )
    attribute = names.snake(resource.name)
    return ResourceFile(
        path=f"{config.package}/resources/{attribute}.py",
        name=attribute,
        attribute=attribute,
        class_name=f"{title}Resource",
        doc=f"The operations of `client.{attribute}`.",
        class_doc=docs.sentence(resource.description) or f"The operations of {title}.",
        raw_doc=f"The operations of {title}, each answering the HTTP answer as it came.",
        imports=imports.lines(),
        methods=methods,
    )


def _shadowed(resource: Resource, methods: list[str]) -> set[str]:
    """Names that mean something else inside the class, or inside a builder."""
    arguments = {
        names.snake(words) for operation in resource.operations for _, words in _passed(operation)
    }
    return {*methods, *(f"a{name}" for name in methods), *(arguments & _IN_BUILDERS)}


def _passed(operation: Operation) -> list[tuple[str, Words]]:
    """Wire name and words of each value that is passed on its own, in the document's order."""
    fields = operation.body.fields if operation.body is not None else None
    return [
        *((one.name, one.words) for one in operation.parameters),
        *((one.name, one.words) for one in fields or ()),
    ]


def arguments_of(operation: Operation, types: Types, imports: Imports) -> tuple[Argument, ...]:
    """All arguments of a method, those that must be given first."""
    found = [_of_parameter(one, types, imports) for one in operation.parameters]
    body = operation.body
    if body is not None and body.fields is not None:
        found += [_of_field(one, types, imports) for one in body.fields]
    elif body is not None:
        found.append(_of_body(body, types, imports))
    return tuple(sorted(found, key=lambda one: not one.required))


def _of_parameter(one: Parameter, types: Types, imports: Imports) -> Argument:
    name = names.snake(one.words, _TAKEN)
    is_optional = not one.required and one.default is None
    annotation = types.argument(one.type)
    default = literal(one.default.value) if one.default is not None else ""
    if is_optional:
        annotation, default = _or_unset(annotation, imports)
    return Argument(
        name,
        one.name,
        one.place,
        annotation,
        default,
        types.check(one.type, name, optional=is_optional, place=one.place),
        docs.described(one.description, one.type),
        not default,
        one.type,
        one.example,
    )


def _of_field(one: Field, types: Types, imports: Imports) -> Argument:
    name = names.snake(one.words, _TAKEN)
    annotation, default = types.argument(one.type), ""
    if not one.required:
        annotation, default = _or_unset(annotation, imports)
    check = types.check(one.type, name, optional=not one.required)
    told = docs.described(one.description, one.type)
    return Argument(
        name,
        one.name,
        "field",
        annotation,
        default,
        check,
        told,
        one.required,
        one.type,
        one.example,
    )


def _of_body(body: Body, types: Types, imports: Imports) -> Argument:
    annotation, default = types.argument(body.type), ""
    if not body.required:
        annotation, default = _or_unset(annotation, imports)
    check = types.check(body.type, "body", optional=not body.required)
    told = docs.described(body.description, body.type)
    return Argument(
        "body", "", "body", annotation, default, check, told, body.required, body.type, body.example
    )


def _or_unset(annotation: str, imports: Imports) -> tuple[str, str]:
    unset = imports.use(".._runtime.unset", "Unset", checked_only=True)
    return f"{annotation} | {unset}", imports.use(".._runtime.unset", "UNSET")


def _method(operation: Operation, name: str, types: Types, imports: Imports) -> Method:
    arguments = arguments_of(operation, types, imports)
    # What is sent keeps the document's order, whichever arguments must be given.
    order = [wire for wire, _ in _passed(operation)]

    def placed(place: str) -> tuple[Place, ...]:
        found = (Place(one.wire, one.check) for one in arguments if one.place == place)
        return tuple(sorted(found, key=lambda one: order.index(one.wire) if one.wire else 0))

    body, of = operation.body, operation.answer.type
    return Method(
        name=name,
        constant=names.constant(operation.name),
        builder=f"_{name}",
        operation=operation,
        arguments=arguments,
        signature=_signature(arguments, imports),
        parameters=", ".join(f"{one.name}: {one.annotation}" for one in arguments),
        given=", ".join(one.name for one in arguments),
        answer=types.answer(of) if of is not None else "None",
        reader=types.reader(of) if of is not None else "None",
        errors=tuple(_error(one.status, one.type, types) for one in operation.errors),
        path=tuple(
            one.value
            for name in names.places(operation.path)
            for one in placed("path")
            if one.wire == name
        ),
        query=placed("query"),
        headers=placed("header"),
        body=placed("field"),
        whole_body="".join(one.value for one in placed("body")),
        content_type=body.content_type if body is not None else "",
        doc=docs.method(operation, arguments),
        async_doc=docs.method(operation, arguments),
        raw_doc=docs.raw_method(operation, name),
        raw_async_doc=docs.raw_method(operation, f"a{name}"),
    )


def _signature(arguments: tuple[Argument, ...], imports: Imports) -> str:
    declared = [
        f"{one.name}: {one.annotation}" + (f" = {one.default}" if one.default else "")
        for one in arguments
    ]
    timeout = f"timeout: {imports.use('builtins', 'float')} | None = None"
    return ", ".join(["self", "*", *declared, timeout])


def _error(status: str, of: IrType | None, types: Types) -> Place:
    key = status if status.isdecimal() else literal(status)
    return Place(key, types.reader(of) if of is not None else "None")
