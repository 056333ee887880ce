"""Owns the arithmetic of versions: which one a change asks for, by Semantic Versioning 2.0.0.

Before 1.0.0 (§4) a breaking change asks for a minor step, any other for a patch. A pre-release
promises nothing yet, so nothing of it can break.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .change import Semver

Release = tuple[int, int, int]

_PARTS = re.compile(r"(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:\.\d+)*(.*)", re.ASCII)


def needed(before: str, step: Semver) -> str:
    """The least version that may follow another after a change."""
    (major, minor, patch), is_final = _parts(before)
    if step == "none" or not is_final:
        return f"{major}.{minor}.{patch}"
    if major == 0:
        return f"0.{minor + 1}.0" if step == "major" else f"0.{minor}.{patch + 1}"
    if step == "major":
        return f"{major + 1}.0.0"
    return f"{major}.{minor + 1}.0" if step == "minor" else f"{major}.{minor}.{patch + 1}"


def is_enough(version: str, least: str) -> bool:
    """Whether a version, or the one that a pre-release leads to, is at least another."""
    return _parts(version)[0] >= _parts(least)[0]


def _parts(version: str) -> tuple[Release, bool]:
    match = _PARTS.match(version)
    if match is None:
        return (0, 0, 0), False
    major, minor, patch = (int(one or 0) for one in match.group(1, 2, 3))
    return (major, minor, patch), not match[4] or match[4].startswith(".post")
