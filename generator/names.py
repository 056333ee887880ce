"""Owns how a wire name becomes words, and words become a name of a language.

The IR keeps words (`("phone", "number")`), which belong to no language; each language joins them
by its own rules. Knows nothing of documents, schemas or templates.
"""

from __future__ import annotations

import builtins
import keyword
import re
import unicodedata
import zlib
from functools import cache
from typing import TYPE_CHECKING, Literal
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

Words = tuple[str, ...]

# A word ends before an upper case letter that follows a lower case one or a digit (`phone|Number`)
# and before the last of several upper case letters that begins a lower case word (`SMS|Payload`).
# Digits stay with the word before them: `Contact400Response` is `contact400|response`.
_SEAMS = re.compile(r"(?<=[^\W_A-Z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][^\W\dA-Z_])")
_NEVER = re.compile(r"[^A-Za-z0-9]")  # in ASCII, to which all names but a few belong
_LINES = {
    *("application/jsonl", "application/x-jsonl", "application/jsonlines"),
    *("application/x-jsonlines", "application/ndjson", "application/x-ndjson"),
}
_TOKEN = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_SIGNS = {"+": "plus", "-": "minus"}
_EQUAL = {"=": "eq", "==": "eq", "!=": "ne", "<>": "ne"}
_OPERATORS = {**_EQUAL, "<": "lt", "<=": "lte", ">": "gt", ">=": "gte"}
# Less than the `>` of `List<Pet>`, which closes what is open.
_COMPARED = re.compile(r"([^<>!=]*\w[^<>!=]*)(<=|>=|!=|<>|<|>)")
# What the modules of models import by name.
_IMPORTED = {"Any", "Enum", "Mapping", "TYPE_CHECKING", "TypeAlias", "Unknown", "annotations"}
# Windows takes no file of such a name, with whatever suffix.
_DEVICES = {"con", "prn", "aux", "nul", *(f"{one}{n}" for one in ("com", "lpt") for n in range(10))}
# In bytes; what stands around it in files that Python writes beside it has room up to 255.
_LONGEST = 150
_OF_PATHS = "/%:@!$&'()*+,;=~?#[]"  # a query and a fragment too: documents have paths with them
_PLACE = re.compile(r"\{([^{}]*)\}")


@cache
def words(text: str) -> Words:
    """The lower case words of a name in any spelling: camel, snake, kebab, dotted, spaced."""
    chunks = _plain(unicodedata.normalize("NFKC", text)).split()
    parts = (_SEAMS.split(chunk) for chunk in chunks)
    lower = " ".join(part.lower() for several in parts for part in several)
    # Lower case may have another normal form, which is how Python would read it.
    return tuple(_plain(unicodedata.normalize("NFKC", lower)).split())


def called(text: str) -> Words:
    """The words of a name that is to stand by itself: `+1` is `plus 1`, and `2fa` is `x 2fa`."""
    sign = _SIGNS.get(text[:1]) if text[1:2].isdigit() else None
    return (sign, *words(text)) if sign else begun(words(text))


def argument_words(text: str) -> Words:
    """The words of a parameter: as of a name, with the operator behind it spelled out."""
    found = _COMPARED.fullmatch(text)
    return (*called(found[1]), _OPERATORS[found[2]]) if found else called(text)


def value_words(text: str) -> Words:
    """The words of an enum's value: as of a name, with the sign in front of it spelled out."""
    if text in _OPERATORS:
        return (_OPERATORS[text],)
    sign = _SIGNS.get(text[:1]) if text[1:2].isalnum() else None
    return (sign, *words(text)) if sign else begun(words(text), by="value")


def begun(name: Words, by: str = "x") -> Words:
    """The words, with one in front where none can begin a name: a digit can't.

    An underscore would do for Python, which takes what begins so for private.
    """
    return name if not name or name[0].isidentifier() else (by, *name)


def _plain(text: str) -> str:
    """The text with a space for everything that no name can hold, and for each underscore."""
    if text.isascii():
        return _NEVER.sub(" ", text)
    return "".join(c if c != "_" and f"_{c}".isidentifier() else " " for c in text)


def distinct(name: Words, taken: set[Words]) -> Words:
    """The words, with an empty one behind them while they are taken: that prints as a `_`.

    The first to come keeps its name, whatever is added after it. Adds the result to `taken`.
    """
    while name in taken:
        name = (*name, "")
    taken.add(name)
    return name


def without_prefix(name: Words, prefix: Words) -> Words:
    """`name` less `prefix` where it begins with it and something is left."""
    is_prefixed = len(name) > len(prefix) and name[: len(prefix)] == prefix
    return name[len(prefix) :] if is_prefixed else name


