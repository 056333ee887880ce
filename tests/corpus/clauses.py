"""Owns the decoding of requests by the clauses of the specification.

Written from the clauses, not from the runtime: what went out is read back as text, and compared
with the values that it should spell.
"""

from __future__ import annotations

import json
import re
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote, unquote, unquote_to_bytes, urlsplit

from tests.corpus.limits import UNTOLD, Slot, limit
from tests.corpus.values import MISSING, same

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.corpus.document import Json

# RFC 3986 §2.2, less what would end the value or mean a space in a form: `&`, `#` and `+`.
_RESERVED: Final = re.compile("%(?:3A|2F|3F|5B|5D|40|21|24|27|28|29|2A|2C|3B|3D)")
FORM: Final = "application/x-www-form-urlencoded"


def decoded(slot: Slot, path: str, sent: Any) -> Any:
    """Return what the request says for a parameter, by the clauses; MISSING if nothing."""
    if slot.place == "path":
        return _segment(slot, raw_segments(path, sent).get(slot.name, ""))
    if slot.place == "header":
        found = [text for name, text in sent.headers if name.lower() == slot.name.lower()]
        return _joined(slot, found[0], ",", str) if found else MISSING
    if slot.place == "cookie":
        cookies = "; ".join(text for name, text in sent.headers if name.lower() == "cookie")
        return _pairs(slot, [_pair(one) for one in cookies.split("; ")])
    # What the path has of a query by itself goes first.
    query = urlsplit(sent.url).query.removeprefix(path.partition("#")[0].partition("?")[2])
    return _pairs(slot, [_pair(one) for one in query.split("&")])


def raw_segments(path: str, sent: Any) -> dict[str, str]:
    """Return the path parameters, still encoded; a path may have places in a query, too."""
    shown = path.partition("#")[0]
    parts = re.split(r"\{.*?\}", quote(shown, "/%:@!$&'()*+,;=~[]{}?"))
    url = urlsplit(sent.url)
    has_query = "?" in shown
    pattern = "([^/?#&]*)".join(map(re.escape, parts)) + ("(?:&|$)" if has_query else "$")
    found = re.search(pattern, f"{url.path}?{url.query}" if has_query else url.path)
    names = re.findall(r"\{(.*?)\}", shown)
    return dict(zip(names, found.groups(), strict=True)) if found else {}


def is_touched(path: str, name: str) -> bool:
    """Whether another place of a path stands right beside that of a parameter."""
    place = re.escape(f"{{{name}}}")
    return re.search(rf"}}{place}|{place}{{", path) is not None


def template_of(path: str) -> str:
    """A path without its query; what no URL can hold is encoded (RFC 3986 §2.1)."""
    return quote(re.split(r"[?#]", path)[0], "/%:@!$&'()*+,;=~[]{}")


def _pair(text: str) -> tuple[str, str]:
    name, _, value = text.partition("=")
    return unquote(name), value


def _pairs(slot: Slot, pairs: list[tuple[str, str]]) -> Any:
    if slot.style == "deepObject" and slot.kind != "primitive":
        return tree(slot.name, [(name, unquote(text)) for name, text in pairs])
    is_styled = "content" not in slot.node
    plain = str if slot.style == "cookie" else unquote
    if is_styled and slot.explode and slot.kind == "object":
        found = {name: plain(text) for name, text in pairs if name in slot.value}
        return found or MISSING
    own = [text for name, text in pairs if name == slot.name]
    if not own:
        return MISSING
    if is_styled and slot.explode and slot.kind == "array":
        return [plain(one) for one in own]
    delimiters = {"spaceDelimited": "%20", "pipeDelimited": "%7C"}
    return _joined(slot, own[0], delimiters.get(slot.style, ","), plain)


