"""Owns the nouns of servers, a part of the IR: where calls may go."""

from __future__ import annotations

from attrs import frozen


@frozen
class Variable:
    """A variable in the URL of a server; without choices any text will do."""

    name: str
    default: str | None
    choices: tuple[str, ...] = ()
    description: str = ""


@frozen
class Server:
    """A server that callers may choose; its URL may hold variables, and may be relative."""

    url: str
    variables: tuple[Variable, ...] = ()
    description: str = ""
    name: str = ""

    @property
    def key(self) -> str:
        """What callers choose it by: the name that it has since OpenAPI 3.2, else its URL."""
        return self.name or self.url

    @property
    def example(self) -> str:
        """The URL with its variables at their defaults, in braces where they have none."""
        filled = self.url
        for one in self.variables:
            if one.default is not None:
                filled = filled.replace(f"{{{one.name}}}", one.default)
        return filled.rstrip("/") or "/"

    @property
    def default(self) -> str:
        """The URL that is called where nothing is said; empty where that can't be known."""
        url = self.example
        return url if url.startswith(("http://", "https://")) and "{" not in url else ""

    @property
    def is_relative(self) -> bool:
        """Whether it is relative to where the document is served (OpenAPI 3.1 §4.8.5)."""
        first = self.example.partition("/")[0]
        return not any(sign in first for sign in ":{")
