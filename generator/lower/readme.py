"""Owns what the README of the emitted package says of each operation.

Values for the template of the README: usage as it is typed, tables of arguments, links to the
files of the models.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from generator import names
from generator.ir import Array, Named
from generator.render.literals import code, literal

from . import clients, dicts, docs, headers
from .annotations import Types
from .imports import Imports
from .samples import Samples

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.config import Config
    from generator.ir import Api, Model
    from generator.ir import Type as IrType

    from .arguments import Argument
    from .headers import HeaderRow
    from .methods import Method, ResourceFile
    from .samples import Needed


@frozen
class Row:
    """A line of a table: an argument, or a field of a body."""

    name: str
    type: str
    required: bool
    doc: str


@frozen
class Failure:
    """An error that the document lists."""

    name: str
    status: str
    doc: str


@frozen
class Link:
    """A model's name and the file that it is in."""

    name: str
    file: str


@frozen
class Section:
    """One operation of the reference."""

    title: str
    anchor: str
    headline: str
    paragraphs: tuple[str, ...]
    usage: str
    stream_usage: str
    parameters: tuple[Row, ...]
    body: tuple[Row, ...]
    body_note: str
    answer: str
    answer_note: str
    link: Link | None
    headers: tuple[HeaderRow, ...]
    errors: tuple[Failure, ...]
    endpoint: str


@frozen
class Chapter:
    """One resource of the reference."""

    title: str
    anchor: str
    doc: str
    sections: tuple[Section, ...]


@frozen
class Sent:
    """A webhook or a callback, and what its request carries."""

    name: str
    endpoint: str
    body: str
    doc: str


@frozen
class Example:
    """The call that the getting-started part shows, in its three forms."""

    credentials: str
    shown: str
    async_shown: str
    raw_call: str
    imports: tuple[str, ...]


@frozen
class DictExample:
    """A model that is given as a plain dict: the type of that, and its least."""

    model: str
    name: str
    value: str


