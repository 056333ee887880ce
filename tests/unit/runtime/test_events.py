"""Server-sent events and JSON lines, however their bytes are cut."""

from __future__ import annotations

import itertools
import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.python import events, fields, lines
from runtime.python.errors import DecodeError, ResponseTooLarge

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LIMIT = 1000
# Beginnings of all that has a meaning, so that what is drawn is full of it.
TOKENS = (
    *(b"\r", b"\n", b"\r\n", b"\n\n", b":", b" ", b"data", b"data:", b"data: ", b"event:", b"id:"),
    *(b"id: 1", b"id:\0", b"retry:", b"retry: 25", b"\xef\xbb\xbf", "é€😀".encode(), b"\xff", b"x"),
)
streams = st.lists(st.sampled_from(TOKENS), max_size=40).map(b"".join)


def read(reading: Any, pieces: Sequence[bytes]) -> list[Any]:
    """Everything that a reading makes of the pieces of one answer."""
    found = [item for piece in pieces for item in reading.feed(piece)]
    return [*found, *reading.end()]


def cut(data: bytes, places: Sequence[int]) -> list[bytes]:
    """The data in pieces, cut at some places, which may be the same or beyond its end."""
    edges = [0, *sorted(min(one, len(data)) for one in places), len(data)]
    return [data[start:end] for start, end in itertools.pairwise(edges)]


def by_the_book(data: bytes) -> list[tuple[str, str, str, int | None]]:
    """The events of a whole stream, as HTML §9.2.6 tells it step by step."""
    content = data.decode("utf-8", "replace").removeprefix("\ufeff")
    *whole, _unended = content.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    found: list[tuple[str, str, str, int | None]] = []
    buffer = kind = last_id = ""
    retry: int | None = None
    for line in whole:
        if line == "":
            if buffer:
                found.append((kind or "message", buffer[:-1], last_id, retry))
            buffer = kind = ""
            continue
        if line.startswith(":"):
            continue
        name, value = line.split(":", 1) if ":" in line else (line, "")
        value = value.removeprefix(" ")
        if name == "event":
            kind = value
        elif name == "data":
            buffer += f"{value}\n"
        elif name == "id" and "\0" not in value:
            last_id = value
        elif name == "retry" and value and all(one in "0123456789" for one in value):
            retry = int(value)
    return found


@given(streams, st.lists(st.integers(0, 80), max_size=8))
def test_events_are_those_of_the_standard_however_they_are_cut(
    data: bytes, places: list[int]
) -> None:
    """Lines, fields, ids and characters that are cut in two give what the whole gives."""
    found = read(events.text(10_000), cut(data, places))
    assert [(one.event, one.data, one.id, one.retry) for one in found] == by_the_book(data)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"data: YHOO\ndata: +2\ndata: 10\n\n", ["YHOO\n+2\n10"]),
        (b"data\n\ndata\ndata\n\ndata:", ["", "\n"]),
        (b"data:test\n\ndata: test\n\n", ["test", "test"]),
        (b": a comment\n\ndata:  two spaces\n\n", [" two spaces"]),
        (b"data: cut", []),
        (b"event: only\nid: 1\n\n", []),
        (b"", []),
    ],
)
def test_the_examples_of_the_standard(data: bytes, expected: list[str]) -> None:
    """Each block gives what HTML §9.2.6 says of it; what has no empty line behind it, nothing."""
    assert [one.data for one in read(events.text(LIMIT), [data])] == expected


def test_the_streams_of_the_standard_have_its_events() -> None:
    """Comments fire nothing, an empty `id` resets it, each type is of one event (HTML §9.2.6)."""
    data = (
        b": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\n"
        b"data:  third event\n\nevent: add\ndata: 73857293\n\nevent: remove\ndata: 2153\n\n"
    )
    assert [(one.event, one.data, one.id) for one in read(events.text(LIMIT), [data])] == [
        ("message", "first event", "1"),
        ("message", "second event", ""),
        ("message", " third event", ""),
        ("add", "73857293", ""),
        ("remove", "2153", ""),
    ]


