"""Owns how the servers that a caller may choose from become Python, and the README's table of them.

A package has the argument `server` where the document lists several, and `server_variables` where
one of them has variables; most have neither.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from generator.render.literals import code, literal

if TYPE_CHECKING:
    from generator.ir import Api, Server, Variable

    from .imports import Imports


@frozen
class ServerRow:
    """A server in the table of the README."""

    url: str
    variables: str
    doc: str


@frozen
class Servers:
    """The choice of a server: its source, the types of its two arguments ("" for none)."""

    sources: tuple[str, ...]
    choice: str
    variables: str
    note: str
    rows: tuple[ServerRow, ...]
    doc: tuple[str, ...]


def servers_of(api: Api, imports: Imports) -> Servers:
    """What the client's module says of the servers; it imports what that needs."""
    choice = variables = ""
    if api.servers:
        imports.use("._runtime.servers", "Server")
    if len(api.servers) > 1:
        listed = ", ".join(literal(one.url) for one in api.servers)
        choice = f"{imports.use('typing', 'Literal', checked_only=True)}[{listed}]"
    if any(one.variables for one in api.servers):
        imports.use("._runtime.servers", "Variable")
        mapping = imports.use("collections.abc", "Mapping", checked_only=True)
        text = imports.use("builtins", "str")
        variables = f"{mapping}[{text}, {text}]"
    return Servers(
        sources=tuple(map(_source, api.servers)),
        choice=choice,
        variables=variables,
        note=f"In place of `base_url` the client takes {_taken(choice, variables)}:",
        rows=tuple(map(_row, api.servers)),
        doc=(*(_CHOICE if choice else ()), *(_VARIABLES if variables else ())),
    )


_CHOICE = ("    server: One of the document's servers, in place of base_url; else the first.",)
_VARIABLES = (
    "    server_variables: Values for the server's variables, in place of base_url; else defaults.",
)


def _taken(choice: str, variables: str) -> str:
    """The arguments, as a clause."""
    one = "one of these as `server`" if choice else ""
    values = "values for the variables of a server as `server_variables`" if variables else ""
    return " and ".join(filter(None, (one, values)))


def _source(one: Server) -> str:
    variables = [
        f"Variable({', '.join(literal(value) for value in _told(each))})" for each in one.variables
    ]
    return f"Server({', '.join((literal(one.url), *_listed(variables)))})"


def _listed(variables: list[str]) -> tuple[str, ...]:
    return (f"({', '.join(variables)},)",) if variables else ()


def _told(one: Variable) -> tuple[object, ...]:
    """What makes a variable, less what it has by default."""
    if one.choices:
        return (one.name, one.default, one.choices)
    return (one.name,) if one.default is None else (one.name, one.default)


def _row(one: Server) -> ServerRow:
    described = " ".join(one.description.split())
    return ServerRow(code(one.url), "; ".join(map(_variable, one.variables)), described)


def _variable(one: Variable) -> str:
    values = f": {', '.join(map(code, one.choices))}" if one.choices else ""
    default = ", required" if one.default is None else f", else {code(one.default)}"
    described = " ".join(one.description.split()).rstrip(".")
    return f"{code(one.name)}{values}{default}" + (f" ({described})" if described else "")
