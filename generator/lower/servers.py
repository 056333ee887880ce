"""Owns how the servers that a caller may choose from become Python, and what README says of them.

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

    # Servers, and the place that lists them: "" for the document itself.
    Listed = tuple[str, tuple[Server, ...]]


@frozen
class ServerRow:
    """A server in a table of the README."""

    key: str
    variables: str
    doc: str


@frozen
class Table:
    """Servers that are listed in one place, and whose they are."""

    title: str
    rows: tuple[ServerRow, ...]


@frozen
class Further:
    """The servers of one path or operation, in source."""

    place: str
    sources: tuple[str, ...]


@frozen
class Servers:
    """The choice of a server: its source, the types of its two arguments ("" for none)."""

    sources: tuple[str, ...]
    further: tuple[Further, ...]
    choice: str
    variables: str
    tables: tuple[Table, ...]
    # What a caller writes: with a server, with values for variables.
    usage: tuple[str, ...]
    notes: tuple[str, ...]
    doc: tuple[str, ...]


def servers_of(api: Api, imports: Imports) -> Servers:
    """What the client's module says of the servers; it imports what that needs."""
    lists = [one for one in (("", api.servers), *api.further) if one[1]]
    every = [one for _, several in lists for one in several]
    choice = variables = ""
    if every:
        imports.use("._runtime.servers", "Server")
    if keys := _keys(lists):
        listed = ", ".join(map(literal, keys))
        choice = f"{imports.use('typing', 'Literal', checked_only=True)}[{listed}]"
    if any(one.variables for one in every):
        imports.use("._runtime.servers", "Variable")
        mapping = imports.use("collections.abc", "Mapping", checked_only=True)
        text = imports.use("builtins", "str")
        variables = f"{mapping}[{text}, {text}]"
    return Servers(
        sources=tuple(map(_source, api.servers)),
        further=tuple(Further(name, tuple(map(_source, several))) for name, several in api.further),
        choice=choice,
        variables=variables,
        tables=tuple(_table(*one) for one in lists) if choice or variables else (),
        usage=_usage(api, lists),
        notes=_notes(api, lists),
        doc=(*(_CHOICE if choice else ()), *(_VARIABLES if variables else ())),
    )


_CHOICE = ("    server: One of the document's servers, in place of base_url; else the first.",)
_VARIABLES = (
    "    server_variables: Values for the server's variables, in place of base_url; else defaults.",
)
_OWN = (
    "An operation with servers of its own goes to the first of them. A `server` that is chosen is "
    "called by the operations that list it, and `with_options(server=...)` leaves all others where "
    "they were. A `base_url` holds for every operation. Credentials go along: they are sent to all "
    "servers that the document gives to an operation that needs them."
)
_RELATIVE = (
    "A relative server is added to `base_url`, as a link on that page would be; a `base_url` that "
    "ends with it already is called as it stands."
)


def _keys(lists: list[Listed]) -> list[str]:
    """What `server` may be: each server of a list that has several."""
    several = (one for _, one in lists if len(one) > 1)
    return list(dict.fromkeys(one.key for servers in several for one in servers))


def _notes(api: Api, lists: list[Listed]) -> tuple[str, ...]:
    """What a caller has to know of where operations go, beside the tables."""
    has_own = any(one.server for one in api.operations)
    is_relative = any(one.is_relative for _, several in lists for one in several)
    return (*((_OWN,) if has_own else ()), *((_RELATIVE,) if is_relative else ()))


def address(api: Api) -> str:
    """The arguments that say where calls go, where the document alone doesn't."""
    if api.server:
        return ""
    if api.servers and not api.servers[0].is_relative:
        return _filled(api.servers[0])
    return 'base_url="https://YOUR_HOST"'


def _usage(api: Api, lists: list[Listed]) -> tuple[str, ...]:
    """The arguments of a client that says where calls go: a server, and values for variables."""
    is_relative = not api.server
    others = (one for _, several in lists for one in several[1:] if one.is_relative == is_relative)
    firsts = (several[0] for _, several in lists if several[0].is_relative == is_relative)
    told = next((one.variables for one in firsts if one.variables), ())
    other = next(others, None)
    chosen = [f"server={literal(other.key)}", _filled(other)] if other is not None else []
    values = f"server_variables={literal(dict(map(_sample, told[:1])))}" if told else ""
    return tuple(filter(None, (", ".join(filter(None, chosen)), values)))


def _filled(server: Server) -> str:
    """The variables of a server that have to be told."""
    told = dict(_sample(one) for one in server.variables if one.default is None)
    return f"server_variables={literal(told)}" if told else ""


def _sample(one: Variable) -> tuple[str, str]:
    others = [value for value in one.choices if value != one.default]
    return one.name, (others or [one.default or f"YOUR_{one.name.upper()}"])[0]


def _table(place: str, servers: tuple[Server, ...]) -> Table:
    title = f"Servers of {code(place)}:" if place else ""
    return Table(title, tuple(map(_row, servers)))


def _source(one: Server) -> str:
    variables = [
        f"Variable({', '.join(literal(value) for value in _told(each))})" for each in one.variables
    ]
    name = (f"name={literal(one.name)}",) if one.name else ()
    return f"Server({', '.join((literal(one.url), *_listed(variables), *name))})"


def _listed(variables: list[str]) -> tuple[str, ...]:
    return (f"({', '.join(variables)},)",) if variables else ()


def _told(one: Variable) -> tuple[object, ...]:
    """What makes a variable, less what it has by default."""
    if one.choices:
        return (one.name, one.default, one.choices)
    return (one.name,) if one.default is None else (one.name, one.default)


def _row(one: Server) -> ServerRow:
    described = " ".join(one.description.split())
    url = f"{code(one.url)}" + (f": {described}" if described else "")
    return ServerRow(
        code(one.key), "; ".join(map(_variable, one.variables)), url if one.name else described
    )


def _variable(one: Variable) -> str:
    values = f": {', '.join(map(code, one.choices))}" if one.choices else ""
    default = ", required" if one.default is None else f", else {code(one.default)}"
    described = " ".join(one.description.split()).rstrip(".")
    return f"{code(one.name)}{values}{default}" + (f" ({described})" if described else "")
