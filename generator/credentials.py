"""Owns how the security schemes of a document become the credentials of a client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import names
from .ir import Credential

if TYPE_CHECKING:
    from .diagnostics import Problems
    from .document import Node
    from .names import Words


def read(root: Node, problems: Problems) -> tuple[tuple[Credential, ...], bool]:
    """The credentials that the document's requirements name, and whether one has to be given."""
    components = root.get("components")
    schemes = components.get("securitySchemes") if components is not None else None
    wanted = root.get("security")
    required = wanted.elements() if wanted is not None else []
    used = {key for one in required for key, _ in one.items()}
    listed = list(schemes.items()) if schemes is not None else []
    found = [(key, one) for key, holder in listed if key in used and (one := holder.resolved())]
    is_sole_key = sum(one.text("type") == "apiKey" for _, one in found) == 1
    read = [
        (credential, one)
        for key, one in found
        if (credential := _credential(key, one, problems, is_sole_key=is_sole_key))
    ]
    credentials: dict[Words, Credential] = {}
    for credential, one in read:
        first = credentials.setdefault(credential.words, credential)
        # Two schemes may send the same header: that is one credential.
        if (first.header.lower(), first.prefix) != (credential.header.lower(), credential.prefix):
            _say_alike(first, credential, one, problems)
    return tuple(credentials.values()), bool(required) and all(one.value for one in required)


def say_overrides(root: Node, operations: list[Node], problems: Problems) -> None:
    """Report operations whose requirements differ from those of the document."""
    for node in operations:
        own = node.get("security")
        if own is not None and own.value != root.value.get("security", []):
            _unsupported(own, "a security requirement of one operation", problems)


def _credential(
    key: str, node: Node, problems: Problems, *, is_sole_key: bool
) -> Credential | None:
    kind, description = node.text("type"), node.text("description")
    is_header = node.text("in") == "header" and names.is_token(node.text("name"))
    if kind == "apiKey" and is_header:
        words = ("api", "key") if is_sole_key else names.words(key)
        return Credential(words, node.text("name"), description=description)
    if kind == "http" and node.text("scheme").lower() == "bearer":
        # RFC 6750 §2.1
        return Credential(("access", "token"), "Authorization", "Bearer ", description)
    _unsupported(node, f"the security scheme {key}", problems)
    return None


def _say_alike(first: Credential, other: Credential, node: Node, problems: Problems) -> None:
    problems.error(
        "SD501",
        f"the credentials of {first.header} and {other.header} would have the same name",
        node,
        hint="give one of the two security schemes another name",
    )


def _unsupported(node: Node, what: str, problems: Problems) -> None:
    problems.error(
        "SD307",
        f"{what} can't be emitted yet",
        node,
        hint="supported: apiKey in a header, and http bearer, required for the whole document",
    )
