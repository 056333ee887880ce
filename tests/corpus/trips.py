"""Owns round trips: what a package reads in an answer, and writes back, is what the answer said.

Answers are samples, one of each kind, or drawn: such as fit, and such as services give beyond their
documents, which a package must live with (fields and enum values that are new, nulls). Each content
of each answer has its verdict: what was never tried is told.
"""

from __future__ import annotations

import base64
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from attrs import Factory, define
from hypothesis import strategies as st

from tests.corpus import feeds, frame, offers, refusals
from tests.corpus.calls import plan
from tests.corpus.draw import Drawer, each_drawn
from tests.corpus.feeds import Item
from tests.corpus.media import media
from tests.corpus.readings import Readings
from tests.corpus.replies import STREAMS, kinds, prepared
from tests.corpus.values import difference, same
from tests.corpus.verdicts import CLAUSE, CORE, NO_ONE, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.corpus.document import Document, Json, Operation, Schema
    from tests.corpus.offers import Offer
    from tests.corpus.reader import Reader

    Draw = Callable[[st.SearchStrategy[Any]], Any]

_TRIES: Final = 3
_BYTES: Final = "RFC 9110 §8.3: content of no schema, as it came"
_UNFIT: Final = "no answer was drawn that openapi-core takes for the schema"
_UNDRAWN: Final = "no call was answered with it"


@define
class Trips:
    """Judges by one document; `examples` is how many answers an operation gets."""

    document: Document
    reader: Reader
    examples: int

    def judge(self, operation: Operation, package: Any, method: Callable[..., Any]) -> Verdict:
        """Answer an operation with what Hypothesis draws, and compare it with what comes back."""
        verdict = Verdict()
        offered = offers.offers(self.document, operation, package, method)
        tried = [one for one in offered if not one.reason]
        for one in offered:
            if one.reason and one.reason != offers.OTHER:
                verdict.judged(one.key, NO_ONE, one.reason)
        verdict.fault(_unasked(offered, package.fake.sent))
        if not tried:
            return verdict
        made, _ = plan(self.document, operation, method, package.names, full=False)

        def answer(draw: Draw, one: Offer, *, is_wild: bool) -> None:
            drawer = Drawer(draw, self.document, "json", is_answer=True, is_wild=is_wild)
            values = _Fitting(self.reader, operation, one, drawer)
            sample = self._prepared(values, package.fake, one)
            package.fake.sent = None
            read = answered(method, made.arguments)
            package.fake.step = 0
            self._compare(verdict, values, package, sample, read)

        def any_of(draw: Draw) -> None:
            answer(draw, draw(st.sampled_from(tried)), is_wild=draw(st.booleans()))

        for one in tried:
            verdict.fault(each_drawn(1, partial(answer, one=one, is_wild=False)))
        verdict.fault(each_drawn(self.examples, any_of))
        for one in tried:
            if one.key not in verdict.slots:
                verdict.judged(one.key, NO_ONE, _UNDRAWN)
        return verdict

    def may_be_empty(self, operation: Operation) -> bool:
        """Whether a success has no content, so that no text and empty text are the same."""
        responses = operation.node.get("responses") or {}
        return any(
            one.startswith("2") and not media(self.document, responses[one]) for one in responses
        )

    def _compare(
        self, verdict: Verdict, values: _Fitting, package: Any, sample: Any, read: Any
    ) -> None:
        """Note how what was read differs from what was sent, and who can tell."""
        one, kind = values.offer, values.offer.medium.kind
        if not values.fits:
            verdict.judged(one.key, NO_ONE, _UNFIT)
            return
        wild = " with more than it says" * values.drawer.is_wild
        for told in self._faults(values, package, sample, read):
            verdict.fault(f"{one.status} {one.medium.type}, drawn{wild}: {told}")
        if kind == "json":
            verdict.judged(one.key, CORE)
        else:
            verdict.judged(one.key, CLAUSE, feeds.CLAUSES.get(kind, _BYTES))

    def _faults(self, values: _Fitting, package: Any, sample: Any, read: Any) -> list[str]:
        """Tell what is wrong with what was read, and with how it was asked for and let go."""
        one, fake = values.offer, package.fake
        if fake.sent is None:
            return [f"nothing was sent: {read!r}"]
        found = [refusals.fault(one.status, read)]
        held = body_of(read)
        if not (sample == "" and held is None and self.may_be_empty(values.operation)):
            found.append(compared(package, held, sample))
        if values.told and isinstance(held, list) and feeds.told_by(held) != values.told:
            found.append(f"events say {feeds.told_by(held)}, and were sent as {values.told}")
        if not any(found) and not values.drawer.is_wild and one.medium.kind == "json":
            found.append(
                Readings(self.document, self.reader).fault(one.medium.schema, sample, held)
            )
        if one.status // 100 == 2 and not frame.accepts(fake.sent, fake.content_type):
            found.append(f"nobody asked for it: {fake.sent.header('Accept')}")
        if not fake.is_closed:
            found.append("the connection is not given back")
        return [told for told in found if told is not None]

    def _prepared(self, values: _Fitting, fake: Any, one: Offer) -> Any:
        """Let the transport answer with a drawn value, and return it."""
        if one.medium.kind not in STREAMS:
            return prepared(values, fake, one.status, one.medium)
        draw, several = values.drawer.draw, kinds(values.document, one.medium)
        items = []
        for _ in range(draw(st.integers(0, 3))):
            kind = draw(st.sampled_from(several))
            value = "\n".join(values.texts()) if kind.is_text else values.drawer.of(kind.schema)
            items.append(Item(value, kind.event))
        fake.status, fake.content_type = one.status, one.medium.type
        fake.content, values.told = feeds.written(draw, items, one.medium.kind)
        fake.step = draw(st.integers(0, 7))
        return [item.value for item in items]