def meant(node: Json, value: Any) -> Any:
    """Return what a value says: with `allowReserved`, what is encoded in it stays so.

    RFC 6570 §3.2.3; to a receiver `%2F` is a slash then, whoever has encoded it.
    """
    if node.get("allowReserved") is not True:
        return value
    if isinstance(value, dict):
        return {key: meant(node, one) for key, one in value.items()}
    if isinstance(value, list):
        return [meant(node, one) for one in value]
    return unquote(value) if isinstance(value, str) else value


def reserved_fault(slot: Slot, sent: Any) -> str | None:
    """Tell which of the characters that may go as they are went out encoded (RFC 6570 §3.2.3)."""
    if slot.place != "query" or slot.node.get("allowReserved") is not True:
        return None
    pairs = [one.partition("=")[::2] for one in urlsplit(sent.url).query.split("&")]
    found = [one for name, text in pairs if name == slot.name for one in _RESERVED.findall(text)]
    return f"query {slot.name} has {found} encoded, and allows them" if found else None


def _segment(slot: Slot, text: str) -> Any:
    if slot.style == "simple":
        return _joined(slot, text, ",", unquote)
    if slot.style == "label":
        return _joined(slot, text[1:], "." if slot.explode else ",", unquote)
    pairs = [_pair(one) for one in text.split(";")[1:]]
    if slot.explode and slot.kind == "object":
        return {name: unquote(value) for name, value in pairs}
    own = [value for name, value in pairs if name == slot.name]
    if slot.explode and slot.kind == "array":
        return [unquote(one) for one in own]
    return _joined(slot, own[0], ",", unquote) if own else MISSING


def _joined(slot: Slot, text: str, delimiter: str, plain: Callable[[str], str]) -> Any:
    if "content" in slot.node:
        return plain(text)
    if slot.kind == "primitive":
        return plain(text)
    several = text.split(delimiter)
    if slot.kind == "array":
        return [plain(one) for one in several]
    if slot.explode:
        pairs = [one.partition("=")[::2] for one in several]
    else:
        pairs = [(one, other) for one, other in zip(several[::2], several[1::2], strict=False)]
    return {plain(key): plain(value) for key, value in pairs}


def tree(name: str, pairs: list[tuple[str, str]]) -> Any:
    """Return what stands under a name in brackets: `filter[price][0]`."""
    made: Any = {}
    for key, text in pairs:
        if not key.startswith(f"{name}["):
            continue
        steps = key[len(name) + 1 :].removesuffix("]").split("][")
        held = made
        for step in steps[:-1]:
            held = held.setdefault(step, {})
        held[steps[-1]] = text
    return made or MISSING


def alike(told: Any, given: Any) -> bool:
    """Whether what was decoded is what was given: text stands for the value that it spells."""
    if told is MISSING:
        return _is_unsaid(given)
    if isinstance(given, dict):
        kept = {key: one for key, one in given.items() if not _is_unsaid(one)}
        is_map = isinstance(told, dict) and told.keys() == kept.keys()
        return is_map and all(alike(told[key], kept[key]) for key in kept)
    if isinstance(given, list):
        given = [one for one in given if not _is_unsaid(one)]
        # The places of what has no form are left out.
        several = [told[i] for i in sorted(told, key=int)] if _is_counted(told) else told
        is_list = isinstance(several, list) and len(several) == len(given)
        return is_list and all(map(alike, several, given))
    if not isinstance(told, str) or isinstance(given, str):
        return same(given, told)
    if isinstance(given, int):
        return told == json.dumps(given)
    try:
        return Decimal(told) == Decimal(str(given))
    except InvalidOperation:
        return False


def _is_unsaid(value: Any) -> bool:
    """Whether no style has a form for it: null, and what holds nothing else."""
    held = value.values() if isinstance(value, dict) else value
    return value is None or (isinstance(value, (dict, list)) and all(map(_is_unsaid, held)))


def _is_counted(told: Any) -> bool:
    return isinstance(told, dict) and all(key.isdigit() for key in told)


