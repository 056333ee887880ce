"""Owns drawn values: what Hypothesis gives for a schema, which the document alone tells."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any, Final

from attrs import define, field
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.errors import HypothesisException

from tests.corpus.patterns import matching
from tests.corpus.sample import says_more, text_of, told_name, types_of
from tests.corpus.scalars import ANYTHING, integer, number, string, texts
from tests.support.fuzz import IS_LONG

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.corpus.document import Document, Json, Schema

_DEEP: Final = 4
_DEEPEST: Final = 12
_MANY: Final = 60  # From here on, optional properties are left out.
_MORE: Final = 3  # So many keys at most are drawn beside those that have to be there.
UNHEARD: Final = "unheard of"  # A name, a value of an enum and an id that no document has.


_NAMES: Final = st.text("abcXYZ019_", min_size=1, max_size=6)


@define
class Drawer:
    """Draws values for one place of a request, or for an answer.

    What stands in a path is not empty, what stands in a header is visible ASCII. An answer that is
    wild says more than the document: null for what is optional, fields and values it doesn't list.
    A request that is open has such values of enums; `was_open` tells whether the last one had any.
    """

    draw: Callable[[st.SearchStrategy[Any]], Any]
    document: Document
    place: str
    is_answer: bool = False
    is_wild: bool = False
    is_open: bool = False
    # Whether a request has what only answers hold, too.
    is_both: bool = False
    was_open: bool = field(default=False, init=False)
    size: int = field(default=0, init=False)

    def of(self, schema: Schema) -> Json:
        """Return a value that should fit the schema."""
        self.size, self.was_open = 0, False
        return self._of(schema, 0, "")

    def text(self) -> str:
        """Return a text of no schema."""
        return str(self.draw(texts(self.place, 0, 12)))

    @property
    def _is_json(self) -> bool:
        return self.place == "json"

    def _of(self, schema: Schema, depth: int, ref: str) -> Json:
        self.size += 1
        if isinstance(schema, dict) and isinstance(schema.get("$ref"), str):
            ref = schema["$ref"]
        known = self.document.merged(schema)
        # What has to hold itself ends in the null that it allows, or can't be drawn.
        if depth > _DEEPEST or (depth >= _DEEP and self.document.takes_null(known)):
            return None
        if "const" in known:
            return known["const"]
        listed = known.get("enum")
        if isinstance(listed, list) and listed:
            empty = (None, "") if self.place == "path" else (None,)
            offered = [one for one in listed if one not in empty] or [None]
            is_open = self.is_wild or self.is_open
            is_open = is_open and all(isinstance(one, str) for one in offered)
            value = self.draw(st.sampled_from([*offered, *([UNHEARD] * is_open)]))
            self.was_open = self.was_open or (is_open and value == UNHEARD)
            return value
        for key in ("oneOf", "anyOf"):
            if known.get(key):
                return self._variant(known, key, depth)
        if "more" in known:
            rest = {key: value for key, value in known.items() if key != "more"}
            return self._of({"allOf": [rest, *known["more"]]}, depth, ref)
        if self.place == "multipart" and known.get("format") == "binary":
            return self.draw(st.binary(min_size=1, max_size=40))
        several = [one for one in types_of(known) if self.place != "path" or one != "null"]
        several = several or ["null"]
        kind = several[0] if len(several) == 1 else self.draw(st.sampled_from(several))
        return getattr(self, f"_{kind}", self._anything)(known, depth, ref)

    def _variant(self, known: Schema, key: str, depth: int) -> Json:
        base = {name: value for name, value in known.items() if name not in (key, "discriminator")}
        several = [one for one in known[key] if types_of(self.document.merged(one)) != ["null"]]
        chosen = self.draw(st.sampled_from(several)) if several else {"type": "null"}
        ref = chosen.get("$ref", "") if isinstance(chosen, dict) else ""
        # What tells variants apart is not to be strange.
        strange = self.is_wild, self.is_open, self.is_both
        self.is_wild = self.is_open = False
        self.is_both = self.is_both and len(several) == 1
        whole = self.document.chosen(base, chosen, several) if says_more(base) else chosen
        value = self._of(whole, depth, ref)
        self.is_wild, self.is_open, self.is_both = strange
        told = known.get("discriminator") or {}
        mark = "writeOnly" if self.is_answer else "readOnly"
        is_told = isinstance(value, dict) and told and ref
        if is_told and self.document.is_named(chosen, told["propertyName"], mark):
            is_strange = self.is_wild and bool(self.draw(st.booleans()))
            if is_strange or not self.document.is_fixed(chosen, told["propertyName"]):
                value[told["propertyName"]] = UNHEARD if is_strange else told_name(told, ref)
        return value

    def _object(self, known: Schema, depth: int, ref: str) -> Json:
        required = [name for name in known.get("required") or () if isinstance(name, str)]
        properties: Json = known.get("properties") or {}
        more = known.get("additionalProperties")
        hidden = "writeOnly" if self.is_answer else "readOnly"
        made: Json = {}
        for name, schema in properties.items():
            held = self.document.merged(schema)
            if (held.get(hidden) is True and not self.is_both) or "never" in held:
                continue
            is_needed = name in required or (self.place == "path" and not made)
            if is_needed or self._is_chosen(depth):
                is_null = self.is_wild and not is_needed and self._is_chosen(depth)
                made[name] = None if is_null else self._of(schema, depth + 1, "")
        for name in required:
            if name not in properties:
                made[name] = self._of(more or {}, depth + 1, "")
        self._add(known, made, depth)
        told = known.get("discriminator")
        tag = made.get(told.get("propertyName")) if isinstance(told, dict) else None
        # No array or object names a schema, whatever the document says of the property.
        if ref and told is not None and tag is not None and not isinstance(tag, (list, dict)):
            made[told["propertyName"]] = told_name(told, ref)
        return made

    def _add(self, known: Schema, made: Json, depth: int) -> None:
        """Add what an object may hold besides its listed properties."""
        properties, more = known.get("properties"), known.get("additionalProperties")
        patterns = known.get("patternProperties") or {}
        least = known.get("minProperties") or (1 if self.place == "path" else 0)
        for pattern in patterns:
            name = matching(pattern, self.document.merged(known.get("propertyNames")))
            if name is not None and self._is_chosen(depth):
                made[name] = self._of(self.document.value_of(known, name), depth + 1, "")
        if isinstance(more, dict) or (more is True and not properties):
            for _ in range(least + _MORE):
                if len(made) < least or self._is_chosen(depth):
                    name = self._name(known, depth)
                    made[name] = self._of(self.document.value_of(known, name), depth + 1, "")
        elif (
            (self.is_wild or (self.is_both and depth))
            and properties
            and not patterns
            and more is not False
        ):
            made[UNHEARD] = self.draw(st.sampled_from(ANYTHING))

    def _name(self, known: Schema, depth: int) -> str:
        limits = known.get("propertyNames")
        found = None if limits is None else self._of(text_of(limits), depth, "")
        return found if isinstance(found, str) else str(self.draw(_NAMES))

    def _is_chosen(self, depth: int) -> bool:
        return depth < _DEEP and self.size < _MANY and bool(self.draw(st.booleans()))

    def _array(self, known: Schema, depth: int, _ref: str) -> Json:
        prefix = known.get("prefixItems") or []
        item: Schema = known.get("items", {})
        least = max(known.get("minItems") or 0, 1 if self.place == "path" else 0)
        is_lean = depth >= _DEEP or self.size >= _MANY
        most = min(known.get("maxItems", least + 3), least + (0 if is_lean else 3))
        count = 0 if item is False else self.draw(st.integers(least, max(least, most)))
        made = [self._of(one, depth + 1, "") for one in prefix]
        return made + [self._of(item, depth + 1, "") for _ in range(count - len(made))]

    def _string(self, known: Schema, depth: int, _ref: str) -> Json:
        if self.is_wild and known.get("format") == "uuid" and self.draw(st.booleans()):
            return UNHEARD
        is_listed = self.place == "header" and depth > 0
        return self.draw(string(known, "listed" if is_listed else self.place))

    def _integer(self, known: Schema, _depth: int, _ref: str) -> Json:
        return self.draw(integer(known))

    def _number(self, known: Schema, _depth: int, _ref: str) -> Json:
        return self.draw(number(known))

    def _boolean(self, _known: Schema, _depth: int, _ref: str) -> Json:
        return self.draw(st.booleans())

    def _null(self, _known: Schema, _depth: int, _ref: str) -> Json:
        return None

    def _anything(self, _known: Schema, _depth: int, _ref: str) -> Json:
        return self.draw(st.sampled_from(ANYTHING)) if self._is_json else "anything"


def each_drawn(examples: int, call: Callable[[Callable[..., Any]], None]) -> str | None:
    """Call with what draws values, so many times; tell if nothing could be drawn."""

    @settings(
        max_examples=examples,
        phases=[Phase.generate],
        database=None,
        derandomize=not IS_LONG,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(st.data())
    def each(data: st.DataObject) -> None:
        call(data.draw)

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            each()
        except HypothesisException as error:
            return f"nothing could be drawn: {type(error).__name__}"
    return None
