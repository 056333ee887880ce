"""Owns what holds for any request, whatever it says: its target, its length, its fields.

Must not know what was given. The clauses are of HTTP (RFC 9110, RFC 9112), cookies (RFC 6265) and
URLs (RFC 3986).
"""

from __future__ import annotations

import fnmatch
import re
from collections import Counter
from typing import Any, Final
from urllib.parse import urlsplit

# RFC 3986 §3.3, §3.4, and the brackets that the table of OpenAPI 3.1.0 §4.8.12.4 has in a query.
_TARGET: Final = re.compile(r"(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?\[\]]|%[0-9A-Fa-f]{2})*")
# RFC 9110 §9.3: the verbs for which content means something.
_CARRYING: Final = ("POST", "PUT", "PATCH")


def faults(sent: Any) -> list[str]:
    """Tell what no server should have to put up with."""
    found = [] if _TARGET.fullmatch(sent.target) else [f"{sent.target:.80} is no target of a URL"]
    names = Counter(name.lower() for name, _ in sent.headers)
    found += [f"{one} is there {count} times" for one, count in names.items() if count > 1]
    fields = {name.lower(): text for name, text in sent.headers}
    if fields.get("host") != urlsplit(sent.url).netloc:  # RFC 9110 §7.2
        found.append(f"Host is {fields.get('host')} for {sent.url:.60}")
    if "user-agent" not in fields or "accept" not in fields:  # RFC 9110 §10.1.5, §12.5.1
        found.append(f"User-Agent or Accept is not among {[*fields]}")
    return found + _length_faults(sent, fields)


def accepts(sent: Any, content_type: str) -> bool:
    """Whether a request asks for a content, among others (RFC 9110 §12.5.1)."""
    told = next((text for name, text in sent.headers if name.lower() == "accept"), "")
    essence = _essence(content_type)
    ranges = [_essence(one) for one in told.split(",")]
    return any(fnmatch.fnmatch(essence, one) or fnmatch.fnmatch(one, essence) for one in ranges)


def _essence(content_type: str) -> str:
    return content_type.partition(";")[0].strip().lower()


def _length_faults(sent: Any, fields: dict[str, str]) -> list[str]:
    """RFC 9110 §8.6, RFC 9112 §6: how long the content is, or that it comes in chunks."""
    told = fields.get("content-length")
    if sent.body is None:
        wanted = "0" if sent.method in _CARRYING else None
        is_bare = told == wanted and "content-type" not in fields
        return [] if is_bare else [f"a request without a body has the length {told}"]
    body = sent.body if isinstance(sent.body, bytes) else b"".join(sent.body)
    is_chunked = fields.get("transfer-encoding") == "chunked" and told is None
    return [] if is_chunked or told == str(len(body)) else [f"the length {told} is {len(body)}"]