class Reference:
    """Writes the reference part of the README."""

    def __init__(self, api: Api, config: Config) -> None:
        self._definitions = {one.name: one for one in api.definitions}
        self._samples = Samples(self._definitions)
        self._types = Types(self._definitions, Imports(), is_prose=True)
        self._config = config
        self._api = api

    def chapter(self, file: ResourceFile) -> Chapter:
        """The chapter of one resource."""
        sections = tuple(self._section(file, method) for method in file.methods)
        return Chapter(file.attribute, _anchor(file.attribute), file.class_doc, sections)

    def sent(self) -> tuple[Sent, ...]:
        """What the service sends by itself."""
        return tuple(
            Sent(
                name=code(one.name),
                endpoint=code(f"{one.verb}, asked for by {one.owner}" if one.owner else one.verb),
                body=self._types.answer(one.payload) if one.payload else "",
                doc=docs.sentence(one.description),
            )
            for one in self._api.events
        )

    def dict_example(self, given: Sequence[Model]) -> DictExample | None:
        """The first model that can be given as a dict."""
        if not given:
            return None
        model = given[0]
        value = literal(self._samples.of(Named(model.name)))
        return DictExample(model.name, dicts.name_of(model, self._definitions), value)

    def example(self, files: tuple[ResourceFile, ...]) -> Example | None:
        """The first call that reads something, else the first of all, if there is one."""
        every = [(file.attribute, method) for file in files for method in file.methods]
        reading = [
            one
            for one in every
            if one[1].operation.verb == "GET"
            and one[1].operation.answer.type
            and not one[1].operation.is_streamed
        ]
        if not every:
            return None
        printed = (
            one for one in reading if getattr(one[1].operation.answer.type, "kind", "") != "bytes"
        )
        attribute, method = next(printed, (reading or every)[0])
        call, awaited = (
            self.call(f"{attribute}.{name}", method) for name in (method.name, method.async_name)
        )
        return Example(
            credentials=clients.arguments(self._api),
            shown=_nested(self._shown(call, method)),
            async_shown=_nested(self._shown(f"await {awaited}", method, before_loop="async ")),
            raw_call=self.call(f"{attribute}.raw.{method.name}", method),
            imports=self._imports(method),
        )

    def call(self, called: str, method: Method) -> str:
        """A call with every argument that must be given, as one types it."""
        lines = [f"    {one.name}={self._written(one)[0]}," for one in self._given(method)]
        head = f"{self._config.package}.{called}("
        return "\n".join([head, *lines, ")"]) if lines else f"{head})"

    def _given(self, method: Method) -> list[Argument]:
        """What must be given, and what may be left out where the document's own example has it."""
        return [one for one in method.arguments if one.required or self._is_shown(method, one)]

    def _is_shown(self, method: Method, argument: Argument) -> bool:
        body = method.operation.body
        example = body.example.value if body is not None and body.example is not None else None
        return argument.place == "field" and isinstance(example, dict) and argument.wire in example

    def _written(self, argument: Argument) -> tuple[str, Needed | None]:
        return self._samples.written(argument.type, argument.example, argument.name)

    def _imports(self, method: Method) -> tuple[str, ...]:
        """The lines that import what a call is written with."""
        needed = {one for each in self._given(method) if (one := self._written(each)[1])}
        modules: dict[str, list[str]] = {}
        for module, name in sorted(needed):
            modules.setdefault(module, []).append(name)
        return tuple(f"from {module} import {', '.join(own)}" for module, own in modules.items())

    def _section(self, file: ResourceFile, method: Method) -> Section:
        operation, attribute = method.operation, file.attribute
        title = f"{attribute}.{method.name}"
        parts = operation.description.split("\n\n") if operation.summary else []
        stream = operation.stream if operation.is_streamed else None
        of = stream.item if stream is not None else operation.answer.type
        return Section(
            title=title,
            anchor=_anchor(title),
            headline=docs.headline(operation),
            paragraphs=tuple(part for part in parts if part.strip()),
            usage=self._usage(attribute, method),
            stream_usage=self._stream_usage(file, method),
            parameters=_rows(method, ("path", "query", "querystring", "header", "cookie")),
            body=_rows(method, ("field", "body", "content")),
            body_note=operation.body.description if operation.body is not None else "",
            answer=method.plain.answer,
            answer_note=docs.sentence(operation.answer.description),
            link=self._link(of) if of is not None else None,
            headers=headers.rows(operation),
            errors=tuple(
                Failure(docs.error_name(one.status), one.status, docs.sentence(one.description))
                for one in operation.errors
            ),
            endpoint=code(operation.title),
        )

    def _usage(self, attribute: str, method: Method) -> str:
        return self._program(
            method, self._shown(self.call(f"{attribute}.{method.name}", method), method)
        )

    def _shown(self, call: str, method: Method, before_loop: str = "") -> str:
        if method.operation.is_streamed:
            return before_loop + _loop(call)
        return f"answer = {call}\nprint(answer)" if method.operation.answer.type else call

    def _stream_usage(self, file: ResourceFile, method: Method) -> str:
        if method.stream is None or method.stream.is_alone:
            return ""
        call = self.call(f"{file.attribute}.{file.stream_attribute}.{method.name}", method)
        is_raw = method.operation.stream is not None and method.operation.stream.kind == "bytes"
        return self._program(method, f'{call}.save("answer.bin")' if is_raw else _loop(call))

    def _program(self, method: Method, shown: str) -> str:
        package, client = self._config.package, self._config.client
        needed = "".join(f"{line}\n" for line in self._imports(method))
        head = f"{needed}\n" if needed else ""
        return f"{head}from {package} import {client}\n\n{self.made()}\n{shown}"

    def made(self, *more: str) -> str:
        """The line that makes a client, with what it must be told and further arguments."""
        told = ", ".join(filter(None, (clients.arguments(self._api), *more)))
        return f"{self._config.package} = {self._config.client}({told})"

    def _link(self, of: IrType) -> Link | None:
        """Where the model of an answer is, also inside a list."""
        if isinstance(of, Named):
            file = names.module(of.name)
            return Link(of.name, f"{self._config.package}/models/{file}.py")
        return self._link(of.item) if isinstance(of, Array) else None


def _loop(call: str) -> str:
    return f"for item in {call}:\n    print(item)"


def _rows(method: Method, places: tuple[str, ...]) -> tuple[Row, ...]:
    return tuple(
        Row(one.name, one.annotation, one.required, one.doc)
        for one in method.arguments
        if one.place in places
    )


def _anchor(title: str) -> str:
    """GitHub's anchor of a heading: lower case, dots and the like left out."""
    return "".join(char for char in title.lower() if char.isalnum() or char in "_-")


def _nested(source: str) -> str:
    """Source inside a block: all lines but the first, which follows what is there, are moved in."""
    return source.replace("\n", "\n    ")
