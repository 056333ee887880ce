"""The judges themselves: a package that is broken on purpose, and what they say of it.

What goes out is changed between the package and the transport, as if the package had written it
so; what comes back is read by another class. Each way of being wrong must be noticed by name.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from generator.cli import main
from tests.corpus.court import Court
from tests.corpus.document import Document
from tests.corpus.package import Package

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_DOCUMENT = Path(__file__).parent / "documents" / "judged.yaml"
_NAME = "judged"
_SECRET = "api_key:secret"  # as `Package.opened` makes them


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where the package is, ready to be imported."""
    found = tmp_path_factory.mktemp("judged")
    command = ["generate", "--spec", str(_DOCUMENT), "--output", str(found / "out")]
    assert main([*command, "--package", _NAME, "--report", str(found / "report.json")]) == 0
    sys.path.insert(0, str(found / "out"))
    yield found
    sys.path.remove(str(found / "out"))
    for one in [name for name in sys.modules if name.partition(".")[0] == _NAME]:
        del sys.modules[one]


@pytest.fixture
def court(folder: Path) -> Court:
    """The judges of the package."""
    report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    package = Package.opened(_NAME, report["client"])
    return Court.of(Document(_DOCUMENT), package, 200)


def faults(court: Court, folder: Path) -> list[str]:
    """All that the judges say."""
    report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    emitted = {one["operation"]: one["python"] for one in report["emitted"]}
    seen = [court.seen(one, emitted[one.title]) for one in court.document.operations()]
    return [fault for one in seen for found in one.faults for fault in found]


def header(request: Any, name: str, change: Callable[[str], str | None]) -> None:
    """Change a header of a request; leave it out for None."""
    changed = [
        (key, change(text) if key.lower() == name else text) for key, text in request.headers
    ]
    request.headers = [(key, text) for key, text in changed if text is not None]


def target(old: str, new: str) -> Callable[[Any], None]:
    """What writes something else into the targets of requests."""

    def changed(request: Any) -> None:
        request.target = request.target.replace(old, new)

    return changed


def body(old: bytes, new: bytes) -> Callable[[Any], None]:
    """What writes something else into the bodies of requests."""

    def changed(request: Any) -> None:
        if request.body is not None:
            whole = request.body if isinstance(request.body, bytes) else b"".join(request.body)
            request.body = whole.replace(old, new)

    return changed


def content_type(old: str, new: str) -> Callable[[Any], None]:
    """What says of bodies that they are something else."""
    return lambda request: header(request, "content-type", lambda text: text.replace(old, new))


def joined(request: Any) -> None:
    """Write a list that repeats its name with commas."""
    path, _, query = request.target.partition("?")
    tags = [one[5:] for one in query.split("&") if one.startswith("tags=")]
    rest = [one for one in query.split("&") if not one.startswith("tags=")]
    if tags:
        request.target = f"{path}?{'&'.join([*rest, 'tags=' + ','.join(tags)])}"


def keyed(request: Any) -> None:
    """Send the credential to an operation that asks for none."""
    if request.target.endswith("/pets"):
        request.headers = [*request.headers, ("X-Other", _SECRET)]


def elsewhere(request: Any) -> None:
    """Send what goes to the server of one path to that of the document."""
    request.origin = request.origin._replace(host=request.origin.host.replace("pets.", "here."))


_WAYS: dict[str, tuple[Callable[[Any], None], str]] = {
    "wrong style": (joined, "query tags says"),
    "missing credential": (
        lambda request: header(request, "x-key", lambda _: None),
        "the request satisfies none of",
    ),
    "extra credential": (keyed, "carries a credential in x-other"),
    "wrong content type": (
        content_type("application/json", "text/json"),
        "the body is text/json, the document has",
    ),
    "dropped query parameter": (target("limit=", "Limit="), "query limit says"),
    "dropped header": (
        lambda request: header(request, "sort", lambda _: None),
        "header sort says",
    ),
    "wrong boundary": (
        content_type("boundary=", "boundary=x"),
        "cannot parse beyond State.PREAMBLE",
    ),
    "wrong name of a part": (body(b'name="sizes"', b'name="size"'), "a field size goes out"),
    "wrong type of a part": (body(b"image/png", b"image/gif"), "the part photo is image/gif"),
    "missing header of a part": (body(b"X-Kind: photo\r\n", b""), "the part photo has no X-Kind"),
    "changed file": (body(b"photo\r\n\r\n", b"photo\r\n\r\n!"), "photo is b'!"),
    "object of a form as something else": (body(b"more=%7B", b"more=%5B"), "the body is no"),
    "swapped variant": (body(b'"kind":"', b'"kind":"Dog'), "the body differs at .kind"),
    "wrong charset": (content_type("iso-8859-1", "utf-8"), "the document has text/plain; charset"),
    "text in another charset": (body("é".encode("latin-1"), "é".encode()), "the body is"),
    "percent-encoded twice": (target("%", "%25"), "path name says"),
    "wrong server": (elsewhere, "the request goes to https://here.example.test/pets"),
    "wrong path of a server": (
        target("/v1/", "/v2/"),
        "the server is https://here.example.test/v1",
    ),
}


def test_nothing_is_said_of_a_package_that_is_whole(court: Court, folder: Path) -> None:
    """What follows is said for what was broken, and for nothing else."""
    assert faults(court, folder) == []


@pytest.mark.parametrize(("mangled", "told"), _WAYS.values(), ids=_WAYS)
def test_a_wrong_request_is_noticed(
    mangled: Callable[[Any], None], told: str, court: Court, folder: Path
) -> None:
    """Each of the ways in which peers write requests wrong is a fault, and named."""
    court.package.fake.mangled = mangled
    assert any(told in one for one in faults(court, folder))


def test_an_answer_that_is_read_as_another_variant_is_noticed(
    court: Court, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two classes of the same fields write the same JSON back; only the class tells."""
    models = sys.modules[f"{_NAME}.models"]
    monkeypatch.setattr(models.Cat, "from_dict", models.Dog.from_dict)
    assert any("was read as Dog" in one for one in faults(court, folder))


@pytest.mark.parametrize("told", ["data: {}\n\n", "id: 1\n", ": data\n", "data\ndata\n\n"])
def test_an_event_that_is_not_there_is_noticed(
    told: str, court: Court, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An answer with more or less than its events is another answer, unless nothing is said."""
    fake = court.package.fake
    whole = type(fake).send

    def send(self: Any, request: Any) -> Any:
        self.content = (
            told.encode() + self.content if "event" in self.content_type else self.content
        )
        return whole(self, request)

    monkeypatch.setattr(type(fake), "send", send)
    found = faults(court, folder)
    assert bool(found) == ("data" in told and not told.startswith(":"))


def test_a_header_of_an_answer_that_nobody_tells_of_is_noticed(court: Court, folder: Path) -> None:
    """A raw method whose docstring lacks a declared header is told, and so is the loss of one."""
    raw = type(court.package.client(court.package.given).default.raw)
    raw.thing.__doc__, whole = "It.", raw.thing.__doc__
    try:
        assert any("doesn't tell of the header X-Left" in one for one in faults(court, folder))
    finally:
        raw.thing.__doc__ = whole
