"""Owns the words of docstrings: what an operation does, its arguments, its answer, its errors.

Text only, without quotes or indentation; the template's `doc` filter puts it into a docstring.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from generator.ir import Array, Choice, Scalar
from generator.render.literals import code, literal

from . import limits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.config import Config
    from generator.ir import Api, Operation, Stream
    from generator.ir import Type as IrType

    from .arguments import Argument
    from .python import CredentialArgument

_TIMEOUT = "    timeout: Seconds that the call may take, retries included; the client's if None."
_ERRORS = {
    400: "BadRequest",
    401: "Unauthorized",
    403: "Forbidden",
    404: "NotFound",
    409: "Conflict",
    422: "UnprocessableEntity",
    429: "RateLimited",
}
_SERVER_ERRORS = range(500, 600)
_GONE = "Deprecated: the service may remove it."
_DELETED = (
    "A retry after a lost answer can meet its own success: a NotFound with `attempts` above 1 may "
    "mean that this call deleted it."
)
# What an argument is that the document has no words for, by where it goes.
_PLACES = {
    "field": "The field `{}`.",
    "path": "The path parameter `{}`.",
    "query": "The query parameter `{}`.",
    "querystring": "The whole query string.",
    "header": "The header `{}`.",
    "cookie": "The cookie `{}`.",
    "body": "The body.",
}
_RAW = (
    "As `{name}` of the resource itself, with the same arguments and errors; returns the HTTP "
    "answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time` "
    "(seconds) and `attempts`."
)
_ASKED = (
    "`accept` is the content that is asked for; left out, it is any of them, and those that "
    "`{name}` reads before others."
)
_STREAM = (
    "As `{name}` of the resource itself, with the same arguments and errors; returns {what} while "
    "the answer comes."
)
_SAVED = "`{}stream.save(path)` writes them to a file."
_ITEMS = {
    "events": "the server-sent events",
    "lines": "the values of its lines",
    "records": "the values of its records",
    "bytes": "its bytes in pieces",
}
_CLOSED = (
    "`{loop}` over it closes it, also by a break; so does `{way}`. Each wait for more takes at "
    "most `timeout`, and nothing is asked for again once it has begun."
)


def sentence(text: str) -> str:
    """The text with a full stop at its end, if it has words."""
    plain = text.strip()
    return plain if not plain or plain[-1] in ".!?:" else f"{plain}."


def headline(operation: Operation) -> str:
    """One sentence for an operation: its summary, else its verb and path."""
    first = operation.summary or operation.description.strip().split("\n")[0]
    return sentence(first) or f"Send {operation.title}."


def definition(name: str, description: str, *, deprecated: bool) -> str:
    """The docstring of a model."""
    told = sentence(description) or f"The schema {name}."
    return f"{told}\n\n{_GONE}" if deprecated else told


def described(description: str, of: IrType | None, *, deprecated: bool = False) -> str:
    """A description with the limits of the value behind it, and whether it may go."""
    told = limits.sentence(of.limits) if isinstance(of, (Scalar, Array)) else ""
    if isinstance(of, Choice):
        told = _listed(of)
    gone = "Deprecated." if deprecated else ""
    return " ".join(part for part in (sentence(_flowing(description)), told, gone) if part)


def _listed(of: Choice) -> str:
    values = ", ".join(literal(value) for value in of.values)
    return f"One of {values}." if len(of.values) > 1 else f"Always {values}."


def method(operation: Operation, arguments: Sequence[Argument]) -> str:
    """The docstring of a method: summary, description, arguments, answer, errors."""
    given = [
        f"    {one.name}: {one.doc or _PLACES[one.place].format(one.wire)}" for one in arguments
    ]
    answered = [sentence(_flowing(operation.answer.description))]
    if operation.is_streamed and operation.stream is not None:
        answered = [f"{_streaming(operation.stream)} {answered[0]}".strip()]
    elif operation.answer.type is None:
        answered = [f"None. {answered[0]}".strip()]
    parts = [
        headline(operation),
        _body(operation),
        _deprecation(operation),
        _DELETED if operation.verb == "DELETE" and operation.retry == "safe" else "",
        "\n".join(["Args:", *given, _TIMEOUT]),
        f"Returns:\n    {answered[0]}" if answered[0] else "",
        "\n".join(["Raises:", *raised(operation)]),
    ]
    return "\n\n".join(part for part in parts if part)


def raw_method(operation: Operation, name: str, headers: str) -> str:
    """The docstring of the raw form: what differs from the plain one."""
    asked = _ASKED.format(name=name) if operation.answer.is_chosen else ""
    parts = (headline(operation), _RAW.format(name=name), asked, headers)
    return "\n\n".join(part for part in parts if part)


def streamed(operation: Operation, name: str, *, is_async: bool) -> str:
    """The docstring of the streamed form: what differs from the plain one."""
    told = [headline(operation)]
    if operation.stream is not None:
        what = _ITEMS[operation.stream.kind]
        told.append(_STREAM.format(name=name, what=what))
        told.append(_closing(is_async=is_async))
        told += [_SAVED.format("await " if is_async else "")] * (operation.stream.kind == "bytes")
    return "\n\n".join(told)


def _streaming(stream: Stream) -> str:
    what = _ITEMS[stream.kind]
    return f"{what[0].upper()}{what[1:]}, while the answer comes; a loop or a `with` closes it."


def _closing(*, is_async: bool) -> str:
    loop, way = ("async for", "async with") if is_async else ("for", "with")
    return _CLOSED.format(loop=loop, way=way)


def raised(operation: Operation) -> list[str]:
    """A line for each error that the document lists, and one for the rest."""
    listed = [
        f"    {error_name(one.status)}: {one.status}. {_told_once(one.description)}".rstrip()
        for one in operation.errors
        if one.status != "default"
    ]
    rest = [_told_once(one.description) for one in operation.errors if one.status == "default"]
    others = (
        "whatever else went wrong; the root of all the above" if listed else "whatever went wrong"
    )
    root = f"    ApiException: {others}."
    return [*listed, " ".join([root, *rest]).rstrip()]


def error_name(status: str) -> str:
    """The class of the error that a status raises."""
    if not status.isdecimal():
        return "ServerError" if status.upper() == "5XX" else "ApiException"
    code = int(status)
    return _ERRORS.get(code, "ServerError" if code in _SERVER_ERRORS else "ApiException")


def phrase(status: str) -> str:
    """The standard phrase of a status (RFC 9110 §15), or nothing."""
    known = {str(one.value): one.phrase for one in HTTPStatus}
    return known.get(status, "")


def _body(operation: Operation) -> str:
    return operation.description.strip() if operation.summary else ""


def _deprecation(operation: Operation) -> str:
    return _GONE if operation.deprecated else ""


def _told_once(description: str) -> str:
    return sentence(_flowing(description))


def _flowing(text: str) -> str:
    return " ".join(text.split())


def package_summary(api: Api) -> str:
    """The one line that describes the package."""
    return f"Python SDK for the {_flowing(api.title)}"


def introduction(api: Api) -> tuple[str, ...]:
    """The paragraphs on top of the README."""
    site = (f"Site: {api.site}",) if api.site else ()
    contact = (f"Contact: {api.contact}",) if api.contact else ()
    first = (
        f"{package_summary(api)}, version {api.version}: "
        "synchronous, asynchronous and raw calls with typed models."
    )
    parts = (part.strip() for part in api.description.split("\n\n"))
    return (first, *(part for part in parts if part), *site, *contact)


def base_url(api: Api, config: Config) -> str:
    """Where the client takes the service's address from."""
    given = f"`base_url` is taken from `{config.package.upper()}_BASE_URL`"
    if api.server:
        return f"{given}, else it is {code(api.server)}."
    relative = next((one.url for one in api.servers[:1] if one.is_relative), "")
    return f"{given}; the server is {code(relative)} there." if relative else f"{given}."


