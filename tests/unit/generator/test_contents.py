"""What is described by its content, as it goes out and comes back: golden documents, called."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest

from tests.golden.cases import HOME

from .emitted import client, package

if TYPE_CHECKING:
    from pathlib import Path

    from .emitted import Wire


def opened(
    case: str, folder: Path, patch: pytest.MonkeyPatch, **answer: Any
) -> tuple[Any, Any, Wire]:
    """The package of a golden case, its client, and the wire that it is on."""
    text = (HOME / case / "document.yaml").read_text(encoding="utf-8")
    made = package(text, folder, patch)
    return made, *client(made, **answer)


def test_a_parameter_that_is_a_form_is_written_as_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The fields of a form are one value, encoded once more where it stands in a URL."""
    _, pets, wire = opened("parameter_contents", tmp_path, monkeypatch)
    pets.pets.find(
        near={"town": "a/b", "street": "c d"},
        filter={"kind": "cat&dog", "colours": ["red", "tan"], "size": {"least": 2}},
        x_wish={"a": 1, "b": 2},
        seen={"e": "f;g"},
    )
    sent = wire.requests[-1]
    url = urlsplit(sent.url)
    assert parse_qsl(unquote(url.path.rpartition("/")[2])) == [("town", "a/b"), ("street", "c d")]
    form = dict(parse_qsl(url.query))["filter"]
    assert form == "kind=cat%26dog&colours=red,tan&size%5Bleast%5D=2"
    headers = {name.lower(): value for name, value in sent.headers}
    assert headers["x-wish"] == "a=1&b=2"
    assert unquote(headers["cookie"]) == "seen=e=f%3Bg"


def test_a_parameter_that_is_a_form_is_checked_and_may_be_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A form in the path must say something; any other that says nothing is not sent."""
    made, pets, wire = opened("parameter_contents", tmp_path, monkeypatch)
    with pytest.raises(made.ArgumentError, match="near"):
        pets.pets.find(near={})
    with pytest.raises(made.ArgumentError, match="filter"):
        pets.pets.find(near={"town": "a"}, filter={})
    assert wire.requests == []
    pets.pets.find(near={"town": "a"}, filter=None, x_wish={}, seen={})
    assert urlsplit(wire.requests[-1].url).query == ""
    assert not {"x-wish", "cookie"} & {name.lower() for name, _ in wire.requests[-1].headers}


def test_a_parameter_that_is_text_has_the_type_of_its_schema(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A moment or a number is written as its text, and held to its limits."""
    made, pets, wire = opened("parameter_contents", tmp_path, monkeypatch)
    born = datetime(2024, 1, 1, tzinfo=timezone.utc)
    pets.pets.find(near={"town": "a"}, limits=[1, 2], born=born, x_age=3)
    query = dict(parse_qsl(urlsplit(wire.requests[-1].url).query))
    assert query == {"limits": "[1,2]", "born": "2024-01-01T00:00:00Z"}
    assert ("X-Age", "3") in wire.requests[-1].headers
    with pytest.raises(made.ArgumentError, match="x_age"):
        pets.pets.find(near={"town": "a"}, x_age=-1)
