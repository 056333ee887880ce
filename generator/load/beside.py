"""What says nothing where it stands, since something beside it decides.

Owns that nobody takes it for read: the contents and styles of a parameter, the encodings of a media
type that has no fields, and a body without a content. Must not know what is made of any of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import names

if TYPE_CHECKING:
    from generator.diagnostics import Problems

    from .document import Node

_WRITTEN = ("style", "explode", "allowReserved")
_BY_FIELD = ("form", "multipart")
# New in 3.2: how the parts of a part are written.
_WITHIN = ("encoding", "prefixEncoding", "itemEncoding")


def say_of_parameter(node: Node, problems: Problems) -> None:
    """Warn of what a parameter says of itself in vain."""
    place = node.value.get("in")
    if place == "path" and node.value.get("required") is not True:
        told = f'the path parameter {node.value.get("name")} is not "required: true"; read as if so'
        problems.warning("SD203", told, node, "Say so: a path has no empty places.")
    if node.value.get("allowEmptyValue") is True and place != "query":
        told = f"allowEmptyValue says nothing of a {place} parameter; it is ignored"
        problems.warning("SD304", told, node["allowEmptyValue"], "It is for the query.")
    _say_of_contents(node, problems)


def _say_of_contents(node: Node, problems: Problems) -> None:
    content = node.get("content")
    if content is not None and "schema" in node:
        told = "this content stands beside a schema, which is read; the content is not"
        problems.warning("SD304", told, content, "Keep one of the two.")
    elif content is not None:
        for _, one in list(content.items())[1:]:
            told = "a parameter has one content; the first is read, this one is not"
            problems.warning("SD304", told, one, "Keep one of them.")
        for key in _WRITTEN:
            if key in node:
                told = f"{key} says nothing of a content, whose media type says how it is written"
                problems.warning("SD304", told, node[key], "Leave it out, or write a schema.")


def say_of_media_type(node: Node, problems: Problems) -> None:
    """Warn of encodings of what has no fields, and of headers of what has none."""
    encoding, kind = node.get("encoding"), names.media_kind(node.name)
    if encoding is None or "content" not in node.pointer[-2:-1]:
        return
    if kind not in _BY_FIELD:
        told = f"encoding says nothing of {node.name}, which has no fields; it is ignored"
        problems.warning("SD305", told, encoding, "It is for forms and uploads.")
    for name, one in encoding.items() if kind == "form" else ():
        if "headers" in one:
            told = f"the field {name} of a form has no headers; they are ignored"
            problems.warning("SD305", told, one["headers"], "They are for the parts of an upload.")


def say_of_encoding(node: Node, problems: Problems) -> None:
    """Warn of how the parts within a part are said to be written."""
    for key in _WITHIN:
        if key in node:
            told = f"{key} within an encoding is not followed: a part is written as one"
            problems.warning("SD305", told, node[key], "Callers can give that part as bytes.")


def say_of_body(node: Node, problems: Problems) -> None:
    """Warn of a body that is nothing."""
    if node.ref is None and not node.value.get("content"):
        told = "this body has no content, so that nothing is sent"
        problems.warning("SD203", told, node, "Name its media type, or leave the body out.")
