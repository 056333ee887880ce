"""Owns how the security schemes of a document become the credentials of a client.

And which of them each operation sends: alternatives, each of schemes that go together (OpenAPI 3.1
§4.8.30). What no client of ours can do is told where it stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from generator import names
from generator.ir import Credential

if TYPE_CHECKING:
    from generator.diagnostics import Problems
    from generator.ir import Security
    from generator.load.document import Node
    from generator.names import Words

_BEARER = ("oauth2", "openIdConnect")
_CERTIFICATE = "callers give the client their certificate: cert=(file, key)"
_OTHER = "give the client a transport that does; see what is supported in README.md"


class Credentials:
    """The credentials of a document, and what each of its operations needs of them."""

    def __init__(self, root: Node, operations: list[Node], problems: Problems) -> None:
        self._root = root
        self._problems = problems
        components = root.get("components")
        schemes = components.get("securitySchemes") if components is not None else None
        listed = schemes.items() if schemes is not None else ()
        required = [self._required(node) for node in (root, *operations)]
        self._each = [self._required(self._asking(node)) for node in operations]
        used = {key for several in required for one in several for key, _ in one.items()}
        found = {key: one for key, node in listed if key in used and (one := node.resolved())}
        self._say_unknown([one for several in required for one in several], set(found))
        self._by_scheme = self._read(found)
        self._say_crowded([one for several in required for one in several])
        is_said = any("security" in node for node in (root, *operations))
        if schemes is not None and schemes.value and operations and not is_said:
            self._problems.warning(
                "SD322",
                "no operation asks for any of these, so that the client has no credentials",
                schemes,
                hint="add security, at the top or to each operation; [] where none is needed",
            )

    @property
    def all(self) -> tuple[Credential, ...]:
        """Each credential once; what OAuth gives and a bearer token are one."""
        return tuple({one.words: one for one in self._by_scheme.values()}.values())

    @property
    def is_required(self) -> bool:
        """Whether each operation demands one, so that no client does without."""
        root = self._required(self._root)
        return bool(root) and all(self._is_closed(several) for several in self._each or [root])

    def _is_closed(self, alternatives: list[Node]) -> bool:
        """Whether each of the alternatives has a credential, so that there is no way without."""
        return bool(alternatives) and all(
            any(key in self._by_scheme for key, _ in one.items()) for one in alternatives
        )

    def of(self, operation: Node) -> Security | None:
        """What the operation sends; None where any credential will do, and one is needed."""
        required = self._required(self._asking(operation))
        alternatives = tuple(
            tuple(self._by_scheme[key].words for key, _ in one.items() if key in self._by_scheme)
            for one in required
        )
        every = {one.words for one in self.all}
        is_any = all(len(one) == 1 for one in alternatives)
        is_all = every == {words for one in alternatives for words in one}
        return None if is_any and is_all else alternatives

    def _asking(self, operation: Node) -> Node:
        """What says which credentials an operation needs: itself, else the document."""
        return operation if "security" in operation else self._root

    def _required(self, node: Node) -> list[Node]:
        wanted = node.get("security")
        return wanted.elements() if wanted is not None else []

    def _say_unknown(self, required: list[Node], known: set[str]) -> None:
        for one in required:
            for key, node in one.items():
                if key not in known:
                    self._problems.warning(
                        "SD316",
                        f"the security scheme {key} is not declared; nothing is sent for it",
                        node,
                        hint="add it under components/securitySchemes, or correct the name",
                    )

    def _say_crowded(self, required: list[Node]) -> None:
        """Tell of schemes that go together, though one message can't hold both."""
        for one in required:
            keys = [key for key, _ in one.items() if key in self._by_scheme]
            taken: dict[tuple[str, ...], str] = {}
            for key in keys:
                each = self._by_scheme[key]
                first = taken.setdefault(_sent(each)[:2], key)
                if self._by_scheme[first].words != each.words:
                    self._problems.warning(
                        "SD307",
                        f"{first} and {key} are both the {each.place} {each.name}; one is sent",
                        one[key],
                        hint="write them as alternatives, each an entry of its own",
                    )

    def _read(self, schemes: dict[str, Node]) -> dict[str, Credential]:
        keys = [one for one in schemes.values() if one.text("type") == "apiKey"]
        found: dict[str, Credential] = {}
        taken: dict[Words, Credential] = {}
        plain: set[Words] = set()
        for key, node in schemes.items():
            one = self._credential(key, node, is_sole_key=len(keys) == 1)
            if one is None:
                continue
            first = taken.setdefault(one.words, one)
            if _sent(first) != _sent(one):
                one = attrs.evolve(one, words=(*one.words, *names.words(key)))
            elif node.text("type") == "http":
                # Two of a kind are for two tokens; OAuth tells only how to get the one.
                if one.words in plain:
                    one = attrs.evolve(one, words=names.distinct(names.called(key), set(taken)))
                plain.add(one.words)
            found[key] = taken.setdefault(one.words, one)
        return found

    def _credential(self, key: str, node: Node, *, is_sole_key: bool) -> Credential | None:
        kind, description = node.text("type"), node.text("description")
        scheme = node.text("scheme").lower()
        if kind == "apiKey":
            place, name = node.text("in"), node.text("name")
            words = ("api", "key") if is_sole_key else names.called(key)
            if place == "query" or (place in ("header", "cookie") and names.is_token(name)):
                return Credential(words, place, name, "plain", description, at=node)
        if kind in _BEARER or (kind == "http" and scheme == "bearer"):
            # RFC 6750 §2.1; the flows by which a caller gets the token are the caller's own.
            words = ("access", "token")
            return Credential(words, "header", "Authorization", "bearer", description, at=node)
        if kind == "http" and scheme == "basic":
            words = ("basic", "auth")
            return Credential(words, "header", "Authorization", "basic", description, at=node)
        self._problems.warning(
            "SD307",
            f"the security scheme {key} can't be emitted; nothing is sent for it",
            node,
            hint=_CERTIFICATE if kind == "mutualTLS" else _OTHER,
        )
        return None


def _sent(one: Credential) -> tuple[str, str, str]:
    return (one.place, one.name.lower() if one.place == "header" else one.name, one.form)
