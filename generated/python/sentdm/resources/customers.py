"""The operations of `client.customers`."""

from __future__ import annotations

from .. import models
from .._runtime import arguments, fields
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unset import UNSET, Unset

GET_ALL_CUSTOMERS: Operation[models.CustomersGetAllCustomersResponse] = Operation(
    id="Customers_getAllCustomers",
    method="GET",
    path="/customers",
    retry="safe",
    answer=lambda value: fields.array(value, models.Customer.from_dict),
    errors={401: None},
)


def _get_all_customers(page: int, page_size: int) -> Call:
    return Call(
        query=(
            ("page", arguments.integer("page", page, bits=32, minimum=1)),
            (
                "pageSize",
                arguments.integer("page_size", page_size, bits=32, minimum=1, maximum=100),
            ),
        )
    )


CREATE_CUSTOMER: Operation[models.Customer] = Operation(
    id="Customers_createCustomer",
    method="POST",
    path="/customers",
    retry="never",
    answer=lambda value: models.Customer.from_dict(value),
    errors={401: None},
)


def _create_customer(body: models.CustomersCreateCustomerRequest) -> Call:
    return Call(body=arguments.string("body", body))


GET_CUSTOMER_BY_ID: Operation[models.Customer] = Operation(
    id="Customers_getCustomerById",
    method="GET",
    path="/customers/{id}",
    retry="safe",
    answer=lambda value: models.Customer.from_dict(value),
    errors={404: None},
)


def _get_customer_by_id(id: str) -> Call:
    return Call(path=(arguments.segment("id", id),))


UPDATE_CUSTOMER: Operation[models.Customer] = Operation(
    id="Customers_updateCustomer",
    method="PUT",
    path="/customers/{id}",
    retry="safe",
    answer=lambda value: models.Customer.from_dict(value),
    errors={401: None, 404: None},
)


def _update_customer(
    id: str,
    name: str | Unset,
    sending_phone_number: str | Unset,
    sms_messaging_profile_id: str | Unset,
    sms_bearer_token: str | Unset,
) -> Call:
    return Call(
        path=(arguments.segment("id", id),),
        body={
            "name": arguments.string("name", name, optional=True),
            "sendingPhoneNumber": arguments.string(
                "sending_phone_number", sending_phone_number, optional=True
            ),
            "smsMessagingProfileId": arguments.string(
                "sms_messaging_profile_id", sms_messaging_profile_id, optional=True
            ),
            "smsBearerToken": arguments.string(
                "sms_bearer_token", sms_bearer_token, secret=True, optional=True
            ),
        },
    )


DELETE_CUSTOMER: Operation[None] = Operation(
    id="Customers_deleteCustomer",
    method="DELETE",
    path="/customers/{id}",
    retry="safe",
    answer=None,
    errors={404: None},
)


def _delete_customer(id: str) -> Call:
    return Call(path=(arguments.segment("id", id),))


