"""Answers: read strictly where it matters, kindly where the service may grow."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from sentdm import (
    DecodeError,
)

from tests.fault.row import GET, LIST, LOOKUP, SEND, Row, Run, gives, raises, raw
from tests.fault.script import (
    CUSTOMER,
    ID,
    Fault,
    reply,
)

if TYPE_CHECKING:
    from sentdm.models import MessagesSendMessageToContactResponse as Message


def at(path: str) -> Any:
    """Expect a DecodeError at this place."""
    return raises(DecodeError, path=path, status=200, requests=1)


def customer(**fields: Any) -> Fault:
    """Answer a customer with some fields changed."""
    return reply(200, {**CUSTOMER, **fields})


def when(micro: int, hours: float) -> Any:
    """Expect a time with this microsecond and this offset."""

    def is_read(run: Run) -> object:
        moment = run.value.created_at
        return moment.microsecond == micro and moment.utcoffset() == timedelta(hours=hours)

    return gives(is_read)


def keeps_unknown_status(run: Run) -> object:
    """Tell whether an unknown enum value stayed a string, and a known one compares equal to its."""
    message: Message = run.value
    return message.status == "bounced" and message.channel == "sms"


def tells_null_from_missing(run: Run) -> object:
    """Tell whether null and a missing field both read as None, and fields_set knows them apart."""
    value = run.value
    both_none = value.name is None and value.sending_phone_number is None
    return (
        both_none and "name" in value.fields_set and "sending_phone_number" not in value.fields_set
    )


def is_kept(run: Run) -> object:
    """Tell whether unknown fields stay and go back as they came."""
    value = run.value
    return value.additional_properties == {"newField": [1]} and value.to_dict()["newField"] == [1]


def is_accepted_next(run: Run) -> object:
    """Tell whether an id of any form was taken by the next call."""
    return run.outcomes[0].value.id == f"{ID}X" and run.ledger.requests[1].target.endswith(f"{ID}X")


def without_slots(run: Run) -> object:
    """Tell whether raw gave the wrong field as it came."""
    return bool(run.value.body["createdAt"] == 7)


TIMES: Final = (
    ("2024-01-02T03:04:05Z", 0, 0.0), ("2024-01-02t03:04:05z", 0, 0.0),
    ("2024-01-02T03:04:05.1234567Z", 123456, 0.0), ("2024-01-02T03:04:05.5+05:30", 500000, 5.5),
    ("2024-01-02T03:04:05.123456789123-08:00", 123456, -8.0),
)  # fmt: skip
BAD_TIMES: Final[tuple[object, ...]] = (
    "2024-01-02T03:04:05", "2024-01-02", "", "yesterday", "2024-13-02T03:04:05Z",
    "2024-01-02T03:04:05+99:00", "2024-W01-2T03:04:05Z", 1704164645, True, [], {},
)  # fmt: skip

ROWS: Final = (
    Row("unknown field", "kept, round-trips", customer(newField=[1]), GET, gives(is_kept)),
    Row(
        "unknown enum value",
        "kept as its string; known ones equal theirs",
        reply(200, {"messageId": ID, "status": "bounced", "channel": "sms"}),
        SEND,
        gives(keeps_unknown_status),
    ),
    Row(
        "null or missing optional field",
        "None; the two can be told apart",
        customer(name=None),
        GET,
        gives(tells_null_from_missing),
    ),
    Row(
        "id that is not a UUID",
        "kept, and accepted by the next call",
        customer(id=f"{ID}X"),
        (GET, GET.but(id=f"{ID}X")),
        gives(is_accepted_next),
    ),
    *(
        Row(
            f"date-time {text}",
            "read, the fraction cut to microseconds",
            customer(createdAt=text),
            GET,
            when(micro, hours),
        )
        for text, micro, hours in TIMES
    ),
    *(
        Row(
            f"date-time {text!r}",
            "DecodeError at $.createdAt",
            customer(createdAt=text),
            GET,
            at("$.createdAt"),
        )
        for text in BAD_TIMES
    ),
    Row(
        "wrong JSON type in a list",
        "DecodeError at $[3].createdAt",
        reply(200, [*[CUSTOMER] * 3, {**CUSTOMER, "createdAt": 7}]),
        LIST,
        at("$[3].createdAt"),
    ),
    Row(
        "wrong JSON type of a string", "DecodeError at $.name", customer(name=7), GET, at("$.name")
    ),
    Row(
        "wrong JSON type of a boolean",
        "DecodeError at $.validNumber",
        reply(200, {"validNumber": "yes"}),
        LOOKUP,
        at("$.validNumber"),
    ),
    Row(
        "wrong JSON type of an item",
        "DecodeError at $[1]",
        reply(200, [CUSTOMER, 7]),
        LIST,
        at("$[1]"),
    ),
    Row(
        "wrong JSON type, raw namespace",
        "still works",
        customer(createdAt=7),
        raw(GET),
        gives(without_slots),
    ),
)
