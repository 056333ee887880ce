"""Owns how the parameters of an operation become parameters of the IR.

Which there are, and that no two have one name. Must not know bodies or answers.
"""

from __future__ import annotations

import difflib
from collections import Counter
from typing import TYPE_CHECKING

import attrs

from generator import names
from generator.ir import Alias, Choice, Named, Parameter, Scalar, Union, constant_of

from .contents import PLACE, Contents, say_clashes
from .defaults import default_of
from .keywords import described, example, is_marked, settled
from .styles import Styles

if TYPE_CHECKING:
    from collections.abc import Collection

    from generator.diagnostics import Problems
    from generator.ir import Place
    from generator.ir import Type as IrType
    from generator.load.document import Node
    from generator.names import Words

    from .schemas import Schemas

_PLACES: tuple[Place, ...] = ("path", "query", "querystring", "header", "cookie")
# OpenAPI 3.1 §4.8.12.2: a header parameter of such a name shall be ignored.
_NOT_PARAMETERS = {"accept", "content-type", "authorization"}
# What frames a message or addresses it is the client's own to say (RFC 9110 §7.2, RFC 9112 §6).
_FRAMING = {
    *("host", "content-length", "transfer-encoding", "connection", "keep-alive", "upgrade"),
    *("te", "trailer", "expect", "user-agent", "accept-encoding", "proxy-authorization"),
}


