"""Several contents for one body: which of them a value is sent as."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

from runtime.python import arguments, bodies, contents, uploads
from runtime.python.errors import ArgumentError
from runtime.python.operation import Call
from runtime.python.unset import UNSET

WRITERS: dict[str, Any] = {
    "application/json": partial(arguments.mapping, item=arguments.integer),
    "application/x-www-form-urlencoded": partial(contents.as_form, check=arguments.anything),
    "multipart/form-data": partial(contents.as_multipart, check=bodies.fields),
    "text/plain": arguments.string,
    "image/png": uploads.content,
}


def sent(value: Any, content_type: str | None = None) -> tuple[str, Any]:
    """Content type and bytes of a body."""
    call = Call(body=contents.chosen("body", value, content_type, WRITERS))
    return call.kind, call.content()


@pytest.mark.parametrize(
    ("value", "kind", "wanted"),
    [
        ({"a": 1}, "application/json", b'{"a":1}'),
        ({"a": "b"}, "application/x-www-form-urlencoded", b"a=b"),
        (b"PNG", "image/png", b"PNG"),
    ],
)
def test_the_first_content_that_takes_a_value_is_sent(value: Any, kind: str, wanted: bytes) -> None:
    """Without a content type the value itself says what it is."""
    assert sent(value) == (kind, wanted)


def test_text_is_sent_where_nothing_else_takes_it() -> None:
    """A string is no object, so neither JSON nor a form, but the text that is offered."""
    assert sent("a") == ("text/plain", b"a")


def test_files_make_a_body_an_upload() -> None:
    """What has no JSON form goes out in parts, with the boundary in the content type."""
    kind, body = sent({"a": b"x"})
    assert kind.startswith("multipart/form-data; boundary=")
    assert b'name="a"; filename=' in body


def test_a_content_type_can_be_told() -> None:
    """The caller's word goes before what the value looks like."""
    assert sent({"a": 1}, "application/x-www-form-urlencoded")[1] == b"a=1"


@pytest.mark.parametrize("told", ["text/html", "", "image/*"])
def test_another_content_type_is_refused(told: str) -> None:
    """One that the document doesn't list is an ArgumentError that names those it does."""
    with pytest.raises(ArgumentError, match="application/json, ") as caught:
        sent({"a": 1}, told)
    assert caught.value.argument == "content_type"


def test_what_no_content_takes_is_refused() -> None:
    """The error says for each content why it isn't that one."""
    with pytest.raises(ArgumentError, match=r"as application/json: .*; as image/png: ") as caught:
        sent(7)
    assert caught.value.argument == "body"


def test_a_range_stands_for_the_types_in_it() -> None:
    """Of a range the caller says which type it is; without that nothing is sent."""
    writers: dict[str, Any] = {"image/*": uploads.content}
    found = contents.chosen("body", b"GIF", "image/gif", writers)
    assert (found.type, found.value) == ("image/gif", b"GIF")
    for told in (None, "text/plain", "image/*", "image/gif\r\nX: y", "image/\u00e9", "image/gif "):
        with pytest.raises(ArgumentError, match=r"image/\*"):
            contents.chosen("body", b"GIF", told, writers)


def test_the_parts_of_a_range_are_those_of_the_told_type() -> None:
    """An upload of multipart/* is sent as the type that was told, its parts as that asks."""
    writers = {"multipart/*": partial(contents.as_multipart, kind="multipart/*")}
    for told, wanted in (("multipart/form-data", b"form-data;"), ("multipart/mixed", b"inline;")):
        found = contents.chosen("body", {"a": "b"}, told, writers)
        assert found.type.startswith(f"{told}; boundary=")
        assert b"Content-Disposition: " + wanted in found.value


def test_a_body_may_be_left_out() -> None:
    """UNSET passes where the body is optional, and a form of no fields is none."""
    assert contents.chosen("body", UNSET, None, WRITERS, optional=True) is UNSET
    form: dict[str, Any] = {"application/x-www-form-urlencoded": contents.as_form}
    assert contents.chosen("body", {"a": UNSET}, None, form) is UNSET
