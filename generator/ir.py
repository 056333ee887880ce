"""Owns the nouns between a document and a language: the intermediate representation.

Frozen values, no raw dicts, wire names and words only. Nothing here knows how a document spells
a thing or how a language prints it, so that a second language is a second set of templates.
"""

from __future__ import annotations

from typing import Any, Literal

from attrs import evolve, field, frozen

from .answers import Answer, Header, Stream, StreamKind
from .names import Words
from .servers import Server, Variable
from .values import (
    NOTHING,
    Alias,
    Array,
    At,
    Choice,
    Default,
    Definition,
    Discriminator,
    Enum,
    Field,
    Kind,
    Limits,
    Map,
    Model,
    Named,
    Scalar,
    Tuple,
    Type,
    Union,
    constant_of,
)

__all__ = [
    "NOTHING",
    "Alias",
    "Answer",
    "Array",
    "At",
    "Choice",
    "Default",
    "Definition",
    "Discriminator",
    "Enum",
    "Field",
    "Header",
    "Kind",
    "Limits",
    "Map",
    "Model",
    "Named",
    "Scalar",
    "Server",
    "Stream",
    "StreamKind",
    "Tuple",
    "Type",
    "Union",
    "Variable",
    "constant_of",
]

Place = Literal["path", "query", "querystring", "header", "cookie"]
# Alternatives, each of credentials that go together; an empty one needs none.
Security = tuple[tuple[Words, ...], ...]
Retry = Literal["safe", "never"]
BodyKind = Literal["json", "form", "multipart", "text", "bytes", "lines", "records"]


@frozen
class Style:
    """How a value that is no plain scalar is written (OpenAPI 3.1 §4.8.12.3)."""

    name: str
    explode: bool
    reserved: bool = False


@frozen
class Parameter:
    """A value sent in the path, the query, a header or a cookie; as JSON where `is_json`."""

    name: str
    words: Words
    place: Place
    type: Type
    required: bool
    description: str = ""
    deprecated: bool = False
    default: Default | None = None
    example: Default | None = None
    # None where the value is written as it is.
    style: Style | None = None
    is_json: bool = False
    # How a form is laid out, or a whole query string.
    content: Body | None = None
    at: At = field(default=None, eq=False, repr=False, kw_only=True)


@frozen
class Encoding:
    """How one field of a form or an upload is written (OpenAPI 3.1 §4.8.15).

    `content_type` is empty where the document leaves it to the kind of the value, and means
    nothing beside a `style`. `headers` are those of its part that have one value. `file_type` is
    what it is where it is a file, of a field that may hold something else too.
    """

    content_type: str = ""
    style: Style | None = None
    headers: tuple[tuple[str, str], ...] = ()
    file_type: str = ""


@frozen
class Body:
    """What a request carries; `fields` when its properties are passed one by one.

    Of one that may be left out `demanded` are the fields that no part of it goes without.
    `parts` are the properties of an upload that is passed as one, and `name` is what that is called
    where they are all that it has. Of lines and records of JSON the type is the list of them.
    `others` are the contents that may stand in its place; they are all passed in the same way.
    """

    kind: BodyKind
    content_type: str
    type: Type
    required: bool
    description: str = ""
    fields: tuple[Field, ...] | None = None
    parts: tuple[Field, ...] = ()
    name: str = ""
    demanded: tuple[str, ...] = ()
    encodings: tuple[tuple[str, Encoding], ...] = ()
    example: Default | None = None
    others: tuple[Body, ...] = ()
    at: At = field(default=None, eq=False, repr=False, kw_only=True)

    @property
    def contents(self) -> tuple[Body, ...]:
        """All contents, the preferred one first."""
        return (self, *self.others)

    @property
    def given_parts(self) -> tuple[Field, ...]:
        """The parts of an upload that a caller may give."""
        return tuple(one for one in self.parts if not one.read_only)

    @property
    def is_chosen(self) -> bool:
        """Whether the caller has a content type to choose."""
        return bool(self.others) or "*" in self.content_type


@frozen
class Operation:
    """One verb on one path."""

    id: str
    verb: str
    path: str
    resource: Words
    name: Words
    summary: str
    description: str
    parameters: tuple[Parameter, ...]
    body: Body | None
    # At least one; of several each has its own type.
    answers: tuple[Answer, ...]
    errors: tuple[Answer, ...]
    retry: Retry
    deprecated: bool = False
    # None: each of the document's credentials will do; one must be there, if there are any.
    security: Security | None = None
    # Where calls of this operation go, if not where the others do: a URL, or a place in `further`.
    server: str = ""
    # Reserved: how to walk pages, from `x-pagination`; methods named iter_... will read it.
    pagination: Any = None
    at: At = field(default=None, eq=False, repr=False, kw_only=True)

    @property
    def title(self) -> str:
        """Verb and path, as a report names the operation."""
        return f"{self.verb} {self.path}"

    @property
    def answer(self) -> Answer:
        """All successes as one: the first that has content, with the types of all."""
        first = next((one for one in self.answers if one.type is not None), self.answers[0])
        types = tuple(dict.fromkeys(of for one in self.answers for of in one.types))
        return first if len(types) < 2 else evolve(first, type=Union(types))  # noqa: PLR2004 - one is no choice

    @property
    def stream(self) -> Stream | None:
        """How a success is read while it comes, if one can be."""
        return next((one.stream for one in self.answers if one.stream is not None), None)

    @property
    def is_streamed(self) -> bool:
        """Whether each success that has content comes item by item, and in no other way."""
        full = [one for one in self.answers if one.type is not None]
        return bool(full) and all(one.stream is not None and one.stream.is_alone for one in full)

    @property
    def may_be_empty(self) -> bool:
        """Whether one of several successes has no content."""
        return any(one.type is None for one in self.answers) and self.answer.type is not None


@frozen
class Resource:
    """Operations that share their first tag."""

    name: Words
    description: str
    operations: tuple[Operation, ...]


@frozen
class Event:
    """What the service sends by itself: a webhook or, with an `owner`, a callback of that."""

    name: str
    verb: str
    # Verb and path of the operation that asks for it.
    owner: str
    description: str
    payload: Type | None
    at: At = field(default=None, eq=False, repr=False, kw_only=True)


@frozen
class Credential:
    """What a security scheme sends: `name` in `place`, as it is or as `form` says."""

    words: Words
    place: str
    name: str
    form: Literal["plain", "bearer", "basic"]
    description: str = ""
    at: At = field(default=None, eq=False, repr=False, kw_only=True)


@frozen
class Api:
    """A whole document."""

    title: str
    version: str
    description: str
    site: str
    contact: str
    server: str
    credentials: tuple[Credential, ...]
    requires_credentials: bool
    resources: tuple[Resource, ...]
    events: tuple[Event, ...] = ()
    # Empty where the document leaves no choice, and nothing to say.
    servers: tuple[Server, ...] = ()
    # Those that paths and operations have of their own, by `/path` or `VERB /path`.
    further: tuple[tuple[str, tuple[Server, ...]], ...] = ()
    definitions: tuple[Definition, ...] = field(factory=tuple)
    at: At = field(default=None, eq=False, repr=False, kw_only=True)

    @property
    def operations(self) -> tuple[Operation, ...]:
        """All operations, in the order of their resources."""
        return tuple(operation for one in self.resources for operation in one.operations)

    def server_of(self, operation: Operation) -> str:
        """Where calls of an operation go by default; empty where the others go."""
        own = dict(self.further).get(operation.server)
        return own[0].default or own[0].url if own else operation.server
