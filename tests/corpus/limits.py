"""Owns where openapi-core reads otherwise than the specification, and which clause decides.

Each row of `LIMITS` names what openapi-core 0.23 does, and the clause by which `clauses` decodes
the same request instead.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.corpus.document import Json


@frozen
class Slot:
    """One parameter as it was given."""

    node: Json
    value: Any
    # The `type` that stands in its schema, where openapi-core looks for it.
    type: Any = None
    # The names that other parameters of the request have.
    taken: frozenset[str] = frozenset()
    # Whether another place of the path stands right beside its own.
    is_touched: bool = False

    @property
    def name(self) -> str:
        """Its wire name."""
        return str(self.node["name"])

    @property
    def place(self) -> str:
        """Where it goes."""
        return str(self.node["in"])

    @property
    def style(self) -> str:
        """How it is written (OpenAPI 3.1 §4.8.12.2)."""
        usual = "form" if self.place in ("query", "cookie", "part") else "simple"
        return str(self.node.get("style", usual))

    @property
    def explode(self) -> bool:
        """Whether each value stands for itself (OpenAPI 3.1 §4.8.12.2)."""
        return bool(self.node.get("explode", self.style in ("form", "cookie")))

    @property
    def kind(self) -> str:
        """array, object or primitive."""
        if isinstance(self.value, dict):
            return "object"
        return "array" if isinstance(self.value, list) else "primitive"

    @property
    def is_empty(self) -> bool:
        """Whether it holds nothing that a style could write."""
        held = self.value.values() if self.kind == "object" else self.value
        is_plain = self.kind == "primitive" or "content" in self.node
        return not is_plain and all(one is None for one in held)

    @property
    def is_nested(self) -> bool:
        """Whether an array or object stands inside it."""
        held = self.value.values() if self.kind == "object" else self.value
        return self.kind != "primitive" and any(isinstance(one, (list, dict)) for one in held)

    @property
    def is_number(self) -> bool:
        """Whether Python would read a number in its text."""
        try:
            return float(self.value) is not None
        except ValueError:
            return False

    def has(self, characters: str) -> bool:
        """Whether one of the characters is in it."""
        held = self.value
        several = [*held, *held.values()] if isinstance(held, dict) else held
        texts = several if isinstance(several, list) else [held]
        return any(one in characters for text in texts for one in str(text))


@frozen
class Limit:
    """What openapi-core can't judge."""

    applies: Callable[[Slot], bool]
    does: str
    clause: str


LIMITS: Final = (
    Limit(
        lambda one: "undeclared" in one.node,
        "knows declared parameters alone",
        "OpenAPI 3.1 §4.8.8.2: each {name} of a path has a parameter, a string where none is given",
    ),
    Limit(
        lambda one: one.is_empty,
        "asks for a pair all the same",
        "RFC 6570 §3.2.1: a list or an object that holds nothing is undefined, and left out",
    ),
    Limit(
        lambda one: one.kind not in ("primitive", one.type),
        "looks for an array or object by `type` alone, not in unions, lists of types or allOf",
        "OpenAPI 3.1 §4.8.12.3: the type of the value decides",
    ),
    Limit(
        lambda one: (
            one.place in ("query", "cookie")
            and (one.style, one.explode, one.kind) == ("form", True, "object")
        ),
        "looks for a pair of the parameter's own name",
        "RFC 6570 §3.2.8: {?list*} has a pair for each key",
    ),
    Limit(
        lambda one: one.style in ("label", "matrix"),
        "knows these in templates such as {;name*} alone, which no document has",
        "RFC 6570 §3.2.5, §3.2.7",
    ),
    Limit(
        lambda one: one.style == "cookie",
        "knows no such style",
        "OpenAPI 3.2 §4.12.3: as form, separated as cookies are, and nothing is encoded",
    ),
    Limit(
        lambda one: one.style == "spaceDelimited",
        "splits at %20 after decoding, where none is left",
        "OpenAPI 3.1 §4.8.12.3: spaceDelimited",
    ),
    Limit(
        lambda one: one.style == "pipeDelimited" and (one.explode or one.has("|")),
        "refuses it exploded, and splits at a pipe that was encoded twice over",
        "OpenAPI 3.1 §4.8.12.3: pipeDelimited; exploded, it is form",
    ),
    Limit(
        lambda one: (
            one.style == "deepObject"
            and (
                one.kind != "object"
                or one.is_nested
                or not one.explode
                or not all(re.fullmatch(r"\w+", key) for key in one.value)
            )
        ),
        "reads one level, of keys that are words, where `explode` is written too",
        "OpenAPI 3.1 §4.8.12.2: deepObject; brackets for each level, and none for what has none",
    ),
    Limit(
        lambda one: one.kind != "primitive" and one.style in ("form", "simple") and one.has(",=%"),
        "splits at commas and equal signs after decoding",
        "RFC 6570 §3.2.1: delimiters are plain, those in values encoded",
    ),
    Limit(
        lambda one: isinstance(one.value, str) and one.type != "string" and one.is_number,
        "takes a text for the number that it could spell",
        "OpenAPI 3.1 §4.8.12.3: the text is the same, and both fit",
    ),
    Limit(
        lambda one: one.kind == "primitive" and one.value == "",
        "refuses empty query values",
        "RFC 6570 §3.2.8: {?empty} is `?empty=`",
    ),
)
# What no referee can tell, since the request doesn't say.
UNTOLD: Final = (
    Limit(
        lambda one: one.is_touched,
        "",
        "OpenAPI 3.1 §4.8.8: nothing parts two places of the path, `{id}{format}`",
    ),
    Limit(
        lambda one: (
            one.node.get("allowReserved") is True
            and one.kind != "primitive"
            and not (one.explode and one.kind == "array")
            and one.has(",=")
        ),
        "",
        "RFC 6570 §3.2.3: what is reserved is not encoded, so a delimiter in a value is one",
    ),
    Limit(
        lambda one: (
            (one.style, one.explode, one.kind) == ("form", True, "object")
            and bool(one.taken & one.value.keys())
        ),
        "",
        "RFC 6570 §3.2.8: two parameters have a pair of one name",
    ),
    Limit(
        lambda one: one.place == "part" and not one.explode and one.has(" ,|"),
        "",
        "RFC 7578 §4.2: a part is not encoded, so a delimiter in it is one",
    ),
    Limit(
        lambda one: (
            (one.style == "spaceDelimited" and not one.explode and one.has(" "))
            or (one.style == "pipeDelimited" and not one.explode and one.has("|"))
        ),
        "",
        "OpenAPI 3.1 §4.8.12.3: the delimiter is encoded, as is the same character in a value",
    ),
    Limit(
        lambda one: one.is_nested and one.style != "deepObject",
        "",
        "OpenAPI 3.1 §4.8.12.3 gives nested values no form",
    ),
    Limit(
        lambda one: one.style == "label" and one.explode and one.has("."),
        "",
        "RFC 6570 §3.2.5: a dot is its delimiter and never encoded",
    ),
)


def limit(slot: Slot, table: tuple[Limit, ...] = LIMITS) -> Limit | None:
    """Return the first row of a table that applies."""
    return next((one for one in table if one.applies(slot)), None)
