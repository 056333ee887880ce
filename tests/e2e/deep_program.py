"""A program that does all one does with answers as deep as they may be, near Python's own limit."""

from __future__ import annotations

import asyncio
import copy
import json
import pickle
import sys
from pprint import pformat
from typing import TYPE_CHECKING, Any

import attrs
from sentdm import ApiException, DecodeError, NotFound, Response, Sentdm
from sentdm._runtime import fields, model
from sentdm._runtime.operation import Call, Operation
from sentdm._runtime.transport import AsyncResponse

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from sentdm import Request

LIMIT = 100
FRAMES = 150  # what a web framework and a test runner have on the stack before they call


@model.define(kw_only=True)
class Node:
    """A model that can hold itself, as emitted."""

    child: Node | None = attrs.field(default=fields.ABSENT)
    children: list[Node] | None = attrs.field(default=fields.ABSENT)
    additional_properties: dict[str, Any] = attrs.field(default=fields.ABSENT)

    def to_dict(self) -> dict[str, Any]:
        """Return the wire form."""
        return fields.write(self, _NODE)

    @classmethod
    def from_dict(cls, data: Any) -> Node:
        """Read the wire form."""
        return fields.read(cls, data, _NODE)


_NODE = fields.Fields(
    Node,
    fields.field("child", "child", lambda value: Node.from_dict(value)),  # noqa: PLW0108 - as emitted
    fields.field("children", "children", lambda value: fields.array(value, Node.from_dict)),
)
TREE: Operation[Node] = Operation(
    id="tree",
    method="GET",
    path="/",
    retry="safe",
    answer=Node.from_dict,
    errors={404: Node.from_dict},
)


class Memory:
    """A transport that answers from memory."""

    def __init__(self, status: int, text: str) -> None:
        """Answer so."""
        self._head = status, "", [("Content-Type", "application/json")]
        self._content = text.encode()

    def send(self, request: Request) -> Response:
        """Answer."""
        del request
        return Response(*self._head, [self._content], lambda: None)

    def close(self) -> None:
        """Have nothing to close."""


class AsyncMemory(Memory):
    """The same for asyncio."""

    async def send(self, request: Request) -> AsyncResponse:  # type: ignore[override]  # it is awaited
        """Answer."""
        del request

        async def chunks() -> AsyncIterator[bytes]:
            yield self._content

        async def close() -> None:
            pass

        return AsyncResponse(*self._head, chunks(), close)

    async def aclose(self) -> None:
        """Have nothing to close."""


def outcomes(status: int, text: str) -> list[Any]:
    """Make the four kinds of calls, and return what each gave or raised."""
    client = Sentdm(
        api_key="key",
        transport=Memory(status, text),
        async_transport=AsyncMemory(status, text),
        max_retries=0,
    )
    core = client._core
    calls = (
        lambda: core.call(TREE, Call(), None),
        lambda: asyncio.run(core.acall(TREE, Call(), None)),
        lambda: core.raw(TREE, Call(), None),
        lambda: asyncio.run(core.araw(TREE, Call(), None)),
    )
    return [outcome(call) for call in calls]


def outcome(call: Any) -> Any:
    """Return what a call gives, or its error."""
    try:
        return call()
    except ApiException as error:
        return error


def use(value: Any) -> None:
    """Do with a value all that must work with it."""
    for twin in (
        copy.copy(value),
        copy.deepcopy(value),
        *(pickle.loads(pickle.dumps(value, each)) for each in range(pickle.HIGHEST_PROTOCOL + 1)),
    ):
        if isinstance(value, ApiException):
            use(twin.body)
            assert vars(twin) == vars(value)
        else:
            assert twin == value
    assert repr(value)
    assert str(value)
    assert pformat(value)
    if hasattr(value, "to_dict"):
        assert json.dumps(value.to_dict())


def objects(depth: int) -> str:
    """Return objects in objects, so many levels in all."""
    return '{"child":' * (depth - 1) + "{}" + "}" * (depth - 1)


def lists(depth: int) -> str:
    """Return an object of lists of objects: a list and an object for two levels."""
    pairs = (depth - 1) // 2
    return (
        '{"children":[' * pairs + '{"x":[]}' * (depth % 2 == 0) + "{}" * (depth % 2) + "]}" * pairs
    )


def free(depth: int) -> str:
    """Return what the document doesn't list, in lists."""
    return '{"extra":' + "[" * (depth - 1) + "]" * (depth - 1) + "}"


def main() -> None:
    """Use what is as deep as it may be, and see deeper ones refused, the same in all calls."""
    for shape in (objects, lists, free):
        for given in outcomes(200, shape(LIMIT)):
            assert not isinstance(given, ApiException), (shape, given)
            use(given)
        for given in outcomes(404, shape(LIMIT)):
            assert isinstance(given, NotFound)
            assert given.body == json.loads(shape(LIMIT))
            use(given)
        for given in outcomes(200, shape(LIMIT + 1)):
            assert isinstance(given, DecodeError), (shape, given)
            assert "nested too deeply" in str(given)
        for given in outcomes(404, shape(LIMIT + 1)):
            assert isinstance(given, NotFound)
            assert given.body == shape(LIMIT + 1)
            assert given.parsed is None


def within(frames: int) -> None:
    """Run with so many more frames on the stack."""
    if frames:
        within(frames - 1)
    else:
        main()


assert sys.getrecursionlimit() == 1000
within(FRAMES)
print("done")
