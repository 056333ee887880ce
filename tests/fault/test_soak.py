"""The soak, in short."""

from __future__ import annotations

from tests.fault import soak, soak_streams


def test_no_message_is_sent_twice_or_lost() -> None:
    """Under random faults each message goes out at most once, and its caller knows what came."""
    kinds = soak.judge(soak.run(5.0))
    assert kinds["sent"] > 50
    assert kinds["maybe"] > 50


def test_no_stream_leaks_or_lies() -> None:
    """Opened, left and broken at random, streams give what was sent, and their connections back."""
    kinds = soak_streams.judge(soak_streams.run(4.0))
    assert kinds["whole"] > 20
    assert kinds["left"] > 20
    assert kinds["TransportError"] > 20
