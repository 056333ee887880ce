"""Owns drawn values: what Hypothesis gives for a schema, which the document alone tells."""

from __future__ import annotations

import base64
import functools
import re
from typing import TYPE_CHECKING, Any, Final

from attrs import define, field
from hypothesis import strategies as st

from tests.corpus.sample import FORMATS, matching, says_more, told_name, types_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.corpus.document import Document, Json, Schema

_DEEP: Final = 4
_MANY: Final = 60  # From here on, optional properties are left out.
_NOTED: Final = (
    " aZ09-_.~/?#&=+%,;|[]{}:@!$'()*\"<>\\^`"  # All that a style or a URL could trip over.
)


@define
class Drawer:
    """Draws values for one place of a request.

    A place without JSON has no null, and no array or object that is empty: none of them has a form
    there. What stands in a path is not empty, what stands in a header is visible ASCII.
    """

    draw: Callable[[st.SearchStrategy[Any]], Any]
    document: Document
    place: str
    size: int = field(default=0, init=False)

    def of(self, schema: Schema) -> Json:
        """Return a value that should fit the schema."""
        self.size = 0
        return self._of(schema, 0, "")

    @property
    def _is_json(self) -> bool:
        return self.place == "json"

    def _of(self, schema: Schema, depth: int, ref: str) -> Json:
        self.size += 1
        if isinstance(schema, dict) and isinstance(schema.get("$ref"), str):
            ref = schema["$ref"]
        known = self.document.merged(schema)
        if "const" in known:
            return known["const"]
        listed = known.get("enum")
        if isinstance(listed, list) and listed:
            offered = [one for one in listed if one is not None] or [None]
            return self.draw(st.sampled_from(offered))
        for key in ("oneOf", "anyOf"):
            if known.get(key):
                return self._variant(known, key, depth)
        if "more" in known:
            rest = {key: value for key, value in known.items() if key != "more"}
            return self._of({"allOf": [rest, *known["more"]]}, depth, ref)
        if self.place == "multipart" and known.get("format") == "binary":
            return self.draw(st.binary(min_size=1, max_size=40))
        several = [one for one in types_of(known) if self._is_json or one != "null"] or ["null"]
        kind = several[0] if len(several) == 1 else self.draw(st.sampled_from(several))
        return getattr(self, f"_{kind}", self._anything)(known, depth, ref)

    def _variant(self, known: Schema, key: str, depth: int) -> Json:
        base = {name: value for name, value in known.items() if name not in (key, "discriminator")}
        several = [one for one in known[key] if types_of(self.document.merged(one)) != ["null"]]
        chosen = self.draw(st.sampled_from(several)) if several else {"type": "null"}
        ref = chosen.get("$ref", "") if isinstance(chosen, dict) else ""
        value = self._of({"allOf": [base, chosen]} if says_more(base) else chosen, depth, ref)
        told = known.get("discriminator") or {}
        if isinstance(value, dict) and told and ref:
            value[told["propertyName"]] = told_name(told, ref)
        return value

    def _object(self, known: Schema, depth: int, ref: str) -> Json:
        required = [name for name in known.get("required") or () if isinstance(name, str)]
        properties: Json = known.get("properties") or {}
        more = known.get("additionalProperties")
        made: Json = {}
        for name, schema in properties.items():
            held = self.document.merged(schema)
            is_hidden = held.get("readOnly") is True or "never" in held
            is_first = not (made or self._is_json) and depth < _DEEP
            if is_hidden or not (name in required or is_first or self._is_chosen(depth)):
                continue
            made[name] = self._of(schema, depth + 1, "")
        for name in required:
            if name not in properties:
                made[name] = self._of(more or {}, depth + 1, "")
        is_map = isinstance(more, dict) or (more is True and not properties)
        if is_map and (self._is_chosen(depth) or not (made or self._is_json)):
            names = st.text("abcXYZ019_", min_size=1, max_size=6)
            made[self.draw(names)] = self._of(more, depth + 1, "")
        told = known.get("discriminator")
        if isinstance(told, dict) and ref and told.get("propertyName") in made:
            made[told["propertyName"]] = told_name(told, ref)
        return made

    def _is_chosen(self, depth: int) -> bool:
        return depth < _DEEP and self.size < _MANY and bool(self.draw(st.booleans()))

    def _array(self, known: Schema, depth: int, _ref: str) -> Json:
        prefix = known.get("prefixItems") or []
        item: Schema = known.get("items", {})
        least = max(known.get("minItems") or 0, 0 if self._is_json else 1)
        is_lean = depth >= _DEEP or self.size >= _MANY
        most = min(known.get("maxItems", least + 3), least + (0 if is_lean else 3))
        count = 0 if item is False else self.draw(st.integers(least, max(least, most)))
        made = [self._of(one, depth + 1, "") for one in prefix]
        return made + [self._of(item, depth + 1, "") for _ in range(count - len(made))]

    def _string(self, known: Schema, _depth: int, _ref: str) -> Json:
        least, most = known.get("minLength") or 0, known.get("maxLength")
        if "pattern" in known:
            return self._pattern(known)
        told = known.get("format")
        if told == "date-time":
            return self.draw(st.datetimes()).isoformat() + "Z"
        if told == "date":
            return self.draw(st.dates()).isoformat()
        if told == "uuid":
            return str(self.draw(st.uuids()))
        if told == "byte" or known.get("contentEncoding") == "base64":
            return base64.b64encode(self.draw(st.binary(max_size=20))).decode()
        if told in FORMATS:
            return FORMATS[told]
        least = least if self._is_json else max(least, 1)
        most = least + 12 if most is None else min(most, least + 12)
        return self.draw(_texts(self.place, least, most))

    def _pattern(self, known: Schema) -> Json:
        simple = matching(known["pattern"], known)
        if simple is None or self.place != "json":
            return simple or "text"
        several = [simple, matching(known["pattern"], known, 1) or simple]
        return self.draw(st.sampled_from(several))

    def _integer(self, known: Schema, _depth: int, _ref: str) -> Json:
        low, high = _bounds(known, 1)
        if known.get("format") == "int8":  # the one that holds less than is drawn anyhow
            low, high = max(low, -128), min(high, 127)
        step = known.get("multipleOf") or 1
        if not float(step).is_integer():
            step = 1
        least, most = -(-low // step), high // step
        return int(self.draw(st.integers(int(least), int(max(least, most)))) * step)

    def _number(self, known: Schema, depth: int, ref: str) -> Json:
        if known.get("multipleOf"):
            return self._integer(known, depth, ref)
        low, high = _bounds(known, 0.5)
        return self.draw(
            st.floats(low, max(low, high), allow_subnormal=False).map(lambda one: one + 0.0)
        )

    def _boolean(self, _known: Schema, _depth: int, _ref: str) -> Json:
        return self.draw(st.booleans())

    def _null(self, _known: Schema, _depth: int, _ref: str) -> Json:
        return None

    def _anything(self, _known: Schema, _depth: int, _ref: str) -> Json:
        return "anything" if not self._is_json else self.draw(st.sampled_from(_ANYTHING))


_ANYTHING: Final[tuple[Any, ...]] = ("anything", 1, 1.5, True, ["a", 1], {"a": {"b": []}})


@functools.cache  # What a strategy allows takes longer to find out than a value to draw.
def _texts(place: str, least: int, most: int) -> st.SearchStrategy[str]:
    if place == "header":
        # RFC 9110 §5.5: what stands at the edges is no part of the value.
        return st.text(_NOTED, min_size=least, max_size=most).map(_filled)
    letters = st.sampled_from(_NOTED + "é☃😀") | st.characters(exclude_categories=["C"])
    texts = st.text(letters, min_size=least, max_size=most)
    return texts.filter(lambda one: one not in (".", "..")) if place == "path" else texts


def _filled(text: str) -> str:
    return re.sub(r"^[ ]|[ ]$", "x", text)


def _bounds(known: Schema, step: float) -> tuple[float, float]:
    """The least and the greatest number, exclusive ones of 3.0 and of 3.1 taken in."""
    low, high = known.get("minimum"), known.get("maximum")
    above, below = known.get("exclusiveMinimum"), known.get("exclusiveMaximum")
    if above is True or (above is not None and above is not False):
        low = (low if above is True else above) + step
    if below is True or (below is not None and below is not False):
        high = (high if below is True else below) - step
    if low is None:
        low = -1000 if high is None else min(high, -1000)
    return low, max(low, 1000) if high is None else high
