"""Owns the JSON report of a run: what was emitted under which name, and every diagnostic."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import attrs

from .lower.methods import attribute_of, method_of

if TYPE_CHECKING:
    from .config import Config
    from .diagnostics import Problems
    from .ir import Api


def of(api: Api | None, config: Config | None, problems: Problems) -> str:
    """The report as text; without an API nothing was emitted, and the diagnostics say why."""
    operations = api.operations if api is not None else ()
    found = {
        "package": config.package if config is not None else None,
        "client": config.client if config is not None else None,
        "operations": {"total": len(operations), "emitted": len(operations)},
        "emitted": [
            {
                "operation": one.title,
                "python": f"{attribute_of(one.resource)}.{method_of(one)}",
            }
            for one in operations
        ],
        "diagnostics": [attrs.asdict(one) for one in problems.sorted()],
    }
    return json.dumps(found, indent=2, ensure_ascii=False) + "\n"