class CustomersResource:
    """Customer accounts, each with its own sending number and channel credentials."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawCustomersResource(core)

    def get_all_customers(
        self, *, page: int, page_size: int, timeout: float | None = None
    ) -> models.CustomersGetAllCustomersResponse:
        """List customer accounts.

        Answers one page of the customer accounts, the newest first. Pages count from 1.

        Args:
            page: Which page to answer, counted from 1. At least 1.
            page_size: How many accounts a page holds, at most 100. 1 to 100.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The accounts on this page, newest first.

        Raises:
            Unauthorized: 401. The request holds no valid API key or access token.
            ApiException: whatever else went wrong; the root of all the above.
        """
        return self._core.call(GET_ALL_CUSTOMERS, _get_all_customers(page, page_size), timeout)

    async def aget_all_customers(
        self, *, page: int, page_size: int, timeout: float | None = None
    ) -> models.CustomersGetAllCustomersResponse:
        """List customer accounts.

        Answers one page of the customer accounts, the newest first. Pages count from 1.

        Args:
            page: Which page to answer, counted from 1. At least 1.
            page_size: How many accounts a page holds, at most 100. 1 to 100.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The accounts on this page, newest first.

        Raises:
            Unauthorized: 401. The request holds no valid API key or access token.
            ApiException: whatever else went wrong; the root of all the above.
        """
        return await self._core.acall(
            GET_ALL_CUSTOMERS, _get_all_customers(page, page_size), timeout
        )

    def create_customer(
        self, *, body: models.CustomersCreateCustomerRequest, timeout: float | None = None
    ) -> models.Customer:
        """Create a customer account.

        Opens an account under the given name. The service generates its ids and channel
        credentials, and the answer holds them. The body is the name itself, as a bare JSON
        string.

        Args:
            body: The name of the new account, as a JSON string and not inside an object.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The new account, ids and channel credentials included.

        Raises:
            Unauthorized: 401. The request holds no valid API key or access token.
            ApiException: whatever else went wrong; the root of all the above.
        """
        return self._core.call(CREATE_CUSTOMER, _create_customer(body), timeout)

    async def acreate_customer(
        self, *, body: models.CustomersCreateCustomerRequest, timeout: float | None = None
    ) -> models.Customer:
        """Create a customer account.

        Opens an account under the given name. The service generates its ids and channel
        credentials, and the answer holds them. The body is the name itself, as a bare JSON
        string.

        Args:
            body: The name of the new account, as a JSON string and not inside an object.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The new account, ids and channel credentials included.

        Raises:
            Unauthorized: 401. The request holds no valid API key or access token.
            ApiException: whatever else went wrong; the root of all the above.
        """
        return await self._core.acall(CREATE_CUSTOMER, _create_customer(body), timeout)

    def get_customer_by_id(self, *, id: str, timeout: float | None = None) -> models.Customer:
        """Read a customer account.

        Answers one customer account, found by its id, with its channel credentials.

        Args:
            id: Id of the customer account.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The account.

        Raises:
            NotFound: 404. There is no customer account with this id; it may have been
                deleted.
            ApiException: whatever else went wrong; the root of all the above.
        """
        return self._core.call(GET_CUSTOMER_BY_ID, _get_customer_by_id(id), timeout)

    async def aget_customer_by_id(
        self, *, id: str, timeout: float | None = None
    ) -> models.Customer:
        """Read a customer account.

        Answers one customer account, found by its id, with its channel credentials.

        Args:
            id: Id of the customer account.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The account.

        Raises:
            NotFound: 404. There is no customer account with this id; it may have been
                deleted.
            ApiException: whatever else went wrong; the root of all the above.
        """
        return await self._core.acall(GET_CUSTOMER_BY_ID, _get_customer_by_id(id), timeout)

    def update_customer(
        self,
        *,
        id: str,
        name: str | Unset = UNSET,
        sending_phone_number: str | Unset = UNSET,
        sms_messaging_profile_id: str | Unset = UNSET,
        sms_bearer_token: str | Unset = UNSET,
        timeout: float | None = None,
    ) -> models.Customer:
        """Update a customer account.

        Overwrites the stored values of an account with the fields that the body holds, and
        answers the account as it is afterwards. Send only the fields that should change.

        Args:
            id: Id of the customer account.
            name: New name of the customer.
            sending_phone_number: New number for the customer's messages to come from.
            sms_messaging_profile_id: Id of the messaging profile that SMS is to go through.
            sms_bearer_token: New credential of the SMS channel. Keep it secret.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The account after the update.

        Raises:
            Unauthorized: 401. The request holds no valid API key or access token.
            NotFound: 404. There is no customer account with this id; it may have been
                deleted.
            ApiException: whatever else went wrong; the root of all the above.
        """
        return self._core.call(
            UPDATE_CUSTOMER,
            _update_customer(
                id, name, sending_phone_number, sms_messaging_profile_id, sms_bearer_token
            ),
            timeout,
        )

    async def aupdate_customer(
        self,
        *,
        id: str,
        name: str | Unset = UNSET,
        sending_phone_number: str | Unset = UNSET,
        sms_messaging_profile_id: str | Unset = UNSET,
        sms_bearer_token: str | Unset = UNSET,
        timeout: float | None = None,
    ) -> models.Customer:
        """Update a customer account.

        Overwrites the stored values of an account with the fields that the body holds, and
        answers the account as it is afterwards. Send only the fields that should change.

        Args:
            id: Id of the customer account.
            name: New name of the customer.
            sending_phone_number: New number for the customer's messages to come from.
            sms_messaging_profile_id: Id of the messaging profile that SMS is to go through.
            sms_bearer_token: New credential of the SMS channel. Keep it secret.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The account after the update.

        Raises:
            Unauthorized: 401. The request holds no valid API key or access token.
            NotFound: 404. There is no customer account with this id; it may have been
                deleted.
            ApiException: whatever else went wrong; the root of all the above.
        """
        return await self._core.acall(
            UPDATE_CUSTOMER,
            _update_customer(
                id, name, sending_phone_number, sms_messaging_profile_id, sms_bearer_token
            ),
            timeout,
        )

    def delete_customer(self, *, id: str, timeout: float | None = None) -> None:
        """Delete a customer account.

        Removes a customer account for good. There is no way to bring it back.

        A retry after a lost answer can meet its own success: a NotFound with `attempts` above
        1 may mean that this call deleted it.

        Args:
            id: Id of the customer account.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. The account is gone. The answer is empty.

        Raises:
            NotFound: 404. There is no customer account with this id; it may have been
                deleted.
            ApiException: whatever else went wrong; the root of all the above.
        """
        return self._core.call(DELETE_CUSTOMER, _delete_customer(id), timeout)

    async def adelete_customer(self, *, id: str, timeout: float | None = None) -> None:
        """Delete a customer account.

        Removes a customer account for good. There is no way to bring it back.

        A retry after a lost answer can meet its own success: a NotFound with `attempts` above
        1 may mean that this call deleted it.

        Args:
            id: Id of the customer account.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. The account is gone. The answer is empty.

        Raises:
            NotFound: 404. There is no customer account with this id; it may have been
                deleted.
            ApiException: whatever else went wrong; the root of all the above.
        """
        return await self._core.acall(DELETE_CUSTOMER, _delete_customer(id), timeout)


class RawCustomersResource:
    """The operations of Customers, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def get_all_customers(
        self, *, page: int, page_size: int, timeout: float | None = None
    ) -> RawAnswer:
        """List customer accounts.

        As `get_all_customers` of the resource itself, with the same arguments and errors;
        returns the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(GET_ALL_CUSTOMERS, _get_all_customers(page, page_size), timeout)

    async def aget_all_customers(
        self, *, page: int, page_size: int, timeout: float | None = None
    ) -> RawAnswer:
        """List customer accounts.

        As `aget_all_customers` of the resource itself, with the same arguments and errors;
        returns the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(
            GET_ALL_CUSTOMERS, _get_all_customers(page, page_size), timeout
        )

    def create_customer(
        self, *, body: models.CustomersCreateCustomerRequest, timeout: float | None = None
    ) -> RawAnswer:
        """Create a customer account.

        As `create_customer` of the resource itself, with the same arguments and errors;
        returns the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(CREATE_CUSTOMER, _create_customer(body), timeout)

    async def acreate_customer(
        self, *, body: models.CustomersCreateCustomerRequest, timeout: float | None = None
    ) -> RawAnswer:
        """Create a customer account.

        As `acreate_customer` of the resource itself, with the same arguments and errors;
        returns the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(CREATE_CUSTOMER, _create_customer(body), timeout)

    def get_customer_by_id(self, *, id: str, timeout: float | None = None) -> RawAnswer:
        """Read a customer account.

        As `get_customer_by_id` of the resource itself, with the same arguments and errors;
        returns the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(GET_CUSTOMER_BY_ID, _get_customer_by_id(id), timeout)

    async def aget_customer_by_id(self, *, id: str, timeout: float | None = None) -> RawAnswer:
        """Read a customer account.

        As `aget_customer_by_id` of the resource itself, with the same arguments and errors;
        returns the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(GET_CUSTOMER_BY_ID, _get_customer_by_id(id), timeout)

    def update_customer(
        self,
        *,
        id: str,
        name: str | Unset = UNSET,
        sending_phone_number: str | Unset = UNSET,
        sms_messaging_profile_id: str | Unset = UNSET,
        sms_bearer_token: str | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Update a customer account.

        As `update_customer` of the resource itself, with the same arguments and errors;
        returns the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(
            UPDATE_CUSTOMER,
            _update_customer(
                id, name, sending_phone_number, sms_messaging_profile_id, sms_bearer_token
            ),
            timeout,
        )

    async def aupdate_customer(
        self,
        *,
        id: str,
        name: str | Unset = UNSET,
        sending_phone_number: str | Unset = UNSET,
        sms_messaging_profile_id: str | Unset = UNSET,
        sms_bearer_token: str | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Update a customer account.

        As `aupdate_customer` of the resource itself, with the same arguments and errors;
        returns the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(
            UPDATE_CUSTOMER,
            _update_customer(
                id, name, sending_phone_number, sms_messaging_profile_id, sms_bearer_token
            ),
            timeout,
        )

    def delete_customer(self, *, id: str, timeout: float | None = None) -> RawAnswer:
        """Delete a customer account.

        As `delete_customer` of the resource itself, with the same arguments and errors;
        returns the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(DELETE_CUSTOMER, _delete_customer(id), timeout)

    async def adelete_customer(self, *, id: str, timeout: float | None = None) -> RawAnswer:
        """Delete a customer account.

        As `adelete_customer` of the resource itself, with the same arguments and errors;
        returns the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(DELETE_CUSTOMER, _delete_customer(id), timeout)
