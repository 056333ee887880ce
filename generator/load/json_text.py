"""JSON text to plain values, read by Python's own JSON parser and held to the standard (RFC 8259).

Owns what that parser lets through and the standard doesn't: equal keys, NaN, half a surrogate
pair, any depth. Must not know files or what the values mean.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, NoReturn

from .positions import json_tokens
from .reading import MAX_DEPTH, MAX_DIGITS, Loaded, Unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


def load(text: str) -> Loaded:
    """Return what a JSON text holds; of equal keys the first counts.

    Raises `Unreadable` at the first fault.
    """
    if not text.strip():
        raise Unreadable("SD113", "the file is empty", (1, 1))
    has_repeats = False

    def mapping(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        nonlocal has_repeats
        value = dict(pairs)
        if len(value) == len(pairs):
            return value
        has_repeats = True
        # Built backwards, the first of equal keys is the one that stays.
        return dict(reversed(pairs))

    value = _parsed(text, mapping)
    if _SURROGATE.search(text):
        _check_surrogates(text)
    if _depth(value) > MAX_DEPTH:
        raise _too_deep(text)
    return Loaded(value, [], has_repeats)


def _parsed(text: str, mapping: Callable[[list[tuple[str, Any]]], dict[str, Any]]) -> Any:
    try:
        return json.loads(text, object_pairs_hook=mapping, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        raise _bad_syntax(error) from error
    except RecursionError as error:
        raise _too_deep(text) from error
    except ValueError as error:
        raise _bad_token(text) from error


def _bad_syntax(error: json.JSONDecodeError) -> Unreadable:
    """Return the fault at which the parser stopped; what JSON only seems to allow is named."""
    rest, at = error.doc[error.pos :], (error.lineno, error.colno)
    if rest.startswith(("//", "/*", "#")):
        return Unreadable("SD104", "JSON has no comments", at, "Remove it, or write YAML.")
    before = error.doc[: error.pos].rstrip() if rest[:1] in ("}", "]") else ""
    if before.endswith(","):
        return Unreadable("SD104", f"JSON has no comma before a {rest[0]}", at, "Remove it.")
    # Python's word for it may end in the middle, as the position follows there.
    return Unreadable("SD104", error.msg.removesuffix(" at"), at)


def _refuse(word: str) -> NoReturn:
    raise ValueError(word)


def _bad_token(text: str) -> Unreadable:
    """Return the fault for the first word that JSON can't have or Python can't hold."""
    for word, at in json_tokens(text):
        if word in ("NaN", "Infinity", "-Infinity"):
            return Unreadable("SD104", f"JSON has no {word}", at, "Use null or a string.")
        if len(word) > MAX_DIGITS and word.lstrip("-").isdigit():
            return Unreadable("SD114", f"a number has more than {MAX_DIGITS} digits", at)
    return Unreadable("SD104", "this is not JSON", (1, 1))


def _check_surrogates(text: str) -> None:
    # Python takes a lone surrogate, but no file can hold it: it would end the run at its last step.
    for word, at in json_tokens(text):
        if word[0] == '"' and "\\" in word:
            try:
                json.loads(word).encode()
            except UnicodeEncodeError as error:
                message = "a string holds half of a surrogate pair"
                raise Unreadable("SD104", message, at) from error


def _too_deep(text: str) -> Unreadable:
    depth = 0
    for word, at in json_tokens(text):
        depth += (word in "{[") - (word in "}]")
        if depth > MAX_DEPTH:
            return Unreadable("SD111", f"values are nested more than {MAX_DEPTH} deep", at)
    return Unreadable("SD111", "values are nested too deeply", (1, 1))


def _depth(value: Any) -> int:
    depth = 0
    level = [value]
    while level := [one for one in level if isinstance(one, dict | list)]:
        depth += 1
        level = [part for one in level for part in _parts(one)]
    return depth


def _parts(value: dict[str, Any] | list[Any]) -> Iterable[Any]:
    return value.values() if isinstance(value, dict) else value
