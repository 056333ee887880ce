"""The type Tokens."""

from __future__ import annotations

from .token import Token

Tokens = list[Token]
"""The schema Tokens."""