def test_an_id_lasts_and_a_type_does_not() -> None:
    """The id and the time to wait hold for later events; the type is of its own event only."""
    first, second = read(
        events.text(LIMIT), [b"event: add\nid: 7\nretry: 3000\ndata: a\n\n", b"data: b\n\n"]
    )
    assert (first.event, first.id, first.retry) == ("add", "7", 3000)
    assert (second.event, second.id, second.retry) == ("message", "7", 3000)


def test_json_of_an_event_is_read_and_the_sentinel_ends_it() -> None:
    """Data with a schema goes through its reader; `[DONE]`, which is no JSON, is the end."""
    reading = events.of(fields.integer)(LIMIT)
    data = b"data: 1\n\ndata: [DONE]\n\ndata: 2\n\n"
    assert [one.data for one in read(reading, [data])] == [1]
    assert reading.is_over
    assert [one.data for one in read(events.text(LIMIT), [b"data: [DONE]\n\n"])] == ["[DONE]"]


@given(st.lists(st.integers() | st.text(), max_size=8), st.lists(st.integers(0, 80), max_size=8))
def test_lines_are_the_same_however_they_are_cut(values: list[Any], places: list[int]) -> None:
    """Each line is a value, with either line end, and the last with none."""
    written = [json.dumps(one, ensure_ascii=False).encode() for one in values]
    for end in (b"\n", b"\r\n"):
        data = end.join(written)
        assert read(lines.of(fields.anything)(10_000), cut(data, places)) == values
        assert read(lines.of(fields.anything)(10_000), cut(data + end + end, places)) == values
    data = b"".join(b"\x1e" + one + b"\n" for one in written)
    assert read(lines.records(fields.anything)(10_000), cut(data, places)) == values


@pytest.mark.parametrize(
    ("made", "data", "named"),
    [
        (events.of(fields.integer), b'data: 1\n\ndata: "a"\n\n', "event 2: "),
        (events.of(fields.integer), b"data: 1\n\ndata: {\n\n", "event 2: "),
        (lines.of(fields.integer), b'1\n\n"a"\n', "line 2: "),
        (lines.of(fields.integer), b"1\n{\n", "line 2: "),
    ],
)
def test_what_cannot_be_read_is_named(made: Any, data: bytes, named: str) -> None:
    """A DecodeError says which event or line it is about."""
    with pytest.raises(DecodeError, match=named):
        read(made(LIMIT), [data])


@pytest.mark.parametrize(
    ("made", "whole"),
    [(events.text, b"data: 12345\n\n"), (lines.of(fields.anything), b"123456789012\n")],
)
def test_the_cap_is_for_one_item(made: Callable[[int], Any], whole: bytes) -> None:
    """Any number of items under the cap pass; one that goes on without an end is refused."""
    assert len(read(made(len(whole)), [whole * 50])) == 50
    with pytest.raises(ResponseTooLarge, match="1 is larger"):
        read(made(len(whole)), [whole[:6], b"0" * len(whole)])


def test_the_name_of_an_event_tells_what_its_data_is() -> None:
    """Each is read by its own reader; one that is text, or of a name nobody knows, stays text."""
    made = events.named({"born": fields.integer, "message": fields.string, "said": None})
    data = b'event: born\ndata: 1\n\ndata: "a"\n\nevent: said\ndata: 1\n\nevent: new\ndata: {\n\n'
    found = read(made(LIMIT), [data + b"data: [DONE]\n\ndata: 1\n\n"])
    assert [(one.event, one.data) for one in found] == [
        *(("born", 1), ("message", "a"), ("said", "1"), ("new", "{"))
    ]
    with pytest.raises(DecodeError, match="event 1: "):
        read(made(LIMIT), [b"event: born\ndata: a\n\n"])