def snake(name: Iterable[str], taken: Collection[str] = ()) -> str:
    """Words as a Python name: `phone_number`; a keyword or a taken one gets a trailing `_`."""
    listed = list(name)
    plain = [word for word in listed if word]
    return _usable("_".join(plain) or "_", taken) + "_" * (len(listed) - len(plain))


def pascal(name: Iterable[str]) -> str:
    """Words as a Python class name: `PhoneNumber`."""
    return _usable("".join(word[:1].upper() + word[1:] for word in name) or "_")


def constant(name: Iterable[str]) -> str:
    """Words as a Python constant: `PHONE_NUMBER`."""
    return _usable("_".join(name).upper() or "EMPTY")


def kebab(name: Iterable[str]) -> str:
    """Words as the name of a distribution: `phone-number`."""
    return "-".join(name)


def module(name: str) -> str:
    """The module of a class: its name in snake_case, never the very name of the class.

    A package has its modules as attributes, where one would stand in the way of the class.
    """
    found = snake(words(name))
    return file(f"{found}_" if found == name else found)


def file(name: str) -> str:
    """A name as a file has it: cut, with a mark of the whole, where some file system refuses it."""
    told = name.encode()
    if len(told) <= _LONGEST and name not in _DEVICES:
        return name
    return f"{told[:_LONGEST].decode(errors='ignore')}_{zlib.crc32(told):08x}"


def class_name(text: str) -> str:
    """A schema's name as written where Python can read it, else its words joined."""
    name = text if _is_class_name(text) else pascal(called(text))
    return f"{name}_" if name in _IMPORTED or hasattr(builtins, name) else name


def titled(text: str) -> str:
    """The same for a key or a file that names no class by itself: always with a capital."""
    return class_name(text) if text[:1].isupper() else pascal(called(text))


def _is_class_name(text: str) -> bool:
    is_plain = text.isidentifier() and not keyword.iskeyword(text)
    is_read_so = unicodedata.normalize("NFKC", text) == text
    return is_plain and is_read_so and not hasattr(builtins, text) and not text.startswith("_")


def _usable(name: str, taken: Collection[str] = ()) -> str:
    # Joined letters may have another normal form, which is how Python would read them.
    name = unicodedata.normalize("NFKC", name)
    name = name if name.isidentifier() or keyword.iskeyword(name) else f"_{name}"
    return f"{name}_" if keyword.iskeyword(name) or name in taken else name


def places(path: str) -> list[str]:
    """The names between braces in a path template (OpenAPI 3.1 §4.8.8)."""
    return _PLACE.findall(path)


def without_places(path: str) -> str:
    """A path template less the names of its places: what tells it from another."""
    return _PLACE.sub("{}", path)


def sendable_path(path: str) -> str:
    """A path template whose text, places aside, is percent-encoded (RFC 3986 §2.1)."""
    pieces = re.split(r"(\{[^{}]*\})", path)
    return "".join(
        one if at % 2 else quote(one, _OF_PATHS, errors="replace") for at, one in enumerate(pieces)
    )


def is_token(name: str) -> bool:
    """Whether a header can have this name (RFC 9110 §5.6.2)."""
    return _TOKEN.fullmatch(name) is not None


def media_kind(content_type: str) -> Literal["json", "form", "multipart", "text", "bytes"]:
    """How content of a media type is written: json, form, multipart, text or bytes."""
    kind = content_type.partition(";")[0].strip().lower()
    if is_json(kind) or kind == "*/*":
        return "json"
    if kind == "application/x-www-form-urlencoded":
        return "form"
    if kind.startswith("multipart/"):
        return "multipart"
    is_text = kind.startswith("text/") or kind.endswith(("xml", "yaml", "javascript"))
    return "text" if is_text else "bytes"


def stream_kind(content_type: str) -> Literal["events", "lines", "records", ""]:
    """How content of a media type comes item by item: events, lines, records, or not at all."""
    kind = content_type.partition(";")[0].strip().lower()
    if kind == "text/event-stream":
        return "events"
    if kind == "application/json-seq" or kind.endswith("+json-seq"):  # RFC 7464, RFC 8091
        return "records"
    return "lines" if kind in _LINES else ""


def media_key(content_type: str) -> str:
    """A media type as answers are told apart by it: in lower case, without spaces."""
    return "".join(content_type.lower().split())


def is_json(content_type: str) -> bool:
    """Whether a media type is JSON (WHATWG MIME Sniffing §4.6): by name, or by its suffix."""
    kind = content_type.partition(";")[0].strip().lower()
    return kind in ("application/json", "text/json") or kind.endswith("+json")
