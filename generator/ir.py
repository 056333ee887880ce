"""Owns the nouns between a document and a language: the intermediate representation.

Frozen values, no raw dicts, wire names and words only. Nothing here knows how a document spells
a thing or how a language prints it, so that a second language is a second set of templates.
"""

from __future__ import annotations

from typing import Any, Literal

from attrs import field, frozen

from .names import Words
from .values import (
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
    Type,
    Union,
)

__all__ = [
    "Alias",
    "Array",
    "At",
    "Choice",
    "Default",
    "Definition",
    "Discriminator",
    "Enum",
    "Field",
    "Kind",
    "Limits",
    "Map",
    "Model",
    "Named",
    "Scalar",
    "Type",
    "Union",
]

Place = Literal["path", "query", "header", "cookie"]
# Alternatives, each of credentials that go together; an empty one needs none.
Security = tuple[tuple[Words, ...], ...]
Retry = Literal["safe", "never"]
BodyKind = Literal["json", "form", "multipart", "text", "bytes"]


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
    at: At = field(default=None, eq=False, repr=False, kw_only=True)


@frozen
class Body:
    """What a request carries; `fields` when its properties are passed one by one.

    `nested` are the fields of a form that are written with brackets.
    """

    kind: BodyKind
    content_type: str
    type: Type
    required: bool
    description: str = ""
    fields: tuple[Field, ...] | None = None
    nested: tuple[str, ...] = ()
    example: Default | None = None
    at: At = field(default=None, eq=False, repr=False, kw_only=True)


@frozen
class Answer:
    """One documented answer: `status` is a code, a range such as `4XX`, or `default`."""

    status: str
    description: str
    type: Type | None = None
    accept: str = "application/json"
    may_be_empty: bool = False
    example: Default | None = None
    at: At = field(default=None, eq=False, repr=False, kw_only=True)


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
    answer: Answer
    errors: tuple[Answer, ...]
    retry: Retry
    deprecated: bool = False
    # None: whichever of the credentials a client has.
    security: Security | None = None
    # Where calls of this operation go, if not where the others do.
    server: str = ""
    # Reserved: how to walk pages, from `x-pagination`; methods named iter_... will read it.
    pagination: Any = None
    at: At = field(default=None, eq=False, repr=False, kw_only=True)

    @property
    def title(self) -> str:
        """Verb and path, as a report names the operation."""
        return f"{self.verb} {self.path}"


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
    definitions: tuple[Definition, ...] = field(factory=tuple)
    at: At = field(default=None, eq=False, repr=False, kw_only=True)

    @property
    def operations(self) -> tuple[Operation, ...]:
        """All operations, in the order of their resources."""
        return tuple(operation for one in self.resources for operation in one.operations)