def module(api: Api, config: Config) -> str:
    """The docstring of the package itself."""
    return f"""{sentence(package_summary(api))}

    from {config.package} import ApiException, {config.client}

    client = {config.client}(...)

Every error of a call is an `ApiException`. Models are in `{config.package}.models`."""


def client(api: Api) -> str:
    """The docstring of the client class."""
    return f"""The {sentence(_flowing(api.title))}

One client serves a whole program: threads, event loops and forked processes may share it. \
Connections are opened when first used, and closed by `close`, `aclose`, `with` or `async with`."""


def constructor(
    credentials: Sequence[CredentialArgument], servers: Sequence[str], config: Config
) -> str:
    """The docstring of the client's constructor."""
    environment = config.package.upper()
    given = [f"    {one.name}: {one.doc} Else from {environment}_{one.env}." for one in credentials]
    return "\n".join(
        [
            "Check the options; no connection is opened yet.",
            "",
            "Args:",
            *given,
            f"    base_url: Where the service is. Else from {environment}_BASE_URL, else the",
            "        document's server.",
            *servers,
            *_OPTIONS,
            "",
            "Raises:",
            "    ArgumentError: An option can't be used; a credential's value is never shown.",
        ]
    )


_OPTIONS = (
    "    timeout: Seconds that a call may take in all: connecting, the answer, retries, waits.",
    "    attempt_timeout: Seconds that one attempt may take; connecting at most 5 of them.",
    "    max_retries: How many more attempts a call may make where that can do no harm.",
    "    max_response_bytes: The size, decoded, over which an answer is refused.",
    "    transport: What sends synchronous requests, instead of the built-in connection pool.",
    "    async_transport: The same for asynchronous ones. One alone refuses the other's calls.",
    "    proxy: URL of an HTTP proxy. Else from HTTPS_PROXY, HTTP_PROXY and NO_PROXY.",
    "    verify: True, a file or folder of CA certificates, or an SSLContext. False trusts anyone.",
    "    cert: A client certificate: a file, or a pair with its key, or that and a password.",
    "    allow_insecure_http: Whether plain http may go to a host that is not loopback.",
    "    fast: Whether answers are parsed by httptools, in C; it comes with the extra `fast`.",
)
