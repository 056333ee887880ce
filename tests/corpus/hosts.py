"""Owns where requests go: to the server that the document names, and to a `base_url` in its place.

Written from OpenAPI 3.1 §4.8.5, §4.8.9 and §4.8.10: the servers of an operation, else of its path,
else of the document; the first of them, its variables by default; `/` where there is none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote, urljoin, urlsplit

from attrs import define

from tests.corpus.calls import plan
from tests.corpus.clauses import template_of
from tests.corpus.package import BASE_URL
from tests.corpus.verdicts import CLAUSE, NO_ONE, Verdict

if TYPE_CHECKING:
    from tests.corpus.document import Document, Json, Operation

_CLAUSE: Final = "OpenAPI 3.1 §4.8.5: a request goes to a server that the document lists"
_RELATIVE: Final = "RFC 3986 §5.2: a relative server is taken from the base_url"

_UNSENT: Final = "nothing goes out until the caller has chosen a server"


@define
class Hosts:
    """Judges by one document: a call with a `base_url`, and one without."""

    document: Document

    def judge(self, operation: Operation, package: Any, where: str) -> Verdict:
        """Call an operation, and look at the URL that its request goes to."""
        verdict = Verdict()
        server = self.server(operation)
        wanted: dict[str | None, str] = {}
        wanted[BASE_URL] = BASE_URL if _is_whole(server) else _joined(BASE_URL, server)
        if _is_whole(server):
            wanted[None] = server
        clause = _CLAUSE if _is_whole(server) else _RELATIVE
        for base_url, expected in wanted.items():
            sent = self._sent(operation, package, where, base_url)
            verdict.judged("server", *((NO_ONE, _UNSENT) if sent is None else (CLAUSE, clause)))
            if sent is not None and not is_at(sent.url, expected, operation.path):
                verdict.fault(f"the request goes to {sent.url:.80}, the server is {expected}")
        return verdict

    def server(self, operation: Operation) -> str:
        """The server that an operation has by default."""
        item = self.document.resolved(self.document.root["paths"][operation.path])
        held = (one.get("servers") for one in (operation.node, item, self.document.root))
        first: Json = next((one for one in held if one), [{"url": "/"}])[0]
        url = str(first.get("url", "/"))
        for name, variable in (first.get("variables") or {}).items():
            url = url.replace(f"{{{name}}}", str(variable.get("default")))
        # Without a scheme it is that of whatever holds the document (RFC 3986 §4.2).
        return f"https:{url}" if url.startswith("//") else url

    def _sent(self, operation: Operation, package: Any, where: str, base_url: str | None) -> Any:
        package.fake.sent = None
        try:
            method = package.method(where, package.given, base_url)
            made, _ = plan(self.document, operation, method, package.names, full=False)
            method(**made.arguments)
        except Exception:  # noqa: BLE001 - told where calls are judged
            return package.fake.sent
        return package.fake.sent


def is_at(url: str, server: str, path: str) -> bool:
    """Whether a URL is that of a path at a server, whatever stands in its places."""
    pattern = re.sub(r"\\\{.*?\\\}", "[^/?#]*", re.escape(template_of(path)))
    origin, base = _parts(server)
    found, rest = _parts(url)
    return found == origin and re.fullmatch(re.escape(base.rstrip("/")) + pattern, rest) is not None


def _parts(url: str) -> tuple[tuple[str, str], str]:
    """Scheme and authority, without the port of the scheme (RFC 3986 §6.2.3); and the path."""
    parts = urlsplit(url)
    port = {"http": ":80", "https": ":443"}.get(parts.scheme.lower(), "")
    authority = parts.netloc.lower().removesuffix(port)
    return (parts.scheme.lower(), authority), quote(parts.path, "/%:@!$&'()*+,;=~[]")


def _is_whole(server: str) -> bool:
    return re.match(r"[A-Za-z][\w+.-]*://", server) is not None


def _joined(base: str, server: str) -> str:
    """RFC 3986 §5.2; but a base that has the server's path at its end is the whole of it."""
    return base if urlsplit(base).path.endswith(server.rstrip("/")) else urljoin(base, server)
