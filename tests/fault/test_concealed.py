"""What a constructor refuses is in no variable of a frame that the error passed through."""

from __future__ import annotations

import traceback
from typing import TYPE_CHECKING, Any

import pytest
from sentdm import ArgumentError, Sentdm
from sentdm._runtime.core import Core

from tests.fault import canary

if TYPE_CHECKING:
    from collections.abc import Iterator

REFUSED: list[dict[str, Any]] = [
    *(
        {name: value}
        for name in ("api_key", "access_token")
        for value in ("canary-\r", "canary-\nx", " canary-", "canary-é", b"canary-", ["canary-"])
    ),
    {"api_key": "canary-", "access_token": "canary-\n"},
    {"base_url": "https://user:canary-word@api.sent.example"},
    {"base_url": "https://user:canary-word@exa\u2100mple"},
    {"base_url": "https://api.sent.example/?key=canary-"},
    {"proxy": "socks5://user:canary-word@proxy.example"},
    {"proxy": "http://user:canary-word@proxy.example:port"},
    {"cert": (__file__, __file__, "canary-word", "more")},
    {"timeout": -1},
    {"max_retries": "canary-"},
    {"transport": "canary-"},
    {"verify": "/canary-/ca.pem"},
    {"api_kye": "canary-"},
]
GOOD: dict[str, Any] = {"api_key": canary.KEY, "access_token": canary.TOKEN}


def frames_of(error: BaseException) -> Iterator[Any]:
    """Yield the frames of the package that an error, or one that led to it, passed through."""
    seen: list[BaseException | None] = [error, error.__cause__, error.__context__]
    for link in seen:
        for frame, _ in traceback.walk_tb(None if link is None else link.__traceback__):
            if frame.f_code.co_filename != __file__:
                yield frame


def judge(error: BaseException) -> None:
    """Refuse a canary in the package's frames, and in all that they and the error hold."""
    frames = list(frames_of(error))
    assert frames
    for frame in frames:
        held = dict(frame.f_locals)
        canary.judge_texts([repr(held)], "a frame")
        canary.judge_held(held)
    error.with_traceback(None)
    canary.judge_held(error)


@pytest.mark.parametrize("given", REFUSED, ids=repr)
def test_what_a_constructor_refuses_is_in_no_frame(given: dict[str, Any]) -> None:
    """Tools that print the variables of a failed frame find no credential."""
    with pytest.raises((ArgumentError, TypeError)) as caught:
        Sentdm(**{**GOOD, **given})
    judge(caught.value)


@pytest.mark.parametrize(
    "given", [one for one in REFUSED if not {"proxy", "cert", "verify", "transport"} & {*one}],
    ids=repr,
)  # fmt: skip
def test_what_a_copy_refuses_is_in_no_frame(given: dict[str, Any]) -> None:
    """The same for `with_options`."""
    with Sentdm(**GOOD) as client, pytest.raises((ArgumentError, TypeError)) as caught:
        client.with_options(**given)
    judge(caught.value)


def test_a_client_that_was_never_made_can_be_shown() -> None:
    """A debugger may meet one half made."""
    assert repr(Sentdm.__new__(Sentdm)) == "Sentdm()"
    assert repr(Core.__new__(Core)) == "Core(None)"
