"""Owns the oracle: drawn arguments through a package, its requests decoded by others.

openapi-core reads the document on its own, and decodes and validates what went out; the result is
compared with what was given. What it can't read is decoded by the clauses of the specification, and
of uploads and forms by `parts`. Each parameter and each content of a body has its verdict: what was
never judged is told.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from attrs import Factory, define
from hypothesis import strategies as st

from tests.corpus import clauses, frame
from tests.corpus.calls import Plan, Planner
from tests.corpus.carried import OPEN, UNFIT, Carried
from tests.corpus.clauses import alike
from tests.corpus.draw import UNHEARD, Drawer, each_drawn
from tests.corpus.forms import is_read
from tests.corpus.limits import UNTOLD, Slot, limit
from tests.corpus.media import Medium, media
from tests.corpus.parts import is_parted
from tests.corpus.reader import Asked, Reader
from tests.corpus.sample import Sampler
from tests.corpus.scalars import texts
from tests.corpus.unsaid import Unsaid
from tests.corpus.values import MISSING
from tests.corpus.verdicts import CLAUSE, CORE, NO_ONE, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.corpus.document import Document, Json, Operation

    Draw = Callable[[st.SearchStrategy[Any]], Any]

_TRIES: Final = 3
_LINES: Final = ("lines", "records")
_TEXTS: Final = ("xml", "yaml", "javascript")  # of which types have such names are text
_OWN: Final = "OpenAPI 3.1 §4.8.12.2: a header that the client sends by itself"
_UNTAKEN: Final = "no argument takes it (the generator says why: SD304, SD312)"
_CLOSED: Final = "JSON Schema 2020-12 §6.1.2: a value that its enum lacks, refused and not sent"
_CONSTANT: Final = re.compile(r"must be '[^']*' \(at \$")  # a field tells its one value alone
_PARTED: Final = "RFC 7578 §4.2: a part is not encoded, so a delimiter in a value is refused"
_LESS: Final = "OpenAPI 3.1 §4.8.24.2: what is readOnly was given, and is not sent"
_WHOLE: Final = "OpenAPI 3.2 §4.12.2: the query string is one value"
_CONTENT: Final = "OpenAPI 3.1 §4.8.12.2: the content of a parameter is its text"
_UNDRAWN: Final = "no call had it"


@define
class Oracle:
    """Judges by one document; `examples` is how many calls an operation gets."""

    document: Document
    reader: Reader
    examples: int

    def judge(self, operation: Operation, package: Any, method: Callable[..., Any]) -> Verdict:
        """Call an operation with what Hypothesis draws, and hold each request against it."""
        verdict = Verdict()
        offered = media(self.document, operation.node.get("requestBody"))

        def whole(draw: Draw, chosen: Medium | None) -> None:
            _Call(self, operation, package, method, draw, verdict, chosen, is_whole=True).judge()

        def any_of(draw: Draw) -> None:
            chosen = draw(st.sampled_from(offered)) if offered else None
            _Call(self, operation, package, method, draw, verdict, chosen, is_whole=False).judge()

        # Each content once with all that there is.
        for one in range(max(len(offered), 1)):
            chosen = offered[one] if offered else None
            verdict.fault(each_drawn(1, partial(whole, chosen=chosen)))
        verdict.fault(each_drawn(self.examples, any_of))
        for one in operation.parameters:
            key = f"{one.get('in')} {one['name']}"
            if key not in verdict.slots:
                verdict.judged(key, NO_ONE, _OWN if self.document.is_own(one) else _UNDRAWN)
        for medium in offered:
            if f"body {medium.type}" not in verdict.slots:
                verdict.judged(f"body {medium.type}", NO_ONE, _UNDRAWN)
        return verdict


@define
class _Call:
    """One call with what is drawn, and its judgement."""

    oracle: Oracle
    operation: Operation
    package: Any
    method: Callable[..., Any]
    draw: Draw
    verdict: Verdict
    chosen: Medium | None
    # Whether all that may be left out is given.
    is_whole: bool
    # Why openapi-core isn't asked: of a parameter, by place and name, or of the body's kind.
    unfit: dict[tuple[str, str], str] = Factory(dict)

    def judge(self) -> None:
        """Make the call, and judge all that went out."""
        planner = Planner.of(self.oracle.document, self.method, self.package.names)
        planner.drawn, planner.chosen = self._drawn, self.chosen
        planner.as_models = self.draw(st.booleans())
        planner.parameters(self.operation)
        planner.body(self.operation)
        fake = self.package.fake
        fake.sent, fake.status, fake.content = None, 204, b""
        try:
            self.method(**planner.made.arguments)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is the finding
            if fake.sent is None:
                self._refused(error, planner.made.body)
                return
        for key in planner.made.untaken:
            self.verdict.judged(key, NO_ONE, _UNTAKEN)
        unsaid = Unsaid(self.oracle.document, self.operation, planner.made, fake.sent)
        for fault in (*frame.faults(fake.sent), *unsaid.faults()):
            self.verdict.fault(fault)
        self._parameters(planner.made, fake.sent)
        if planner.made.has_body:
            body, unread = planner.made.body, self.unfit.get(("body", "None"), "")
            if self.chosen is not None and self.chosen.kind == "json":
                body = self.oracle.document.without(self.chosen.schema, body, "readOnly")
            carried = Carried(
                *(self.oracle.document, self.oracle.reader, self.operation, self.verdict),
                *(planner.made.content, unread),
            )
            carried.judge(body, fake.sent)

    def _refused(self, error: Exception, body: Json) -> None:
        """Note why nothing went out: that a value is none of its enum is a reason to say no.

        So is a delimiter in a value of a part, which nothing would tell from those between them.
        """
        kind, told = type(error).__name__, str(error)
        is_told = repr(UNHEARD) in told or _CONSTANT.search(told)
        if kind == "ArgumentError" and OPEN in self.unfit.values() and is_told:
            self.verdict.reasons[CLAUSE, _CLOSED] += 1
        elif kind == "ArgumentError" and is_parted(told, body):
            self.verdict.reasons[CLAUSE, _PARTED] += 1
        else:
            self.verdict.fault(f"{kind}: {told[:200]}")

    def _drawn(self, place: str, node: Json, schema: Any, *, required: bool) -> Any:
        """A value that fits, MISSING where it is left out; the sample where none was drawn."""
        if not required and not self.is_whole and not self.draw(st.booleans()):
            return MISSING
        if place == "raw":
            return self._octets(node["type"])
        document, kind = self.oracle.document, _kind(place, node)
        key = (place if "in" in node else "body", str(node.get("name")))
        is_both = kind == "json" and "in" not in node and self.draw(st.booleans())
        is_open = self.draw(st.booleans())
        drawer = Drawer(self.draw, document, kind, is_open=is_open, is_both=is_both)
        for _ in range(_TRIES):
            value = drawer.of(schema)
            if drawer.was_open or self._has_more(drawer, schema, value):
                self.unfit[key] = OPEN if drawer.was_open else _LESS
                return value
            if kind == "multipart" or self._fits(place, node, value):
                return value
        sampler = Sampler(document, is_request=True, is_full=required)
        sampler.has_files = kind == "multipart"
        value = sampler.of(schema)
        self.unfit.update({} if self._fits(place, node, value) else {key: UNFIT})
        return value

    def _has_more(self, drawer: Drawer, schema: Any, value: Any) -> bool:
        """Whether a value holds what only answers have."""
        return drawer.is_both and bool(
            self.oracle.document.without(schema, value, "readOnly") != value
        )

    def _octets(self, medium: str) -> Any:
        """Text or bytes: what is neither JSON nor a form is sent as it is."""
        essence, _, more = medium.lower().partition(";")
        if essence.startswith("text/") or essence.endswith(_TEXTS):
            is_narrow = "charset" in more and "utf" not in more
            return self.draw(texts("latin" if is_narrow else "json", 0, 40))
        return self.draw(st.binary(max_size=40))

    def _fits(self, place: str, node: Json, value: Any) -> bool:
        is_styled = "in" in node and "content" not in node
        held = _defined(value) if is_styled else value
        return self.oracle.reader.fits(self.operation, place, node, held)

    def _parameters(self, made: Plan, sent: Any) -> None:
        told = self._core(sent)
        for node, value in made.parameters:
            schema = self.oracle.document.resolved(node.get("schema") or {})
            kind = schema.get("type") if isinstance(schema, dict) else None
            beside = clauses.is_touched(self.operation.path, str(node["name"]))
            is_touched = node["in"] == "path" and beside
            said = clauses.meant(node, value)
            slot = Slot(node, said, kind, _names(made, node), is_touched)
            self._parameter(slot, told, sent)

    def _parameter(self, slot: Slot, told: Any, sent: Any) -> None:
        key, value = f"{slot.place} {slot.name}", slot.value
        if "content" in slot.node:
            self._content(slot, told, sent)
            return
        if (untold := limit(slot, UNTOLD)) is not None:
            self.verdict.judged(key, NO_ONE, untold.clause)
            return
        said = clauses.decoded(slot, self.operation.path, sent)
        if not alike(said, value):
            self.verdict.fault(f"{key} says {said!r:.80} for {value!r:.80}")
        self.verdict.fault(clauses.reserved_fault(slot, sent))
        self._by_core(slot, told)

    def _by_core(self, slot: Slot, told: Any) -> None:
        key, value = f"{slot.place} {slot.name}", slot.value
        clause = self._unread(slot, told)
        if clause:
            self.verdict.judged(key, CLAUSE, clause)
            return
        self.verdict.judged(key, CORE)
        said = getattr(told.parameters, slot.place).get(slot.name, MISSING)
        wrong = [str(one.__cause__ or one) for one in told.errors if _means(one, slot)]
        if wrong or not is_read(said, value):
            self.verdict.fault(
                f"{key} is {said!r:.80} to openapi-core for {value!r:.80} {wrong}"[:400]
            )

    def _content(self, slot: Slot, told: Any, sent: Any) -> None:
        """Judge a parameter of a content, which openapi-core reads if it is JSON."""
        key, content = f"{slot.place} {slot.name}", slot.node["content"]
        is_whole = slot.place == "querystring"
        said = "" if is_whole else clauses.decoded(slot, self.operation.path, sent)
        if is_whole:
            query = urlsplit(sent.url).query
            faults = clauses.query_string_faults(slot.value, query, content)
        elif said is MISSING and clauses.FORM not in content:
            faults = [f"says nothing for {slot.value!r:.80}"]
        else:
            said = "" if said is MISSING else said
            faults = clauses.content_faults(slot.value, said, content)
        for one in faults:
            self.verdict.fault(f"{key}: {one}")
        if clauses.is_json(content) and not is_whole:
            self._by_core(slot, told)
        else:
            self.verdict.judged(key, CLAUSE, _WHOLE if is_whole else _CONTENT)

    def _unread(self, slot: Slot, told: Any) -> str:
        """Say why openapi-core can't be asked for a parameter; nothing if it can."""
        limited = limit(slot)
        if limited is not None:
            return limited.clause
        unfit = self.unfit.get((slot.place, slot.name), "")
        return unfit or (f"openapi-core fails: {told!r:.120}" * isinstance(told, Exception))

    def _core(self, sent: Any) -> Any:
        try:
            return self.oracle.reader.unmarshalled(self.operation, Asked.of(self.operation, sent))
        except Exception as error:  # noqa: BLE001 - told where it counts
            return error


def _kind(place: str, node: Json) -> str:
    """How a value is drawn: as its place has it, or its content: a form, JSON."""
    if "content" not in node or "in" not in node:
        return "json" if place in _LINES else place
    if clauses.FORM in node["content"]:
        return "form"
    return "json" if clauses.is_json(node["content"]) or place == "querystring" else place


def _defined(value: Any) -> Any:
    """A value less what is null in it, which no style has a form for (RFC 6570 §2.3)."""
    if isinstance(value, dict):
        return {key: one for key, one in value.items() if one is not None}
    return [one for one in value if one is not None] if isinstance(value, list) else value


def _names(made: Plan, but: Json) -> frozenset[str]:
    """The names of the pairs that other parameters make in a query."""
    found: set[str] = set()
    for node, value in made.parameters:
        if node is not but and node["in"] == but["in"]:
            found |= {node["name"], *(value if isinstance(value, dict) else ())}
    return frozenset(found)


def _means(error: Any, slot: Slot) -> bool:
    return (getattr(error, "name", ""), getattr(error, "location", "")) == (slot.name, slot.place)
