"""What of a choice of servers callers notice."""

from __future__ import annotations

from typing import Any

import pytest

from generator.diff import forms
from tests.unit.diff.documents import changed, difference

URL = "https://{region}.pets.test"


def lines(before: list[Any], after: list[Any], at: str = "") -> list[str]:
    """What is told of other servers, less the positions and the sum."""
    old, new = (changed({f"{at}/servers": one}) for one in (before, after))
    return [line.partition(" (")[0] for line in forms.text(difference(old, new)).splitlines()[:-1]]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (
            {"default": "eu", "enum": ["eu"]},
            {"default": "eu", "enum": ["eu", "us"]},
            "additive server-variables: {of} region is eu, else eu → eu | us, else eu",
        ),
        (
            {"default": "eu"},
            {"default": "eu", "enum": ["eu"]},
            "breaking server-variables: {of} region is any text, else eu → eu, else eu",
        ),
        (
            {"default": "eu"},
            {"default": "us"},
            "breaking server-variables: {of} region is any text, else eu → any text, else us",
        ),
        (
            {"default": "eu"},
            {"default": "eu", "description": "Where."},
            "cosmetic text-changed: client(server=) {url} has another description",
        ),
    ],
)
def test_variables_that_take_less_break_callers(
    before: dict[str, Any], after: dict[str, Any], told: str
) -> None:
    """More values are additive; fewer, or another default, break who relied on them."""
    first = {"url": "https://pets.test"}
    old, new = ([first, {"url": URL, "variables": {"region": one}}] for one in (before, after))
    (line,) = lines(old, new)
    assert line == told.format(url=URL, of=f"client(server_variables=) of {URL}:")


def test_a_server_that_is_gone_breaks_callers() -> None:
    """The arguments go with the last choice."""
    old = [{"url": "https://pets.test"}, {"url": "https://b.test"}, {"url": "https://c.test"}]
    assert lines(old, old[:2]) == [
        "breaking server-withdrawn: client(server=) may be https://c.test no more"
    ]


def test_a_named_server_with_another_url_breaks_callers() -> None:
    """Code that chooses it by its name goes on, elsewhere; one that gets a name is another."""
    first, named = {"url": "https://pets.test"}, {"url": "https://b.test", "name": "b"}
    assert lines([first, named], [first, {**named, "url": "https://c.test"}]) == [
        "breaking server-changed: client(server=) b is https://b.test → https://c.test"
    ]
    assert lines([first, {"url": "https://b.test"}], [first, named]) == [
        "breaking server-withdrawn: client(server=) may be https://b.test no more",
        "additive server-offered: client(server=) may be b",
    ]


def test_the_servers_of_a_path_are_compared_with_those_of_the_same_path() -> None:
    """The first says where its calls go, the others what callers may choose."""
    a, b, c = ({"url": f"https://{one}.test"} for one in "abc")
    assert lines([a, b], [a, c], "/paths/~1shops") == [
        "breaking server-withdrawn: client(server=) may be https://b.test for /shops no more",
        "additive server-offered: client(server=) may be https://c.test for /shops",
    ]
    assert lines([a, b], [c, b, a], "/paths/~1shops")[0] == (
        "breaking server-changed: shops.shops() is sent to https://a.test → https://c.test"
    )
