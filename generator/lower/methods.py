"""Owns how the operations of a resource become Python: constants, builders and methods.

Everything that the template of a resource prints is a value here; it decides nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import evolve, frozen

from generator import names
from generator.render.literals import literal

from . import answers, calls, docs, headers, streams
from .annotations import Types
from .arguments import arguments_of
from .imports import Imports

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.config import Config
    from generator.ir import Definition, Operation, Resource
    from generator.names import Words

    from .answers import Place
    from .arguments import Argument
    from .traits import Traits

# What a client's constructor takes beside its credentials.
OPTIONS = {
    *("self", "base_url", "timeout", "attempt_timeout", "max_retries", "max_response_bytes"),
    *("server", "server_variables"),
    *("transport", "async_transport", "proxy", "verify", "cert", "allow_insecure_http", "fast"),
}
_TAKEN_OF_CLIENTS = {"close", "aclose", "with_options", "raw"}
_TAKEN_OF_RESOURCES = {"raw"}
# Names that a builder uses beside its arguments.
_IN_BUILDERS = {
    *("arguments", "bodies", "contents", "deprecation", "encoded", "fields", "formats"),
    *("given_if_any", "models", "one_way", "partial", "styles", "tuples", "unions", "uploads"),
}


@frozen
class Method:
    """One operation in its four forms."""

    name: str
    async_name: str
    constant: str
    builder: str
    mark: str
    operation: Operation
    arguments: tuple[Argument, ...]
    signature: str
    parameters: str
    given: str
    answer: str
    reader: str
    security: str
    errors: tuple[Place, ...]
    call: calls.CallLines
    accept: str
    others: str
    decoder: str
    readers: tuple[Place, ...]
    accepting: str
    raw_signature: str
    doc: str
    raw_doc: str
    raw_async_doc: str
    # How its answer is read while it comes, and the two forms that the resource itself has.
    stream: streams.Form | None
    plain: streams.Sent
    awaited: streams.Sent


@frozen
class ResourceFile:
    """One module of resources."""

    template: ClassVar = "resource.py.jinja"

    path: str
    name: str
    attribute: str
    class_name: str
    doc: str
    class_doc: str
    raw_doc: str
    stream_attribute: str
    stream_doc: str
    imports: tuple[str, ...]
    methods: tuple[Method, ...]

    @property
    def streamed(self) -> tuple[Method, ...]:
        """The methods whose answer is read as a whole, or while it comes, as the caller wants."""
        return tuple(one for one in self.methods if one.stream and not one.stream.is_alone)


def attribute_of(resource: Words) -> str:
    """What a resource is called on the client."""
    return names.snake(resource, _TAKEN_OF_CLIENTS)


def method_of(operation: Operation) -> str:
    """What the synchronous form of an operation is called on its resource."""
    return names.snake(operation.name, _TAKEN_OF_RESOURCES)


def lower(
    resource: Resource, known: Mapping[str, Definition], config: Config, traits: Traits
) -> ResourceFile:
    """The module of one resource."""
    imports = Imports(_shadowed(resource))
    types = Types(known, imports, traits=traits)
    for module, name in (
        *(("operation", "Call"), ("operation", "Operation")),
        *(("core", "Core"), ("raw", "RawAnswer")),
    ):
        imports.use(f".._runtime.{module}", name)
    title = names.pascal(resource.name)
    taken = {names.constant(one.name) for one in resource.operations}
    methods = tuple(_method(one, types, imports, taken) for one in resource.operations)
    attribute = attribute_of(resource.name)
    module = names.file(attribute)
    return ResourceFile(
        path=f"{config.package}/resources/{module}.py",
        name=module,
        attribute=attribute,
        class_name=_class_of(resource),
        doc=f"The operations of `client.{attribute}`.",
        class_doc=docs.sentence(resource.description) or f"The operations of {title}.",
        raw_doc=f"The operations of {title}, each answering the HTTP answer as it came.",
        stream_attribute=names.snake(("stream",), _methods(resource)),
        stream_doc=f"The operations of {title} whose answer can be read while it comes.",
        imports=imports.lines(),
        methods=methods,
    )


def _class_of(resource: Resource) -> str:
    title = names.pascal(resource.name)
    # A class whose name begins with `_`, as it would before a digit, is its module's own.
    return f"Resource{title}" if title.startswith("_") else f"{title}Resource"


def _async(name: str) -> str:
    return names.snake((f"a{name}",))


def _builder(name: str) -> str:
    # Two underscores in front would be mangled inside the class.
    return f"_{name.lstrip('_')}"


def _shadowed(resource: Resource) -> set[str]:
    """Names that the file gives a meaning of its own, in the class, a builder or at the top."""
    operations = resource.operations
    arguments = {names.snake(words) for one in operations for _, words in calls.passed(one)}
    forms = (*_methods(resource), *(_builder(method_of(one)) for one in operations))
    constants = (names.constant(one.name) for one in operations)
    title = _class_of(resource)
    return {*forms, *constants, *(arguments & _IN_BUILDERS), title, f"Raw{title}", f"Stream{title}"}


def _methods(resource: Resource) -> set[str]:
    called = [method_of(one) for one in resource.operations]
    return {form(name) for name in called for form in (str, _async)}


def _method(operation: Operation, types: Types, imports: Imports, taken: set[str]) -> Method:
    name = method_of(operation)
    arguments, of = arguments_of(operation, types, imports), operation.answer.type
    call = calls.call(operation, arguments, imports)
    signature = _signature(arguments, imports)
    constant, answer = names.constant(operation.name), answers.annotation(operation, types)
    own = names.constant((*operation.name, "stream"))
    own += "_" * (own in taken)  # by an operation that is called so
    stream = streams.form(operation, (name, constant, own), types, imports)
    return Method(
        name=name,
        async_name=_async(name),
        constant=constant,
        builder=_builder(name),
        mark=_mark(operation, imports),
        operation=evolve(operation, path=names.sendable_path(operation.path)),
        arguments=arguments,
        signature=signature,
        raw_signature=answers.raw_signature(signature, operation, imports),
        accepting=".accepting(accept)" if operation.answer.is_chosen else "",
        parameters=", ".join(f"{one.name}: {one.annotation}" for one in arguments),
        given=", ".join(one.name for one in arguments),
        answer=answer,
        security=_security(operation),
        reader=types.reader(of) if of is not None else "None",
        readers=answers.readers(operation, types),
        errors=tuple(row for one in operation.errors for row in answers.rows(one, types)),
        call=call,
        accept=answers.accept(operation),
        others=answers.others(operation),
        decoder=types.decoder(*(one.type for one in (*operation.answers, *operation.errors))),
        doc=docs.method(operation, arguments),
        raw_doc=docs.raw_method(operation, name, headers.section(operation)),
        raw_async_doc=docs.raw_method(operation, _async(name), headers.section(operation)),
        stream=stream,
        plain=streams.sent("", stream, constant, answer),
        awaited=streams.sent("a", stream, constant, answer),
    )


def _mark(operation: Operation, imports: Imports) -> str:
    """The decorator of a deprecated method."""
    if not operation.deprecated:
        return ""
    told = literal(f"{operation.id} is deprecated: the service may remove it.")
    return f"{imports.use('.._runtime', 'deprecation')}.operation({told})"


def _security(operation: Operation) -> str:
    """The credentials that go with the call; nothing where all that the client has will do."""
    if operation.security is None:
        return ""
    return literal(
        tuple(tuple(names.snake(one, OPTIONS) for one in way) for way in operation.security)
    )


def _signature(arguments: tuple[Argument, ...], imports: Imports) -> str:
    declared = [
        f"{one.name}: {one.annotation}" + (f" = {one.default}" if one.default else "")
        for one in arguments
    ]
    timeout = f"timeout: {imports.use('builtins', 'float')} | None = None"
    return ", ".join(["self", "*", *declared, timeout])
