"""Owns how a parameter is written on the wire: its style, and what of it is told.

The styles of each place are those of OpenAPI 3.1 §4.8.12.3, and `cookie`, which 3.2 adds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.ir import Array, Choice, Named, Scalar, Style, Union
from generator.mentions import parts_of

if TYPE_CHECKING:
    from generator.diagnostics import Problems
    from generator.ir import Place
    from generator.ir import Type as IrType
    from generator.load.document import Node

    from .schemas import Schemas

_STYLES = {
    "path": ("simple", "label", "matrix"),
    "query": ("form", "spaceDelimited", "pipeDelimited", "deepObject"),
    "header": ("simple",),
    "cookie": ("form", "cookie"),
}
_EXPLODED = ("form", "cookie")
# These write what has parts (OpenAPI 3.1 §4.8.12.3), the others whatever there is. How deepObject
# writes an array is left open there, and done alike by most services.
_OF_PARTS = ("spaceDelimited", "pipeDelimited", "deepObject")


class Styles:
    """Reads the styles of parameters."""

    def __init__(self, schemas: Schemas, problems: Problems) -> None:
        self._schemas = schemas
        self._problems = problems

    def of(self, node: Node, place: Place, value: IrType) -> Style | None:
        """How the value is written; None for a plain scalar, and for `?a=1&a=2`."""
        known = _STYLES[place]
        name = node.text("style") or known[0]
        if name not in known:
            self._problems.error(
                "SD304",
                f"{name} is no style of a {place} parameter",
                node["style"],
                hint=f"one of {', '.join(known)}",
            )
            return None
        explode = node.flag("explode", default=name in _EXPLODED)
        self.say_idle(node, name, value, "SD304")
        style = Style(name, explode, self._is_reserved(node, place, name))
        is_plain = name == known[0] and not style.reserved
        if is_plain and is_scalar(value, self._schemas):
            return None
        is_repeated = place == "query" and explode
        is_list = isinstance(value, Array) and all(
            is_scalar(one, self._schemas) for one in parts_of(value)
        )
        return None if is_plain and is_repeated and is_list else style

    def say_idle(self, node: Node, name: str, value: IrType, code: str) -> None:
        """Tell of a style that can't write a value, or of an `explode` that it can't follow."""
        is_exploded = node.value.get("explode")
        if name not in _OF_PARTS:
            return
        if is_scalar(value, self._schemas):
            told = f"{name} has no way to write a single value: it is sent as in form"
            self._problems.warning(code, told, node["style"], "see OpenAPI 3.1 §4.8.12.3")
        elif name == "deepObject" and is_exploded is False:
            told = "deepObject has no form without explode: it is sent as with it"
            self._problems.warning(code, told, node["explode"], "leave explode out")
        elif name != "deepObject" and is_exploded is True:
            told = f"{name} has nothing to delimit with explode: it is sent as in form"
            self._problems.warning(code, told, node["explode"], "leave one of the two out")

    def _is_reserved(self, node: Node, place: Place, name: str) -> bool:
        if not node.flag("allowReserved") or place == "query":
            return node.flag("allowReserved")
        if node.document.version == "3.2":
            # OpenAPI 3.2 §4.12.2: it is of the styles that percent-encode; the others don't anyway.
            return place == "path" or (place == "cookie" and name == "form")
        self._problems.warning(
            "SD304",
            f"allowReserved says nothing of a {place} parameter: it is written as without",
            node["allowReserved"],
            hint="it is for the query (OpenAPI 3.1 §4.8.12.2), for others too since 3.2",
        )
        return False


def is_scalar(of: IrType, schemas: Schemas) -> bool:
    """Whether all values of a type are texts, numbers or booleans, which have one form in text."""
    if isinstance(of, Named):
        definition = schemas.find(of.name)
        inner = getattr(definition, "type", None)
        return is_scalar(inner, schemas) if inner is not None else hasattr(definition, "values")
    if isinstance(of, Union):
        return all(is_scalar(one, schemas) for one in of.variants)
    return isinstance(of, Choice) or (isinstance(of, Scalar) and of.kind != "any")