def form_faults(body: Json, pairs: list[tuple[str, str]], encoding: Json, place: str) -> list[str]:
    """Tell which fields of a form don't say what was given; the pairs are still encoded.

    OpenAPI 3.1 §4.8.15.1: what `encoding` gives a style is written as a query parameter is; else an
    array repeats its name, and an object is JSON.
    """
    faults = []
    for name, given in body.items():
        rule = encoding.get(name) or {}
        sample = given[0] if isinstance(given, list) and given else given
        # A style is for text: a file is sent as it is.
        if {"style", "explode"} & set(rule) and not isinstance(sample, bytes):
            slot = Slot({"name": name, "in": place, **rule}, given)
            told = MISSING if limit(slot, UNTOLD) else _pairs(slot, pairs)
            is_said = limit(slot, UNTOLD) is not None or alike(told, given)
        else:
            own = [_plain(text, given) for key, text in pairs if key == name]
            told = own if isinstance(given, list) else (own or [MISSING])[0]
            told = told if own else tree(name, [(key, unquote(text)) for key, text in pairs])
            is_json = bool(own) and isinstance(given, dict)
            is_said = (
                same(given, json_value(own[0])) if is_json else alike(_read(told, given), given)
            )
        if not is_said:
            faults.append(f"the form has {name}={str(told)[:60]!r} for {str(given)[:60]!r}")
    return faults


def query_string_faults(given: Any, query: str, content: Json) -> list[str]:
    """Tell what a whole query string doesn't say of what was given (OpenAPI 3.2 §4.12.2)."""
    return content_faults(given, query if FORM in content else unquote(query), content)


def content_faults(given: Any, text: str, content: Json) -> list[str]:
    """Tell what the text of a parameter's content doesn't say of what was given."""
    if FORM in content:
        rules = content[FORM].get("encoding") or {}
        return form_faults(given, form_pairs(text.encode()), rules, "query")
    is_said = same(given, json_value(text)) if is_json(content) else alike(text, given)
    return [] if is_said else [f"{text:.60} goes out for {given!r:.60}"]


def is_json(content: Json) -> bool:
    """Whether a parameter is JSON."""
    return any("json" in one and "jsonpath" not in one for one in content)


def json_value(text: str | bytes) -> Any:
    """Return what a JSON text says; MISSING if it is none."""
    try:
        return json.loads(text)
    except ValueError:
        return MISSING


def _plain(text: str, given: Any) -> Any:
    """Bytes where bytes were given, else text."""
    sample = given[0] if isinstance(given, list) and given else given
    return unquote_to_bytes(text) if isinstance(sample, bytes) else unquote(text)


def _read(told: Any, given: Any) -> Any:
    """JSON where the value is none that text could say."""
    if isinstance(told, list) and isinstance(given, list):
        kept = [one for one in given if one is not None]
        return [_read(one, other) for one, other in zip(told, kept, strict=False)]
    if isinstance(told, str) and isinstance(given, (dict, list)):
        return json_value(told)
    return told


def form_pairs(body: bytes) -> list[tuple[str, str]]:
    """Return names and values of a form (WHATWG URL §5.1), these encoded."""
    return [_pair(one.replace("+", "%20")) for one in body.decode().split("&")]


def part_pairs(body: bytes, content_type: str) -> list[tuple[str, str]]:
    """Return names and contents of the parts of an upload (RFC 2046 §5.1.1, RFC 7578 §4.2).

    The contents as a query would have them, but for commas.
    """
    mark = re.search(r'boundary="?([^";]+)', content_type)
    pieces = body.split(b"--" + (mark[1].encode() if mark else b"?"))
    found = []
    for piece in pieces[1:-1]:
        head, _, content = piece.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        named = re.search(r'; name="([^"]*)"', head.decode())
        name = re.sub(r"%(22|0D|0A)", lambda one: unquote(one[0]), named[1]) if named else ""
        found.append((name, quote(content.removesuffix(b"\r\n"), safe=",")))
    return found
