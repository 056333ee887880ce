"""Owns the credentials of a request: what the document asks for goes out, and nothing else.

Written from OpenAPI 3.1 §4.8.27 and §4.8.30, not from the package: one of the alternatives is
satisfied by all of its schemes, and what is in none of them stays here.
"""

from __future__ import annotations

import base64
import re
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import parse_qsl, urlsplit

from attrs import define

from tests.corpus.calls import plan
from tests.corpus.verdicts import CLAUSE, CORE, NO_ONE, Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.corpus.document import Document, Json, Operation
    from tests.corpus.reader import Reader

# What openapi-core can look for; of the others it says that they are there.
_READ: Final = ("apiKey", "http")
_KNOWN: Final = (*_READ, "oauth2", "openIdConnect")
_BLIND: Final = "openapi-core takes each oauth2 and openIdConnect scheme for satisfied"
_UNSEEN: Final = "OpenAPI 3.1 §4.8.27: a scheme that no text in a request satisfies"
_At = tuple[str, str]


@define
class Guard:
    """Judges by one document, with the credentials that a client was given: text by argument."""

    document: Document
    reader: Reader
    given: Mapping[str, str]

    def judge(self, operation: Operation, package: Any, where: str) -> Verdict:
        """Call an operation with all credentials, then with ever fewer: each way in turn.

        With none at last: then nothing goes out, unless the document asks for none.
        """
        verdict, left = Verdict(), dict(self.given)
        ways = self.ways(operation)
        # What holds no credential that a request can carry can't be seen in one.
        seen = [way for way in ways if any(map(self._at, way))]
        unseen = [way for way in seen if not any({*one} < {*way} for one in ways if one)]
        for key in {key for way in ways for key in way if self._at(key) is None}:
            verdict.judged(f"credential {key}", NO_ONE, _UNSEEN)
        while left and (sent := self._sent(operation, package, where, left)) is not None:
            found = carried(sent)
            for fault in self.faults(operation, found, left):
                verdict.fault(fault)
            self._core(operation, sent, verdict)
            unseen = [way for way in unseen if not self._is_met(way, found, left)]
            used = [name for name, text in left.items() if any(map(_holds(text), found.values()))]
            if not used:
                break
            del left[used[0]]
        for way in unseen:
            verdict.fault(f"{' and '.join(way)} would do, and never went out")
        if self.needs_one(operation) and self._sent(operation, package, where, {}) is not None:
            verdict.fault("the request goes out without any credential, and needs one")
        return verdict

    def needs_one(self, operation: Operation) -> bool:
        """Whether each alternative has a scheme that a request of ours can satisfy."""
        ways = self.ways(operation)
        return bool(ways) and all(any(map(self._at, way)) for way in ways)

    def ways(self, operation: Operation) -> list[list[str]]:
        """The alternatives that an operation has, each of names of schemes."""
        stated = operation.node.get("security", self.document.root.get("security"))
        return [[*one] for one in stated or ()]

    def faults(
        self, operation: Operation, found: Mapping[_At, str], given: Mapping[str, str]
    ) -> list[str]:
        """Tell which credentials a request lacks, and which nobody asked it for."""
        ways = self.ways(operation)
        asked = {at for way in ways for key in way if (at := self._at(key)) is not None}
        faults = [
            f"the {place} carries a credential in {name}, which nobody asks for"
            for (place, name), text in found.items()
            if (place, name) not in asked and any(_holds(one)(text) for one in given.values())
        ]
        if ways and not any(self._is_met(way, found, given) for way in ways):
            faults.append(f"the request satisfies none of {ways}: it has {sorted(found)}")
        return faults

    def _is_met(self, way: list[str], found: Mapping[_At, str], given: Mapping[str, str]) -> bool:
        """Whether each place of an alternative holds a credential; it can't hold two."""
        places: dict[_At | None, list[bool]] = {}
        for key in way:
            places.setdefault(self._at(key), []).append(self._goes(key, found, given))
        return all(map(any, places.values()))

    def _goes(self, key: str, found: Mapping[_At, str], given: Mapping[str, str]) -> bool:
        """Whether the credential of a scheme is there, as its type asks for it."""
        at, scheme = self._at(key), self._scheme(key)
        if at is None:
            return True
        texts = self._texts(key, given)
        if scheme["type"] == "apiKey":
            return found.get(at) in texts
        kind, _, text = found.get(at, "").partition(" ")
        if scheme["type"] == "http" and scheme["scheme"].lower() == "basic":
            return kind == "Basic" and any(text == _basic(one) for one in texts)
        return kind == "Bearer" and text in texts

    def _texts(self, key: str, given: Mapping[str, str]) -> list[str]:
        """What a scheme may send: its own credential, where several of its type have names."""
        kind = self._scheme(key)["type"]
        alike = [one for one in self._schemes() if self._scheme(one).get("type") == kind]
        own = [text for name, text in given.items() if _plain(name) == _plain(key)]
        return own if own and len(alike) > 1 else [*given.values()]

    def _at(self, key: str) -> _At | None:
        """Where a scheme's credential stands; None for those that no request of ours has."""
        scheme = self._scheme(key)
        kind = scheme.get("type")
        if kind == "apiKey":
            name = str(scheme["name"])
            return scheme["in"], name.lower() if scheme["in"] == "header" else name
        is_known = str(scheme.get("scheme")).lower() in ("basic", "bearer")
        is_written = kind in ("oauth2", "openIdConnect") or (kind == "http" and is_known)
        return ("header", "authorization") if is_written else None

    def _scheme(self, key: str) -> Json:
        return self.document.resolved(self._schemes().get(key) or {})

    def _schemes(self) -> Json:
        components = self.document.resolved(self.document.root.get("components") or {})
        return components.get("securitySchemes") or {}

    def _core(self, operation: Operation, sent: Any, verdict: Verdict) -> None:
        schemes = [self._scheme(key) for way in self.ways(operation) for key in way]
        if not schemes:
            return
        is_blind = any(one.get("type") not in _READ for one in schemes)
        verdict.judged("security", CLAUSE if is_blind else CORE, _BLIND if is_blind else "")
        if not all(one.get("type") in _KNOWN for one in schemes):
            return  # openapi-core raises KeyError at a type that it doesn't know
        for one in self.reader.security_errors(operation, sent):
            verdict.fault(f"the credentials, to openapi-core: {one.__cause__ or one!r:.200}")

    def _sent(
        self, operation: Operation, package: Any, where: str, given: Mapping[str, str]
    ) -> Any:
        """The request that goes out with these credentials; None if none does."""
        package.fake.sent = None
        try:
            method = package.method(where, given)
            made, _ = plan(self.document, operation, method, package.names, full=False)
            method(**made.arguments)
        except Exception:  # noqa: BLE001 - refused here, or an answer that nobody looks at
            return package.fake.sent
        return package.fake.sent


def carried(sent: Any) -> dict[_At, str]:
    """Return the texts of a request by where they stand: headers, cookies and query."""
    found = {("header", name.lower()): text for name, text in sent.headers}
    cookies = [one.partition("=") for one in found.pop(("header", "cookie"), "").split("; ")]
    found.update({("cookie", name): text for name, _, text in cookies if name})
    query = parse_qsl(urlsplit(sent.url).query, keep_blank_values=True)
    return {**found, **{("query", name): text for name, text in query}}


def _holds(secret: str) -> Any:
    return lambda text: secret in text or _basic(secret) in text


def _basic(text: str) -> str:
    """RFC 7617 §2."""
    return base64.b64encode(text.encode()).decode()


def _plain(name: str) -> str:
    return re.sub(r"[\W_]", "", name).lower()