@define
class _Fitting:
    """Makes values that openapi-core takes for an answer, or those that are meant not to fit."""

    reader: Reader
    operation: Operation
    offer: Offer
    drawer: Drawer
    fits: bool = True
    # What the events of a stream say beside their data.
    told: list[Any] = Factory(list)

    @property
    def document(self) -> Document:
        """What the schemas belong to."""
        return self.drawer.document

    def of(self, schema: Schema) -> Json:
        """Return a value; `fits` tells whether one was found."""
        for _ in range(_TRIES):
            value = self.drawer.of(schema)
            self.fits = self.drawer.is_wild or self.reader.fits_answer(
                self.operation, self.offer.code, self.offer.medium.type, value
            )
            if self.fits:
                break
        return value

    def text(self) -> str:
        """Return a text of no schema."""
        return self.drawer.text()

    def texts(self) -> list[str]:
        """Return the lines of a text."""
        return [self.text() for _ in range(self.drawer.draw(st.integers(1, 2)))]


def _unasked(offered: list[Offer], sent: Any) -> str | None:
    """Tell of a request that asks for none of the contents of a success."""
    successes = [one for one in offered if one.status // 100 == 2]
    is_asked = not successes or any(one.reason != offers.OTHER for one in successes)
    return None if is_asked else f"nobody asks for any content: {sent.header('Accept')}"


def answered(method: Callable[..., Any], arguments: dict[str, Any]) -> Any:
    """Return what a call gives, or the error that it raises; of a stream, its items."""
    try:
        found = method(**arguments)
        return [*found] if _home(found) == "streams" else found
    except Exception as error:  # noqa: BLE001 - each is a finding, but those that were asked for
        return error


def body_of(outcome: Any) -> Any:
    """Return what a call gave; of an error that holds a model or a text, that."""
    if not isinstance(outcome, Exception):
        return outcome
    parsed, body = (getattr(outcome, name, None) for name in ("parsed", "body"))
    is_refusal = (getattr(outcome, "status", None) or 0) >= 400
    is_text = is_refusal and (body is None or isinstance(body, str))
    return parsed if parsed is not None else ((body or "") if is_text else outcome)


def compared(package: Any, answer: Any, sample: Any) -> str | None:
    """Tell how an answer differs from what was sent, None if it doesn't."""
    if isinstance(answer, Exception):
        return " ".join(f"{type(answer).__name__}: {str(answer)[:300]}".split())
    if sample is None and answer == "":
        return None  # an error whose JSON is null holds nothing
    if isinstance(answer, bytes):  # as it came, or of a text in base64
        is_coded = isinstance(sample, str) and answer != sample.encode()
        answer = (base64.b64encode(answer) if is_coded else answer).decode()
    if isinstance(answer, list):
        answer = [one.data if _home(one) == "events" else one for one in answer]
    try:
        again = package.encode(answer)
    except Exception as error:  # noqa: BLE001
        return f"encoding: {type(error).__name__}: {str(error)[:300]}"
    return None if same(sample, again) else difference(sample, again)


def _home(value: Any) -> str:
    """Return the module of the runtime that made a value; nothing for the models."""
    _, _, module = type(value).__module__.partition("._runtime.")
    return module
