"""Owns the nouns of values: the types that one may have, and the definitions made of them.

The half of the IR that a schema becomes; `ir` has the half that operations become, and names all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from attrs import field, frozen

from .diagnostics import Placed
from .json_values import json_key

if TYPE_CHECKING:
    from .names import Words

Kind = Literal["string", "integer", "number", "boolean", "any", "text", "bytes", "file"]
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
    """A JSON array; the `first` items have each a type of its own, those that follow one."""

    item: Type
    limits: Limits = Limits()
    nullable: bool = False
    first: tuple[Type, ...] = ()
    at: At = field(default=None, eq=False, repr=False, kw_only=True)

    @property
    def values(self) -> tuple[Type, ...]:
        """The types that items may have, wherever they stand."""
        return _distinct((*self.first, self.item))


@frozen
class Tuple:
    """A JSON array of a fixed length, each of its places of a type of its own."""

    items: tuple[Type, ...]
    nullable: bool = False
    at: At = field(default=None, eq=False, repr=False, kw_only=True)


@frozen
class Map:
    """A JSON object of any keys: a value is of the types whose patterns are found in its key.

    `value` is the type where none is, `names` are the limits of the keys themselves.
    """

    value: Type
    nullable: bool = False
    patterns: tuple[tuple[str, Type], ...] = ()
    names: Limits = Limits()

    @property
    def is_plain(self) -> bool:
        """Whether all keys are alike, and any will do."""
        return not self.patterns and self.value != NOTHING and self.names == Limits()

    @property
    def values(self) -> tuple[Type, ...]:
        """The types that values may have, whatever their keys."""
        return _distinct((*(of for _, of in self.patterns), self.value))


@frozen
class Named:
    """A use of a definition: a model, an enum or an alias, by its name."""

    name: str
    nullable: bool = False


@frozen
class Choice:
    """One of some JSON values: a constant, or an enum that isn't of strings alone."""

    values: tuple[Any, ...] = field(eq=json_key)
    nullable: bool = False
    at: At = field(default=None, eq=False, repr=False, kw_only=True)

    @property
    def kinds(self) -> list[str]:
        """The Python types of the values; an int is a float to type checkers (PEP 484)."""
        kinds = list(dict.fromkeys(type(value).__name__ for value in self.values))
        return [kind for kind in kinds if kind != "int" or "float" not in kinds]


@frozen
class Discriminator:
    """The property that tells variants apart, and the definition that each of its values names.

    A value of several definitions stands once for each; what fits decides among them.
    `other` is the definition that all other values are read as, if there is one.
    """

    property: str
    names: tuple[tuple[str, str], ...]
    other: str = ""


@frozen
class Union:
    """One of several types, told apart by a discriminator or else by what fits."""

    variants: tuple[Type, ...]
    discriminator: Discriminator | None = None
    nullable: bool = False


# What no value fits: the schema `false`.
NOTHING = Union(())
Type = Scalar | Array | Tuple | Map | Named | Choice | Union


@frozen
class Default:
    """A default, boxed, so that a default of null differs from none."""

    value: Any = field(eq=json_key)


def constant_of(of: Type) -> Default | None:
    """The one value that a type lets through, if it has but one."""
    listed = of.values if isinstance(of, Choice) and not of.nullable else ()
    is_sole = len(listed) == 1 and isinstance(listed[0], (str, int, float))
    return Default(listed[0]) if is_sole else None


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

    @property
    def constant(self) -> Default | None:
        """The one value that it may have and has to have, so that no caller need give it."""
        return constant_of(self.type) if self.required and not self.read_only else None


@frozen
class Model:
    """An object with listed properties; `others` are those that it may have beside them."""

    name: str
    description: str
    fields: tuple[Field, ...]
    others: Map = Map(Scalar("any"))
    deprecated: bool = False
    at: At = field(default=None, eq=False, repr=False, kw_only=True)


@frozen
class Enum:
    """A string of a known set; open on the answer side."""

    name: str
    description: str
    values: tuple[str, ...]
    # The names that the configuration gives to some of them.
    called: tuple[tuple[str, Words], ...] = ()
    at: At = field(default=None, eq=False, repr=False, kw_only=True)


@frozen
class Alias:
    """A named array, map or scalar."""

    name: str
    description: str
    type: Type
    at: At = field(default=None, eq=False, repr=False, kw_only=True)


Definition = Model | Enum | Alias


def _distinct(several: tuple[Type, ...]) -> tuple[Type, ...]:
    return tuple(dict.fromkeys(one for one in several if one != NOTHING))
