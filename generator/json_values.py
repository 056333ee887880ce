"""Owns what JSON can hold, and when two values of it are equal."""

from __future__ import annotations

import json
from typing import Any


def is_json_value(value: object) -> bool:
    """Whether JSON can hold a value; YAML also has infinity and what is not a number."""
    try:
        json.dumps(value, allow_nan=False)
    except ValueError:
        return False
    return True


def json_key(value: Any) -> str:
    """A text that is the same for equal JSON values: 1 and 1.0 are one, 1 and true are two."""
    if isinstance(value, (list, tuple)):
        return f"[{','.join(map(json_key, value))}]"
    if isinstance(value, dict):
        inner = sorted(f"{json.dumps(str(key))}:{json_key(one)}" for key, one in value.items())
        return f"{{{','.join(inner)}}}"
    is_whole = isinstance(value, float) and value.is_integer()
    return json.dumps(int(value) if is_whole else value)
