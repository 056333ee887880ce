"""Owns what a run says it has done: the line that is printed, and the JSON report."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import attrs

from .lower.methods import attribute_of, method_of

if TYPE_CHECKING:
    from .build.surface import Surface
    from .config import Config
    from .diagnostics import Problems
    from .ir import Api


@attrs.frozen
class Counts:
    """How many of one kind a document has, are emitted, and are left out as configured."""

    total: int
    emitted: int
    excluded: int


def counts(found: Surface | None, *, is_emitted: bool) -> dict[str, Counts]:
    """What a document has of each kind; nothing is emitted where a run has failed."""
    kinds = {
        "operations": (found.operations, found.excluded_operations) if found else ((), ()),
        "webhooks": (found.webhooks, found.excluded_webhooks) if found else ((), ()),
        "callbacks": (found.callbacks, ()) if found else ((), ()),
    }
    return {
        kind: Counts(len(kept) + len(left), len(kept) if is_emitted else 0, len(left))
        for kind, (kept, left) in kinds.items()
    }


def line(api: Api, found: Surface) -> str:
    """What was emitted: `operations 288/288, models 20`, and what else there is."""
    told = counts(found, is_emitted=True)
    operations = told.pop("operations")
    parts = [f"operations {operations.emitted}/{operations.total}"]
    parts += [f"models {len(api.definitions)}"]
    parts += [f"{kind} {one.emitted}/{one.total}" for kind, one in told.items() if one.total]
    left = operations.excluded + len(found.excluded_webhooks) + len(found.excluded_schemas)
    parts += [f"excluded {left}"] if left else []
    return ", ".join(parts)


def of(api: Api | None, found: Surface | None, config: Config | None, problems: Problems) -> str:
    """The report as text; without an API nothing was emitted, and the diagnostics say why."""
    operations = api.operations if api is not None else ()
    told: dict[str, Any] = {
        "package": config.package if config is not None else None,
        "client": config.client if config is not None else None,
        **{
            kind: attrs.asdict(one)
            for kind, one in counts(found, is_emitted=api is not None).items()
        },
        "models": len(api.definitions) if api is not None else 0,
        "emitted": [
            {
                "operation": one.title,
                "python": f"{attribute_of(one.resource)}.{method_of(one)}",
            }
            for one in operations
        ],
        "excluded": {
            "operations": [one.title for one in found.excluded_operations] if found else [],
            "webhooks": [one.title for one in found.excluded_webhooks] if found else [],
            "schemas": [one.name for one in found.excluded_schemas] if found else [],
        },
        "diagnostics": [attrs.asdict(one) for one in problems.sorted()],
    }
    return json.dumps(told, indent=2, ensure_ascii=False) + "\n"
