"""Owns the `Call` that a builder returns: which argument goes where, in the document's order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from generator import names
from generator.render.literals import literal

from . import contents
from .answers import Place

if TYPE_CHECKING:
    from generator.ir import Body, Operation
    from generator.names import Words

    from .arguments import Argument
    from .imports import Imports

# What a call sends unless it says otherwise.
_USUAL = "application/json"


@frozen
class CallLines:
    """What stands in a call; of the three forms of a body at most one."""

    path: tuple[str, ...]
    query: tuple[str, ...]
    headers: tuple[str, ...]
    fields: tuple[Place, ...]
    fields_head: str
    fields_tail: str
    body: str
    content_type: str


def call(operation: Operation, arguments: tuple[Argument, ...], imports: Imports) -> CallLines:
    """The call of an operation with these arguments."""
    # What is sent keeps the document's order, whichever arguments must be given.
    order = [wire for wire, _ in passed(operation)]

    def placed(place: str) -> tuple[Place, ...]:
        found = (Place(one.wire, one.check) for one in arguments if one.place == place)
        return tuple(sorted(found, key=lambda one: order.index(one.wire) if one.wire else 0))

    body = operation.body
    is_by_field = body is not None and body.fields is not None
    called = {one.wire: one.name for one in arguments if one.place == "field"}
    head, tail = contents.wrapping(body, called, imports) if body and is_by_field else ("", "")
    path = {one.wire: one.value for one in placed("path")}
    return CallLines(
        path=tuple(path[name] for name in names.places(operation.path) if name in path),
        query=tuple(map(_entry, (*placed("query"), *placed("querystring")))),
        headers=(*map(_entry, placed("header")), *_cookies(placed("cookie"), imports)),
        fields=placed("field"),
        fields_head=head,
        fields_tail=tail,
        body="".join(one.value for one in placed("body")),
        content_type=_content_type(body),
    )


def passed(operation: Operation) -> list[tuple[str, Words]]:
    """Wire name and words of each value that is passed on its own, in the document's order."""
    fields = operation.body.fields if operation.body is not None else None
    return [
        *((one.name, one.words) for one in operation.parameters),
        *((one.name, one.words) for one in fields or ()),
    ]


def _content_type(body: Body | None) -> str:
    """The content type of the body; empty where it is JSON's, or the body itself brings it."""
    is_told = body is None or body.is_chosen or body.kind == "multipart"
    return "" if is_told or body is None or body.content_type == _USUAL else body.content_type


def _entry(place: Place) -> str:
    """A pair of name and value; what a style writes comes as pairs already."""
    return place.value if place.value.startswith("*") else f"({literal(place.wire)}, {place.value})"


def _cookies(places: tuple[Place, ...], imports: Imports) -> tuple[str, ...]:
    """The one header that all cookie parameters go in (RFC 6265 §4.2.1)."""
    if not places:
        return ()
    styles = imports.use(".._runtime", "styles")
    return (f'("Cookie", {styles}.cookies([{", ".join(map(_entry, places))}]))',)
