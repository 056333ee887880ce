"""Arguments and configuration: refused before anything is sent, and never shown if secret."""

from __future__ import annotations

from typing import Any, Final

from sentdm import ArgumentError

from tests.fault.row import (
    CREATE,
    GET,
    LIST,
    LOOKUP,
    PUT,
    SEND,
    TEMPLATE,
    Ask,
    Row,
    Run,
    gives,
    raises,
)
from tests.fault.script import ID, OK

REFUSED: Final = "ArgumentError naming it, nothing sent"
UNSAID: Final = "ArgumentError at construction, value not shown"
BY_PHONE: Final = Ask("contact.get_contact_by_phone", {"customer_id": ID, "phone_number": "+1"})
LONG: Final = "x" * 101
SECRET: Final = "canary-"


def refused(name: str) -> Any:
    """Expect an ArgumentError that names the argument, and silence on the wire."""
    return raises(
        ArgumentError, argument=name, requests=0, connections=0, attempts=0,
        check=lambda run: name in str(run.error) and isinstance(run.error, ValueError),
    )  # fmt: skip


def target(path: str) -> Any:
    """Expect a request for this path."""
    return gives(lambda run: run.ledger.requests[-1].target == path, requests=1)


def body(text: str) -> Any:
    """Expect a request with this body."""
    return gives(lambda run: run.ledger.requests[-1].body == text.encode(), requests=1)


def at_the_call(run: Run) -> object:
    """Tell whether the error came at the call, before there was anything to await."""
    return run.last.at_call


TYPE: Final = raises(TypeError, requests=0, connections=0, check=at_the_call)

ROWS: Final = (
    *(
        Row(f"page_size {value!r}", REFUSED, OK, LIST.but(page_size=value), refused("page_size"))
        for value in (0, 101, True, "20", 1.5, None)
    ),
    *(
        Row(f"page {value!r}", REFUSED, OK, LIST.but(page=value), refused("page"))
        for value in (0, -1, False, 2**31, 2**64, 10**700)
    ),
    *(
        Row(f"template name {name}", REFUSED, OK, TEMPLATE.but(name=value), refused("name"))
        for name, value in (
            ("empty", ""),
            ("of 101 characters", LONG),
            ("None", None),
            ("bytes", b"n"),
            ("with a lone surrogate", "a\ud800"),
        )
    ),
    *(
        Row(
            f"template name of {len(value)} x {value[0]!r}",
            "sent",
            OK,
            TEMPLATE.but(name=value),
            gives(requests=1),
        )
        for value in ("x", LONG[1:], "\U0001f600" * 100)
    ),
    *(
        Row(f"lone surrogate in {name}", REFUSED, OK, ask, refused(name))
        for name, ask in (
            ("contact_id", SEND.but(contact_id="\udfff")),
            ("phone_number", LOOKUP.but(phone_number="\ud800")),
            ("body", CREATE.but(body="\ud800")),
            ("id", GET.but(id="\ud800")),
        )
    ),
    *(
        Row(f"None for {name}", REFUSED, OK, ask.but(**{name: None}), refused(name))
        for name, ask in (
            ("customer_id", SEND),
            ("template_id", SEND),
            ("id", GET),
            ("body", CREATE),
            ("name", PUT),
        )
    ),
    *(
        Row(
            f"retrieve_if_does_not_exists {value!r}",
            REFUSED,
            OK,
            LOOKUP.but(retrieve_if_does_not_exists=value),
            refused("retrieve_if_does_not_exists"),
        )
        for value in (1, "true", None)
    ),
    *(
        Row(f"timeout {value!r}", REFUSED, OK, GET.but(timeout=value), refused("timeout"))
        for value in (0, -1, "5", True, float("nan"), float("inf"))
    ),
    Row(
        "None for an optional one",
        "not sent",
        OK,
        LOOKUP.but(sent_id=None),
        target("/sms?phoneNumber=%2B14155550100&retrieveIfDoesNotExists=true"),
    ),
    Row("left out", "not sent", OK, PUT, body('{"name":"n"}')),
    *(
        Row(f"path value {value!r}", REFUSED, OK, GET.but(id=value), refused("id"))
        for value in ("", ".", "..", "a\n", "\0", "a\x7f", "\x85", None, b"a", ["a"], True)
    ),
    Row(
        "phone_number True",
        REFUSED,
        OK,
        LOOKUP.but(phone_number=True),
        refused("phone_number"),
    ),
    Row(
        f"page {2**31 - 1}",
        "sent",
        OK,
        LIST.but(page=2**31 - 1),
        target("/customers?page=2147483647&pageSize=20"),
    ),
    *(
        Row(
            f"path value {value!r}",
            "one percent-encoded segment",
            OK,
            BY_PHONE.but(phone_number=value),
            target(f"/contact/{ID}/phone/{encoded}"),
        )
        for value, encoded in (
            ("a/b", "a%2Fb"),
            ("?", "%3F"),
            ("#", "%23"),
            ("%2e", "%252e"),
            ("+1", "%2B1"),
            ("\\", "%5C"),
            (" ", "%20"),
            ("é", "%C3%A9"),
            ("...", "..."),
            (";:@&=", "%3B%3A%40%26%3D"),
            ("../x", "..%2Fx"),
        )
    ),
    Row("unknown keyword", "TypeError, at the call", OK, GET.but(colour="red"), TYPE),
    Row("missing keyword", "TypeError, at the call", OK, SEND.without("contact_id"), TYPE),
    Row(
        "positional argument",
        "TypeError, at the call",
        OK,
        Ask("customers.get_customer_by_id", {}, (ID,)),
        TYPE,
    ),
    *(
        Row(
            f"{name} {what}",
            UNSAID,
            OK,
            GET,
            raises(ArgumentError, argument=name, connections=0),
            {"api_key": None, "access_token": None, name: value},
        )
        for name in ("api_key", "access_token")
        for what, value in (
            ("empty", ""),
            ("with CR", f"{SECRET}\r"),
            ("with LF", f"{SECRET}\nx"),
            ("with NUL", f"{SECRET}\0"),
            ("with a space before", f" {SECRET}"),
            ("with a space after", f"{SECRET} "),
            ("with é", f"{SECRET}é"),
            ("of bytes", SECRET.encode()),
            ("of another type", 7),
        )
    ),
)
