# ruff: noqa: A002 - users write `id=`, so the emitted code has it too
"""A client written by hand in the shape of the emitted ones, for the tests of the runtime."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, Any

import attrs

from runtime.python import arguments, fields, formats, model
from runtime.python.core import Core
from runtime.python.operation import Call, Operation
from runtime.python.settings import Credential, Service
from runtime.python.unset import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from runtime.python.raw import RawAnswer


class Channel(str, enum.Enum):
    """An open enum."""

    SMS = "sms"
    WHATSAPP = "whatsapp"


@model.define(kw_only=True)
class Customer:
    """A model with one field of each kind."""

    id: str | None = attrs.field(default=fields.ABSENT)
    name: str | None = attrs.field(default=fields.ABSENT)
    phone_number: str | None = attrs.field(default=fields.ABSENT)
    token: str | None = attrs.field(default=fields.ABSENT, repr=False)
    channel: Channel | str | None = attrs.field(default=fields.ABSENT)
    parent: Customer | None = attrs.field(default=fields.ABSENT)
    tags: list[str] | None = attrs.field(default=fields.ABSENT)
    created_at: datetime | None = attrs.field(default=fields.ABSENT)
    updated_at: datetime | None = attrs.field(default=fields.ABSENT)
    additional_properties: dict[str, Any] = attrs.field(default=fields.ABSENT)

    @property
    def fields_set(self) -> frozenset[str]:
        """The attributes that are present."""
        return fields.fields_set(self, _CUSTOMER)

    def to_dict(self) -> dict[str, Any]:
        """Return the wire form."""
        return fields.write(self, _CUSTOMER)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Customer:
        """Read the wire form."""
        return fields.read(cls, data, _CUSTOMER)


_CUSTOMER = fields.Fields(
    Customer,
    fields.field("id", "id", fields.string),
    fields.field("name", "name", fields.string),
    fields.field("phone_number", "phoneNumber", fields.string),
    fields.field("token", "smsBearerToken", fields.string),
    fields.field("channel", "channel", lambda value: fields.choice(value, Channel)),
    fields.field("parent", "parent", lambda value: Customer.from_dict(value)),  # noqa: PLW0108 - as emitted
    fields.field("tags", "tags", lambda value: fields.array(value, fields.string)),
    fields.field("created_at", "createdAt", formats.date_time),
    fields.field("updated_at", "updatedAt", formats.date_time),
)


@model.define(kw_only=True)
class Problem:
    """A model with a required field, as the body of an error."""

    error: str
    additional_properties: dict[str, Any] = attrs.field(default=fields.ABSENT)

    def to_dict(self) -> dict[str, Any]:
        """Return the wire form."""
        return fields.write(self, _PROBLEM)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Problem:
        """Read the wire form."""
        return fields.read(cls, data, _PROBLEM)


_PROBLEM = fields.Fields(
    Problem, fields.field("error", "error", fields.string, required=True, nullable=False)
)

FETCH: Operation[Customer] = Operation(
    id="Customers_fetch",
    method="GET",
    path="/customers/{id}",
    retry="safe",
    answer=Customer.from_dict,
    errors={400: Problem.from_dict, 404: None},
)
EVERY: Operation[list[Customer]] = Operation(
    id="Customers_every",
    method="GET",
    path="/customers",
    retry="safe",
    answer=lambda value: fields.array(value, Customer.from_dict),
)
SEND: Operation[Customer] = Operation(
    id="Customers_send",
    method="POST",
    path="/customers",
    retry="never",
    answer=Customer.from_dict,
    errors={"4XX": Problem.from_dict},
)
REMOVE: Operation[None] = Operation(
    id="Customers_remove", method="DELETE", path="/customers/{id}", retry="safe"
)


def _fetch(id: str) -> Call:
    return Call(path=(arguments.segment("id", id),))


def _every(page: int, page_size: int) -> Call:
    return Call(
        query=(
            ("page", arguments.integer("page", page, minimum=1)),
            ("pageSize", arguments.integer("page_size", page_size, minimum=1, maximum=100)),
        )
    )


def _send(name: str | Unset, token: str | Unset | None) -> Call:
    return Call(
        body={
            "name": arguments.string("name", name, optional=True, max_length=100),
            "smsBearerToken": arguments.string(
                "token", token, optional=True, nullable=True, secret=True
            ),
        }
    )


class RawCustomersResource:
    """The raw calls."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def fetch(self, *, id: str, timeout: float | None = None) -> RawAnswer:
        """Fetch one, raw."""
        return self._core.raw(FETCH, _fetch(id), timeout)

    async def afetch(self, *, id: str, timeout: float | None = None) -> RawAnswer:
        """Fetch one, raw, in asyncio."""
        return await self._core.araw(FETCH, _fetch(id), timeout)

    def remove(self, *, id: str, timeout: float | None = None) -> RawAnswer:
        """Remove one, raw."""
        return self._core.raw(REMOVE, _fetch(id), timeout)


class CustomersResource:
    """The calls."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self.raw = RawCustomersResource(core)

    def fetch(self, *, id: str, timeout: float | None = None) -> Customer:
        """Fetch one."""
        return self._core.call(FETCH, _fetch(id), timeout)

    async def afetch(self, *, id: str, timeout: float | None = None) -> Customer:
        """Fetch one in asyncio."""
        return await self._core.acall(FETCH, _fetch(id), timeout)

    def every(self, *, page: int, page_size: int, timeout: float | None = None) -> list[Customer]:
        """Fetch a page."""
        return self._core.call(EVERY, _every(page, page_size), timeout)

    def send(
        self,
        *,
        name: str | Unset = UNSET,
        token: str | Unset | None = UNSET,
        timeout: float | None = None,
    ) -> Customer:
        """Create one."""
        return self._core.call(SEND, _send(name, token), timeout)

    async def asend(
        self,
        *,
        name: str | Unset = UNSET,
        token: str | Unset | None = UNSET,
        timeout: float | None = None,
    ) -> Customer:
        """Create one in asyncio."""
        return await self._core.acall(SEND, _send(name, token), timeout)

    def remove(self, *, id: str, timeout: float | None = None) -> None:
        """Remove one."""
        return self._core.call(REMOVE, _fetch(id), timeout)


SERVICE = Service(
    package="sample",
    user_agent="sample/1.0",
    base_url="https://api.example.com",
    environment="SAMPLE",
    credentials=(
        Credential("api_key", header="x-api-key"),
        Credential("access_token", header="Authorization", prefix="Bearer "),
    ),
    required=True,
)


class Client:
    """The client."""

    def __init__(
        self, *, api_key: str | None = None, access_token: str | None = None, **options: Any
    ) -> None:
        credentials = {"api_key": api_key, "access_token": access_token}
        self.core = Core(SERVICE, credentials=credentials, **options)
        self.customers = CustomersResource(self.core)

    def __enter__(self) -> Client:  # noqa: PYI034 - Python 3.9 has no Self
        self.core.refuse_closed()
        return self

    def __exit__(self, *_: object) -> None:
        self.core.close()

    async def __aenter__(self) -> Client:  # noqa: PYI034 - as above
        self.core.refuse_closed()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.core.aclose()
