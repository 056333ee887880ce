"""The soak, in short."""

from __future__ import annotations

from tests.fault import soak


def test_no_message_is_sent_twice_or_lost() -> None:
    """Under random faults each message goes out at most once, and its caller knows what came."""
    kinds = soak.judge(soak.run(5.0))
    assert kinds["sent"] > 50
    assert kinds["maybe"] > 50
