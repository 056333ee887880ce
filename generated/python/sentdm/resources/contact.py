"""The operations of `client.contact`."""

from __future__ import annotations

from .. import models
from .._runtime import arguments
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer

GET_CONTACT_BY_ID: Operation[models.Contact] = Operation(
    id="Contact_getContactById",
    method="GET",
    path="/contact/{customerId}/id/{id}",
    retry="safe",
    answer=lambda value: models.Contact.from_dict(value),
    errors={401: None, 404: None},
)


def _get_contact_by_id(customer_id: str, id: str) -> Call:
    return Call(path=(arguments.segment("customer_id", customer_id), arguments.segment("id", id)))


GET_CONTACT_BY_PHONE: Operation[models.Contact] = Operation(
    id="Contact_getContactByPhone",
    method="GET",
    path="/contact/{customerId}/phone/{phoneNumber}",
    retry="safe",
    answer=lambda value: models.Contact.from_dict(value),
    errors={401: None, 404: None},
)


def _get_contact_by_phone(customer_id: str, phone_number: str) -> Call:
    return Call(
        path=(
            arguments.segment("customer_id", customer_id),
            arguments.segment("phone_number", phone_number),
        )
    )


class ContactResource:
    """The people a customer writes to, found by id or by phone number."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawContactResource(core)

    def get_contact_by_id(
        self, *, customer_id: str, id: str, timeout: float | None = None
    ) -> models.Contact:
        """Find a contact by id.

        Answers one contact of a customer, with the channels that reach it. The look-up by
        phone number answers the same record.

        Args:
            customer_id: Id of the customer account that the contact belongs to.
            id: Id of the contact.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The contact.

        Raises:
            Unauthorized: 401. The request holds no valid API key or access token.
            NotFound: 404. The customer has no such contact, or there is no such customer.
            ApiException: whatever else went wrong; the root of all the above.
        """
        return self._core.call(GET_CONTACT_BY_ID, _get_contact_by_id(customer_id, id), timeout)

    async def aget_contact_by_id(
        self, *, customer_id: str, id: str, timeout: float | None = None
    ) -> models.Contact:
        """Find a contact by id.

        Answers one contact of a customer, with the channels that reach it. The look-up by
        phone number answers the same record.

        Args:
            customer_id: Id of the customer account that the contact belongs to.
            id: Id of the contact.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The contact.

        Raises:
            Unauthorized: 401. The request holds no valid API key or access token.
            NotFound: 404. The customer has no such contact, or there is no such customer.
            ApiException: whatever else went wrong; the root of all the above.
        """
        return await self._core.acall(
            GET_CONTACT_BY_ID, _get_contact_by_id(customer_id, id), timeout
        )

    def get_contact_by_phone(
        self, *, customer_id: str, phone_number: str, timeout: float | None = None
    ) -> models.Contact:
        """Find a contact by phone number.

        Answers the contact of a customer that has the given phone number: the same record as
        the look-up by id, for callers that hold only the number.

        Args:
            customer_id: Id of the customer account that the contact belongs to.
            phone_number: Phone number of the contact, in E.164 as its record holds it.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The contact.

        Raises:
            Unauthorized: 401. The request holds no valid API key or access token.
            NotFound: 404. The customer has no such contact, or there is no such customer.
            ApiException: whatever else went wrong; the root of all the above.
        """
        return self._core.call(
            GET_CONTACT_BY_PHONE, _get_contact_by_phone(customer_id, phone_number), timeout
        )

    async def aget_contact_by_phone(
        self, *, customer_id: str, phone_number: str, timeout: float | None = None
    ) -> models.Contact:
        """Find a contact by phone number.

        Answers the contact of a customer that has the given phone number: the same record as
        the look-up by id, for callers that hold only the number.

        Args:
            customer_id: Id of the customer account that the contact belongs to.
            phone_number: Phone number of the contact, in E.164 as its record holds it.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The contact.

        Raises:
            Unauthorized: 401. The request holds no valid API key or access token.
            NotFound: 404. The customer has no such contact, or there is no such customer.
            ApiException: whatever else went wrong; the root of all the above.
        """
        return await self._core.acall(
            GET_CONTACT_BY_PHONE, _get_contact_by_phone(customer_id, phone_number), timeout
        )


class RawContactResource:
    """The operations of Contact, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def get_contact_by_id(
        self, *, customer_id: str, id: str, timeout: float | None = None
    ) -> RawAnswer:
        """Find a contact by id.

        As `get_contact_by_id` of the resource itself, with the same arguments and errors;
        returns the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(GET_CONTACT_BY_ID, _get_contact_by_id(customer_id, id), timeout)

    async def aget_contact_by_id(
        self, *, customer_id: str, id: str, timeout: float | None = None
    ) -> RawAnswer:
        """Find a contact by id.

        As `aget_contact_by_id` of the resource itself, with the same arguments and errors;
        returns the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(
            GET_CONTACT_BY_ID, _get_contact_by_id(customer_id, id), timeout
        )

    def get_contact_by_phone(
        self, *, customer_id: str, phone_number: str, timeout: float | None = None
    ) -> RawAnswer:
        """Find a contact by phone number.

        As `get_contact_by_phone` of the resource itself, with the same arguments and errors;
        returns the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(
            GET_CONTACT_BY_PHONE, _get_contact_by_phone(customer_id, phone_number), timeout
        )

    async def aget_contact_by_phone(
        self, *, customer_id: str, phone_number: str, timeout: float | None = None
    ) -> RawAnswer:
        """Find a contact by phone number.

        As `aget_contact_by_phone` of the resource itself, with the same arguments and errors;
        returns the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(
            GET_CONTACT_BY_PHONE, _get_contact_by_phone(customer_id, phone_number), timeout
        )
