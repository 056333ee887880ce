"""Straight-line attrs code as one would write it by hand for one model, its types checked."""

from __future__ import annotations

import copy
import json
import pickle
from datetime import datetime
from typing import TYPE_CHECKING, Any

import attrs
from payload import CUSTOMER

if TYPE_CHECKING:
    from collections.abc import Callable


@attrs.define(kw_only=True)
class Customer:
    """A customer account."""

    id: str | None = None
    name: str | None = None
    sending_phone_number: str | None = None
    sms_messaging_profile_id: str | None = None
    sms_bearer_token: str | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None


def _text(data: dict[str, Any], name: str) -> str | None:
    value = data.get(name)
    if value is not None and not isinstance(value, str):
        raise TypeError(name)
    return value


def _time(data: dict[str, Any], name: str) -> datetime | None:
    value = _text(data, name)
    return None if value is None else datetime.fromisoformat(value.replace("Z", "+00:00"))


def _read(data: dict[str, Any]) -> Customer:
    return Customer(
        id=_text(data, "id"),
        name=_text(data, "name"),
        sending_phone_number=_text(data, "sendingPhoneNumber"),
        sms_messaging_profile_id=_text(data, "smsMessagingProfileId"),
        sms_bearer_token=_text(data, "smsBearerToken"),
        created_at=_time(data, "createdAt"),
        updated_at=_time(data, "updatedAt"),
    )


def _write(one: Customer) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if one.id is not None:
        data["id"] = one.id
    if one.name is not None:
        data["name"] = one.name
    if one.sending_phone_number is not None:
        data["sendingPhoneNumber"] = one.sending_phone_number
    if one.sms_messaging_profile_id is not None:
        data["smsMessagingProfileId"] = one.sms_messaging_profile_id
    if one.sms_bearer_token is not None:
        data["smsBearerToken"] = one.sms_bearer_token
    if one.created_at is not None:
        data["createdAt"] = one.created_at.isoformat().replace("+00:00", "Z")
    if one.updated_at is not None:
        data["updatedAt"] = one.updated_at.isoformat().replace("+00:00", "Z")
    return data


def values() -> dict[str, Callable[[], Any]]:
    """The work on lists of models."""
    few, many = (json.dumps([CUSTOMER] * size).encode() for size in (100, 10_000))
    models = [_read(one) for one in json.loads(few)]
    twins = copy.deepcopy(models)
    return {
        "decode 100": lambda: [_read(one) for one in json.loads(few)],
        "decode 10000": lambda: [_read(one) for one in json.loads(many)],
        "encode 100": lambda: json.dumps([_write(one) for one in models]),
        "pickle 100": lambda: pickle.loads(pickle.dumps(models)),
        "repr 100": lambda: [repr(one) for one in models],
        "equal 100": lambda: models == twins,
    }
