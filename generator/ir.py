"""Owns the nouns between a document and a language: the intermediate representation.

Frozen values, no raw dicts, wire names and words only. Nothing here knows how a document spells
a thing or how a language prints it, so that a second language is a second set of templates.
"""

from __future__ import annotations

from typing import Any, Literal

from attrs import field, frozen

from .diagnostics import Placed
from .names import Words

Place = Literal["path", "query", "header", "cookie"]
# Alternatives, each of credentials that go together; an empty one needs none.
Security = tuple[tuple[Words, ...], ...]
Retry = Literal["safe", "never"]
Kind = Literal["string", "integer", "number", "boolean", "any", "text", "bytes", "file"]
BodyKind = Literal["json", "form", "multipart", "text", "bytes"]
At = Placed | None


@frozen
class Limits:
    """What JSON Schema validation (2020-12, §6) allows of a value; None where it says nothing."""

    minimum: float | None = None
    maximum: float | None = None
    exclusive_minimum: float | None = None
    exclusive_maximum: float | None = None
    multiple_of: float | None = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None
    min_items: int | None = None
    max_items: int | None = None
    unique: bool | None = None


@frozen
class Scalar:
    """A string, number, integer or boolean, or any JSON value; outside JSON, bytes or a file."""

    kind: Kind
    format: str = ""
    limits: Limits = Limits()
    nullable: bool = False
    at: At = field(default=None, eq=False, repr=False, kw_only=True)

    @property
    def is_secret(self) -> bool:
        """Whether the document marks the value as a credential (`format: password`)."""
        return self.format == "password"


@frozen
class Array:
    """A JSON array of one type of item."""

    item: Type
    limits: Limits = Limits()
    nullable: bool = False
    at: At = field(default=None, eq=False, repr=False, kw_only=True)


@frozen
class Map:
    """A JSON object without listed properties: any key, one type of value."""

    value: Type
    nullable: bool = False


@frozen
class Named:
    """A use of a definition: a model, an enum or an alias, by its name."""

    name: str
    nullable: bool = False


@frozen
class Choice:
    """One of some JSON values: a constant, or an enum that isn't of strings alone."""

    values: tuple[Any, ...]
    nullable: bool = False


@frozen
class Discriminator:
    """The property that tells variants apart, and the definition that each of its values names."""

    property: str
    names: tuple[tuple[str, str], ...]


@frozen
class Union:
    """One of several types, told apart by a discriminator or else by what fits."""

    variants: tuple[Type, ...]
    discriminator: Discriminator | None = None
    nullable: bool = False


Type = Scalar | Array | Map | Named | Choice | Union


@frozen
class Default:
    """A default, boxed, so that a default of null differs from none."""

    value: Any


@frozen
class Field:
    """A property of a model, or one field of a flattened body."""

    name: str
    words: Words
    type: Type
    required: bool
    description: str = ""
    read_only: bool = False
    write_only: bool = False
    deprecated: bool = False
    default: Default | None = None
    example: Default | None = None
    at: At = field(default=None, eq=False, repr=False, kw_only=True)


@frozen
class Model:
    """An object with listed properties; `additional` is the type of all others."""

    name: str
    description: str
    fields: tuple[Field, ...]
    additional: Type = Scalar("any")
    at: At = field(default=None, eq=False, repr=False, kw_only=True)


@frozen
class Enum:
    """A string of a known set; open on the answer side."""

    name: str
    description: str
    values: tuple[str, ...]
    at: At = field(default=None, eq=False, repr=False, kw_only=True)


@frozen
class Alias:
    """A named array, map or scalar."""

    name: str
    description: str
    type: Type
    at: At = field(default=None, eq=False, repr=False, kw_only=True)


Definition = Model | Enum | Alias


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
    definitions: tuple[Definition, ...] = field(factory=tuple)
    at: At = field(default=None, eq=False, repr=False, kw_only=True)

    @property
    def operations(self) -> tuple[Operation, ...]:
        """All operations, in the order of their resources."""
        return tuple(operation for one in self.resources for operation in one.operations)
