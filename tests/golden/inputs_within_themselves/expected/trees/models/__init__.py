"""The models of trees: one module each, loaded when first used."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._node_dict import NodeDict
    from ._nodes_input import NodesInput
    from ._times_input import TimesInput_
    from .node import Node
    from .nodes import Nodes
    from .times import Times
    from .times_input import TimesInput

__all__: list[str] = [
    "NodeDict",
    "NodesInput",
    "TimesInput_",
    "Node",
    "Nodes",
    "Times",
    "TimesInput",
]

_MODULES: dict[str, str] = {
    "NodeDict": "_node_dict",
    "NodesInput": "_nodes_input",
    "TimesInput_": "_times_input",
    "Node": "node",
    "Nodes": "nodes",
    "Times": "times",
    "TimesInput": "times_input",
}


def __getattr__(name: str) -> Any:
    """Load the module of a model at the first use of its name (PEP 562)."""
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(importlib.import_module(f".{_MODULES[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Every model, loaded or not."""
    return sorted(__all__)
