"""Owns how an example makes a client: with what most of the operations send, and where to."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from generator import names

from . import servers

if TYPE_CHECKING:
    from generator.ir import Api, Credential


def arguments(api: Api) -> str:
    """What a client must be told: credentials, where the document has any, and an address."""
    credentials = [_placeholder(one) for one in _usual(api)]
    return ", ".join(filter(None, (*credentials, servers.address(api))))


def _usual(api: Api) -> list[Credential]:
    """What the most of the operations send together, of alternatives the first."""
    first = tuple(one.words for one in api.credentials[:1])
    ways = ((first,) if one.security is None else one.security for one in api.operations)
    sent = Counter(filter(None, (next(filter(None, several), ()) for several in ways)))
    usual = max(sent, key=sent.__getitem__, default=first)
    return [one for one in api.credentials if one.words in usual]


def _placeholder(credential: Credential) -> str:
    name = names.snake(credential.words)
    value = "USER:PASSWORD" if credential.form == "basic" else f"YOUR_{name.upper()}"
    return f'{name}="{value}"'
