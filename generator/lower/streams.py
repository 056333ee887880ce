"""Owns how an answer that is read while it comes is written: its constant and its annotations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from generator.ir import Scalar
from generator.render.literals import literal

from . import answers, docs

if TYPE_CHECKING:
    from generator.ir import Operation, Stream
    from generator.ir import Type as IrType

    from .annotations import Types
    from .imports import Imports

_RUNTIME = ".._runtime"
_TEXT = Scalar("text")


@frozen
class Form:
    """The constant of a streamed operation, and what its two methods answer."""

    kind: str
    constant: str
    item: str
    operation: str
    reading: str
    answer: str
    async_answer: str
    is_alone: bool
    doc: str
    async_doc: str


@frozen
class Sent:
    """How a method calls its core: by which of its ways, with which constant, for what."""

    way: str
    constant: str
    answer: str


def sent(prefix: str, stream: Form | None, constant: str, answer: str) -> Sent:
    """How a method sends its call; `prefix` is that of asynchronous names."""
    if stream is None or not stream.is_alone:
        return Sent(f"{prefix}call", constant, answer)
    of = stream.async_answer if prefix else stream.answer
    return Sent(f"{prefix}stream", stream.constant, of)


def form(
    operation: Operation, names: tuple[str, str, str], types: Types, imports: Imports
) -> Form | None:
    """How an operation is streamed, if it can be; named for its method and two constants."""
    name, constant, own = names
    stream = operation.stream
    if stream is None:
        return None
    of = types.answer_of_any(items(stream))
    event = imports.use(f"{_RUNTIME}.events", "Event") if _has(stream) else ""
    item = f"{event}[{of}]" if event else of
    plain = imports.use(f"{_RUNTIME}.streams", "Stream")
    awaited = imports.use(f"{_RUNTIME}.streams", "AsyncStream")
    is_asked = stream.is_alone or stream.content_type == answers.accept(operation)
    asked = "" if is_asked else f".accepting({literal(stream.content_type)})"
    return Form(
        kind=imports.use(f"{_RUNTIME}.items", "Streamed"),
        constant=own,
        item=item,
        operation=f"{constant}{asked}",
        reading=_reading(stream, types, imports),
        answer=f"{plain}[{item}]",
        async_answer=f"{awaited}[{item}]",
        is_alone=operation.is_streamed,
        doc=docs.streamed(operation, name, is_async=False),
        async_doc=docs.streamed(operation, f"a{name}", is_async=True),
    )


def items(stream: Stream) -> tuple[IrType, ...]:
    """The types of the items of a stream, or of its events' data, told apart by their names."""
    named = dict.fromkeys(of for _, of in stream.named)
    return (*named, *(() if _TEXT in named else (_TEXT,))) if named else (stream.item,)


def _has(stream: Stream) -> bool:
    return stream.kind == "events"


def _reading(stream: Stream, types: Types, imports: Imports) -> str:
    if stream.kind == "bytes":
        return imports.use(f"{_RUNTIME}.items", "Pieces")
    if stream.kind == "events":
        events = imports.use(_RUNTIME, "events")
        if stream.named:
            return f"{events}.named({_readers(stream, types)})"
        is_text = stream.item == _TEXT
        return f"{events}.text" if is_text else f"{events}.of({_read(stream.item, types)})"
    made = "of" if stream.kind == "lines" else "records"
    return f"{imports.use(_RUNTIME, 'lines')}.{made}({_read(stream.item, types)})"


def _read(item: IrType, types: Types) -> str:
    decoder = types.decoder(item)
    return f"{types.reader(item)}, {decoder}" if decoder else types.reader(item)


def _readers(stream: Stream, types: Types) -> str:
    each = ((name, "None" if of == _TEXT else types.reader(of)) for name, of in stream.named)
    told = ", ".join(f"{literal(name)}: {reader}" for name, reader in each)
    decoder = types.decoder(stream.item)
    return f"{{{told}}}, {decoder}" if decoder else f"{{{told}}}"