class Parameters:
    """Reads the parameters of operations."""

    def __init__(self, schemas: Schemas, problems: Problems, sent: Collection[str]) -> None:
        """`sent` are the headers that the client sends as credentials, in lower case."""
        self._schemas = schemas
        self._problems = problems
        self._styles = Styles(schemas, problems)
        self._contents = Contents(schemas, problems)
        self._sent = {*_FRAMING, *sent}

    def read(self, path: str, item: Node, node: Node, hint: str) -> tuple[Parameter, ...]:
        """Those of the path item, overridden by those of the operation (OpenAPI 3.1 §4.8.9)."""
        merged = {**self._listed(item), **self._listed(node)}
        read = [
            self._parameter(found, hint)
            for (name, place), found in merged.items()
            if self._is_argument(name, place, path, found)
        ]
        missing = [one for one in dict.fromkeys(names.places(path)) if (one, "path") not in merged]
        read += [self._undeclared(name, node) for name in missing]
        say_clashes([one for one in read if one], self._problems)
        order = {place: index for index, place in enumerate(_PLACES)}
        kept = tuple(sorted((one for one in read if one), key=lambda one: order[one.place]))
        return _kept_apart(kept)

    def _listed(self, owner: Node) -> dict[tuple[str, str], Node]:
        """The parameters of a path item or an operation, by name and place."""
        found: dict[tuple[str, str], Node] = {}
        listed = owner.get("parameters")
        for place in listed.elements() if listed is not None else ():
            one = place.resolved() if place.ref is not None else place
            if one is None or not one.is_map:
                continue
            # RFC 9110 §5.1: in whichever case a header is written, it is the same one.
            is_header = one.text("in") == "header"
            key = (one.text("name").lower() if is_header else one.text("name"), one.text("in"))
            if found.setdefault(key, one) is not one:
                self._problems.warning(
                    "SD302",
                    f"the {key[1]} parameter {one.text('name')} is given twice; the first is read",
                    place,
                    hint="remove one of the two: name and place together must be unique",
                )
        return found

    def _is_argument(self, name: str, place: str, path: str, node: Node) -> bool:
        """Whether a caller can give this parameter; told where not."""
        is_placed = place != "path" or name in names.places(path)
        if not is_placed:
            self._problems.warning(
                "SD309",
                f"the path parameter {name} has no place in {path} and is no argument",
                node,
                hint=f"write {{{name}}} into the path, or remove the parameter",
            )
        return is_placed and not (place == "header" and self._is_sent(name, node))

    def _is_sent(self, name: str, node: Node) -> bool:
        """Whether the client sends this header by itself, so that no argument may."""
        is_sent = name.lower() in (*self._sent, *_NOT_PARAMETERS)
        if is_sent:
            self._problems.warning(
                "SD312",
                f"the header {node.text('name')} is no argument: the client sends it",
                node,
                hint="remove the parameter; credentials and framing are not a caller's to repeat",
            )
        return is_sent

    def _undeclared(self, name: str, node: Node) -> Parameter:
        """The parameter for a place of the path that has none: a string."""
        self._problems.warning(
            "SD303",
            f"no parameter fills {{{name}}} in the path; read as a string",
            node,
            hint=f"add a parameter with `name: {name}`, `in: path`, `required: true`",
        )
        return Parameter(name, names.called(name), "path", Scalar("string"), required=True)

    def _parameter(self, node: Node, hint: str) -> Parameter | None:
        name, place = node.text("name"), node.text("in")
        if not self._is_named(name, place, node):
            return None
        schema = node.get("schema")
        is_content = schema is None or place == PLACE  # else it is told (SD304)
        content = node.get("content") if is_content else None
        media = next(iter(content.items()), None) if content is not None else None
        kind = next((one for one in _PLACES if one == place), None)
        if kind is not None and media is not None:
            return self._contents.parameter(node, kind, media[1], hint)
        if kind is None or kind == PLACE or schema is None:
            self._say_unread(node, name, kind)
            return None
        return self._styled(node, kind, schema, hint)

    def _is_named(self, name: str, place: str, node: Node) -> bool:
        """Whether a parameter has a name that can be sent; told where not."""
        is_sendable = place != "header" or names.is_token(name)
        if not name:
            self._say_nameless(node)
        elif not is_sendable:
            self._problems.warning(
                "SD304",
                f"the header {name!r} can't be sent: that is no name of a field; it is left out",
                node,
                hint="letters, digits and !#$%&'*+-.^_`|~ may be in it (RFC 9110 §5.6.2)",
            )
        return bool(name) and is_sendable

    def _styled(self, node: Node, kind: Place, schema: Node, hint: str) -> Parameter:
        """The parameter of a schema."""
        name = node.text("name")
        of = self._schemas.type_of(settled(schema), hint + names.pascal(names.words(name)))
        is_open = kind == "query" and node.flag("allowEmptyValue")
        written = _or_empty(of) if is_open else self._but_null(of) if kind == "path" else of
        is_required = kind == "path" or node.flag("required")
        default = default_of(schema, of, self._schemas, self._problems)
        if default is None and is_required:
            default = constant_of(written)  # nobody has a choice
        return Parameter(
            name=name,
            words=names.argument_words(name),
            place=kind,
            type=written,
            required=is_required,
            description=node.text("description") or described(schema),
            deprecated=node.flag("deprecated") or is_marked(schema, "deprecated"),
            default=default,
            example=example(node) or example(schema),
            style=self._styles.of(node, kind, written),
            at=node,
        )

    def _but_null(self, of: IrType) -> IrType:
        """The type without null, for which a path has no text."""
        if isinstance(of, Choice) and of.values == (None,):
            return of  # nothing else is left
        held = self._schemas.find(of.name) if isinstance(of, Named) else None
        inner = held.type if isinstance(held, Alias) and held.type.nullable else of
        return attrs.evolve(inner, nullable=False)

    def _say_nameless(self, node: Node) -> None:
        """Tell of a parameter without a name: one that has to be given can't be left out."""
        if node.flag("required"):
            self._problems.error("SD203", "a parameter has no name", node)
            return
        self._problems.warning(
            "SD304", "a parameter without a name can't be sent: it is left out", node, "name it"
        )

    def _say_unread(self, node: Node, name: str, kind: Place | None) -> None:
        """Tell of a parameter that says too little: its place, its type."""
        if kind == PLACE:
            told = f"the parameter {name} in {PLACE} has no content"
            hint = "give it one: it is the whole query"
        elif kind is not None:
            told = f"the parameter {name} has neither a schema nor a content"
            hint = "give it a `schema` with its type"
        else:
            told = f"the parameter {name} is in {node.text('in') or 'no place'}, which is no place"
            near = difflib.get_close_matches(node.text("in"), _PLACES, n=1)
            hint = f"did you mean {near[0]}?" if near else f"it is one of {', '.join(_PLACES)}"
        place = node["in"] if kind is None and "in" in node else node
        self._problems.error("SD304", told, place, hint=hint)


def _or_empty(of: IrType) -> IrType:
    """The type, or "" for a parameter that may come without a value (OpenAPI 3.1 §4.8.12.2)."""
    plain = attrs.evolve(of, nullable=False)
    if plain in (Scalar("string"), Scalar("any")):
        return of
    return Union((plain, Choice(("",))), nullable=of.nullable)


def _kept_apart(given: tuple[Parameter, ...]) -> tuple[Parameter, ...]:
    """Parameters of one name in two places: the path keeps it, the others say their place."""
    places = Counter(words for words, _ in {(one.words, one.place) for one in given})
    apart = tuple(
        attrs.evolve(one, words=(*one.words, one.place))
        if places[one.words] > 1 and one.place != "path"
        else one
        for one in given
    )
    taken: set[Words] = set()
    return tuple(attrs.evolve(one, words=names.distinct(one.words, taken)) for one in apart)
