"""Owns the proof of what the package says to those who use it in ways that nobody meant."""

from __future__ import annotations

import pickle
from typing import Any

import pytest
import sentdm
from sentdm import Sentdm

PUBLIC = [getattr(sentdm, name) for name in sentdm.__all__]
KINDS = [one for one in PUBLIC if isinstance(one, type) and issubclass(one, sentdm.ApiException)]


def test_an_option_is_not_set_on_a_client() -> None:
    """Assigning one would do nothing, so it is refused with what to do instead."""
    client: Any = Sentdm(api_key="k")
    with pytest.raises(AttributeError, match=r"'timeout' to set.*with_options\(\)"):
        client.timeout = 5
    client.customers = replaced = object()  # as a test of a program may do
    assert client.customers is replaced


def test_a_class_of_your_own_may_hold_more() -> None:
    """A subclass of the client has attributes as any class."""

    class Ours(Sentdm):
        tenant = ""

        def __init__(self) -> None:
            super().__init__(api_key="k")
            self.tenant, self.noted = "a", True

    assert (Ours().tenant, Ours().noted) == ("a", True)


@pytest.mark.parametrize("kind", KINDS)
def test_errors_are_named_as_they_are_imported(kind: type[sentdm.ApiException]) -> None:
    """A traceback shows the name to catch, and a pickle finds the class under it."""
    assert kind.__module__ == "sentdm"
    assert getattr(sentdm, kind.__qualname__) is kind
    assert type(pickle.loads(pickle.dumps(kind("x")))) is kind
