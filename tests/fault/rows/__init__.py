"""Every promise, as a table: one module for each part, `TABLE` for them all."""

from __future__ import annotations

from typing import Final

from tests.fault.rows import (
    answers,
    arguments,
    bodies,
    configuration,
    connections,
    ends,
    errors,
    items,
    load,
    network,
    retries,
    secrets,
    sends,
    streams,
    timing,
)

TABLE: Final = {
    "Errors": errors.ROWS,
    "Sends": (*sends.ROWS, *retries.ROWS),
    "Time": timing.ROWS,
    "Answers": (*answers.ROWS, *bodies.ROWS, *ends.ROWS),
    "Streams": (*streams.ROWS, *items.ROWS),
    "Arguments": (*arguments.ROWS, *configuration.ROWS),
    "Connections": connections.ROWS,
    "Network": network.ROWS,
    "Secrets": secrets.ROWS,
    "Load": load.ROWS,
}
