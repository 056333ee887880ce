"""The judges of answers: a package that reads them wrong on purpose, and what they say of it."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import pytest

from tests.corpus.opened import Emitted, emitted, faults
from tests.corpus.package import Fake

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_DOCUMENT = Path(__file__).parent / "documents" / "judged.yaml"
_NAME = "judged_answers"


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Emitted]:
    """The package that is broken."""
    with emitted(_DOCUMENT, _NAME, tmp_path_factory.mktemp("judged")) as found:
        yield found


def module(name: str) -> Any:
    """A module of the package, which loads most of them late."""
    return importlib.import_module(f"{_NAME}{name}")


def raised(change: Callable[[Any], Any]) -> Callable[[Any, Any], Any]:
    """What makes something else of the errors of calls."""

    def changed(call: Any, error: Any) -> Any:
        if error is not None and error.status is not None:
            return change(error)
        return call

    return changed


def told(change: Callable[[Any], None]) -> Callable[[Any, Any], Any]:
    """What changes each `Told` that is read."""

    def changed(call: Any, _error: Any) -> Any:
        for one in call if isinstance(call, list) else ():
            change(one)
        return call

    return changed


def float_of(one: Any) -> None:
    """Read an integer as a float."""
    one.count = float(one.count)


def text_of(one: Any) -> None:
    """Read a moment as text."""
    one.at = one.to_dict()["at"]


def unlisted(one: Any) -> None:
    """Read a field as one that the document doesn't list."""
    one.additional_properties["count"] = one.__dict__.pop("count")


def dropped(one: Any) -> None:
    """Lose a field that the document doesn't list."""
    one.additional_properties.clear()


_WAYS: dict[str, tuple[Callable[[Any, Any], Any], str]] = {
    "an error as a value": (raised(lambda error: error.parsed), "an answer of 404 comes back as"),
    "an error as nothing": (raised(lambda _: None), "an answer of 409 comes back as"),
    "an integer as a float": (told(float_of), "became"),
    "a moment as text": (told(text_of), "was read as the str"),
    "a field among the others": (told(unlisted), "count is not at the attribute count"),
    "a dropped field": (told(dropped), "lost ['unheard of']"),
}


@pytest.mark.parametrize(("broken", "wanted"), _WAYS.values(), ids=_WAYS)
def test_an_answer_that_is_read_wrong_is_noticed(
    broken: Any, wanted: str, judged: Emitted, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a call gives back is of the status, the class and the types that the document says."""
    core = module("._runtime.core").Core
    whole = core.call

    def call(*given: Any) -> Any:
        try:
            return broken(whole(*given), None)
        except module("").ApiException as error:
            if error.status is None:
                raise
            return broken(None, error)

    monkeypatch.setattr(core, "call", call)
    assert any(wanted in one for one in faults(judged, judged.package()))


@pytest.mark.parametrize("name", ["BadRequest", "ServerError"])
def test_an_error_of_another_class_is_noticed(
    name: str, judged: Emitted, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Callers tell errors apart by their class, so each status has its own."""
    errors = module("._runtime.errors")
    failures = module("._runtime.failures")
    monkeypatch.setattr(failures, "status_class", lambda _: getattr(errors, name))
    found = faults(judged, judged.package())
    assert any(f"comes back as ('{name}', 404)" in one for one in found)


def test_an_answer_that_is_read_as_another_variant_is_noticed(
    judged: Emitted, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two classes of the same fields write the same JSON back; only the class tells."""
    models = module(".models")
    monkeypatch.setattr(models.Cat, "from_dict", models.Dog.from_dict)
    assert any("was read as Dog" in one for one in faults(judged, judged.package()))


@pytest.mark.parametrize("name", ["id", "event", "retry"])
def test_what_an_event_lacks_is_noticed(
    name: str, judged: Emitted, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its type, its id and how long to wait are as much of an event as its data."""
    events = module("._runtime.events")
    whole = events.Event
    lacking = {"id": "", "event": "message", "retry": None}[name]
    made = lambda **given: attrs.evolve(whole(**given), **{name: lacking})  # noqa: E731 - short
    monkeypatch.setattr(events, "Event", made)
    assert any("events say" in one for one in faults(judged, judged.package()))


def test_a_lost_last_line_is_noticed(judged: Emitted, monkeypatch: pytest.MonkeyPatch) -> None:
    """The last line of JSON lines needs no end to be one."""
    lines = module("._runtime.lines").Lines
    whole = lines.feed

    def feed(self: Any, data: bytes) -> Any:
        *ends, rest = data.split(b"\n")
        yield from whole(self, b"".join(one + b"\n" for one in ends))
        self._line = bytearray()
        del rest

    monkeypatch.setattr(lines, "feed", feed)
    assert any("application/jsonl" in one for one in faults(judged, judged.package()))


def test_a_connection_that_is_kept_is_noticed(
    judged: Emitted, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once an answer is read, in both ways of calling, its connection is free again."""
    monkeypatch.setattr(Fake, "give_back", lambda _: None)
    found = [*faults(judged, judged.package())]
    assert any("drawn: the connection is not given back" in one for one in found)
    assert any("in asyncio the connection is not given back" in one for one in found)


def test_another_request_in_asyncio_is_noticed(
    judged: Emitted, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The asynchronous method sends what the other one sends."""
    core = module("._runtime.core").Core
    whole = core.acall

    def acall(self: Any, operation: Any, call: Any, timeout: Any) -> Any:
        return whole(self, operation, attrs.evolve(call, query=()), timeout)

    monkeypatch.setattr(core, "acall", acall)
    found = faults(judged, judged.package())
    assert any(one.startswith("in asyncio ('GET'") for one in found)


@pytest.mark.parametrize("told", ["data: {}\n\n", "id: 1\n", ": data\n", "data\ndata\n\n"])
def test_an_event_that_is_not_there_is_noticed(
    told: str, judged: Emitted, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An answer with more or less than its events is another answer, unless nothing is said."""
    whole = Fake.send

    def send(self: Any, request: Any) -> Any:
        if "event" in self.content_type:
            self.content = told.encode() + self.content.removeprefix(b"\xef\xbb\xbf")
        return whole(self, request)

    monkeypatch.setattr(Fake, "send", send)
    found = [*faults(judged, judged.package())]
    assert bool(found) == (not told.startswith(":"))


def test_a_header_of_an_answer_that_nobody_tells_of_is_noticed(judged: Emitted) -> None:
    """A raw method whose docstring lacks a declared header is told, and so is the loss of one."""
    package = judged.package()
    raw = type(package.client(package.given).default.raw)
    raw.thing.__doc__, whole = "It.", raw.thing.__doc__
    try:
        assert any("doesn't tell of the header X-Left" in one for one in faults(judged, package))
    finally:
        raw.thing.__doc__ = whole
