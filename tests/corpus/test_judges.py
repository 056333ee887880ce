"""The judges of requests: a package that is broken on purpose, and what they say of it.

What goes out is changed between the package and the transport, as if the package had written it
so. Each way of being wrong must be noticed by name.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.corpus.opened import Emitted, emitted, faults

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_DOCUMENT = Path(__file__).parent / "documents" / "judged.yaml"
_SECRET = "api_key:secret"  # as `Package.opened` makes them


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Emitted]:
    """The package that is broken."""
    with emitted(_DOCUMENT, "judged", tmp_path_factory.mktemp("judged")) as found:
        yield found


def header(request: Any, name: str, change: Callable[[str], str | None]) -> None:
    """Change a header of a request; leave it out for None."""
    changed = [
        (key, change(text) if key.lower() == name else text) for key, text in request.headers
    ]
    request.headers = [(key, text) for key, text in changed if text is not None]


def without(name: str) -> Callable[[Any], None]:
    """What leaves a header out."""
    return lambda request: header(request, name, lambda _: None)


def having(name: str, text: str) -> Callable[[Any], None]:
    """What adds a header."""

    def changed(request: Any) -> None:
        request.headers = [*request.headers, (name, text)]

    return changed


def target(old: str, new: str) -> Callable[[Any], None]:
    """What writes something else into the targets of requests."""

    def changed(request: Any) -> None:
        request.target = request.target.replace(old, new)

    return changed


def asking(pair: str) -> Callable[[Any], None]:
    """What adds a pair to the queries of requests."""

    def changed(request: Any) -> None:
        request.target += f"{'&' if '?' in request.target else '?'}{pair}"

    return changed


def body(old: bytes, new: bytes) -> Callable[[Any], None]:
    """What writes something else into the bodies of requests."""

    def changed(request: Any) -> None:
        if request.body is not None:
            whole = request.body if isinstance(request.body, bytes) else b"".join(request.body)
            request.body = re.sub(old, new, whole)

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
    "missing credential": (without("x-key"), "the request satisfies none of"),
    "extra credential": (keyed, "carries a credential in x-other"),
    "wrong content type": (
        content_type("application/json", "text/json"),
        "the body is text/json, the document has",
    ),
    "dropped query parameter": (target("limit=", "Limit="), "query limit says"),
    "number with a fraction": (target("limit=", "limit=0.0e"), "query limit says"),
    "query parameter that was left out": (asking("page="), "query page says '', and was left out"),
    "query parameter of no one": (asking("debug=1"), "the query has debug, which nobody gave"),
    "header of no one": (having("X-Debug", "1"), "the header has x-debug, which nobody gave"),
    "cookie of no one": (
        lambda request: header(request, "cookie", lambda text: f"{text}; a=b"),
        "the cookie has a, which nobody gave",
    ),
    "reserved characters encoded": (target("url=/", "url=%2F"), "encoded, and allows them"),
    "no text of a URL": (target("url=", 'url="'), "is no target of a URL"),
    "dropped header": (without("sort"), "header sort says"),
    "two headers of cookies": (having("Cookie", "crumb=2"), "cookie is there 2 times"),
    "wrong host": (without("host"), "Host is None"),
    "nothing asked for": (without("accept"), "User-Agent or Accept is not among"),
    "something else asked for": (
        lambda request: header(request, "accept", lambda _: "text/html"),
        "nobody asks for any content: text/html",
    ),
    "wrong length": (
        lambda request: header(request, "content-length", lambda text: f"{text}0"),
        "the length ",
    ),
    "integer with a fraction": (body(rb'"count":(-?\d+)', rb'"count":\1.0'), "the body differs"),
    "readOnly sent": (body(rb'"count"', rb'"id":"a","count"'), "new ['id']"),
    "moment in another zone": (body(rb"\+02:00", b"Z"), "the body differs"),
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


def test_nothing_is_said_of_a_package_that_is_whole(judged: Emitted) -> None:
    """What follows is said for what was broken, and for nothing else."""
    assert [*faults(judged, judged.package())] == []


@pytest.mark.parametrize(("mangled", "told"), _WAYS.values(), ids=_WAYS)
def test_a_wrong_request_is_noticed(
    mangled: Callable[[Any], None], told: str, judged: Emitted
) -> None:
    """Each of the ways in which peers write requests wrong is a fault, and named."""
    package = judged.package()
    package.fake.mangled = mangled
    assert any(told in one for one in faults(judged, package))
