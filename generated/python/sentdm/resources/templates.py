"""The operations of `client.templates`."""

from __future__ import annotations

from .. import models
from .._runtime import arguments, fields
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer

GET_TEMPLATES_FOR_CUSTOMER: Operation[models.TemplatesGetTemplatesForCustomerResponse] = Operation(
    id="Templates_getTemplatesForCustomer",
    method="GET",
    path="/templates",
    retry="safe",
    answer=lambda value: fields.array(value, models.ResponsesTemplateResponse.from_dict),
    errors={401: None},
)


def _get_templates_for_customer(customer_id: str) -> Call:
    return Call(query=(("customerId", arguments.string("customer_id", customer_id)),))


CREATE_TEMPLATE: Operation[models.ResponsesTemplateResponse] = Operation(
    id="Templates_createTemplate",
    method="POST",
    path="/templates",
    retry="never",
    answer=lambda value: models.ResponsesTemplateResponse.from_dict(value),
)


def _create_template(customer_id: str, name: str) -> Call:
    return Call(
        body={
            "customerId": arguments.string("customer_id", customer_id),
            "name": arguments.string("name", name, min_length=1, max_length=100),
        }
    )


class TemplatesResource:
    """The message templates of a customer, which every message is made from."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawTemplatesResource(core)

    def get_templates_for_customer(
        self, *, customer_id: str, timeout: float | None = None
    ) -> models.TemplatesGetTemplatesForCustomerResponse:
        """List the templates of a customer.

        Answers the message templates of one customer, the newest first.

        Args:
            customer_id: Id of the customer account that owns the templates.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The templates, newest first.

        Raises:
            Unauthorized: 401. The request holds no valid API key or access token.
            ApiException: whatever else went wrong; the root of all the above.
        """
        return self._core.call(
            GET_TEMPLATES_FOR_CUSTOMER, _get_templates_for_customer(customer_id), timeout
        )

    async def aget_templates_for_customer(
        self, *, customer_id: str, timeout: float | None = None
    ) -> models.TemplatesGetTemplatesForCustomerResponse:
        """List the templates of a customer.

        Answers the message templates of one customer, the newest first.

        Args:
            customer_id: Id of the customer account that owns the templates.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The templates, newest first.

        Raises:
            Unauthorized: 401. The request holds no valid API key or access token.
            ApiException: whatever else went wrong; the root of all the above.
        """
        return await self._core.acall(
            GET_TEMPLATES_FOR_CUSTOMER, _get_templates_for_customer(customer_id), timeout
        )

    def create_template(
        self, *, customer_id: str, name: str, timeout: float | None = None
    ) -> models.ResponsesTemplateResponse:
        """Create a template.

        Adds a message template to a customer account and answers it as stored.

        Args:
            customer_id: Id of the customer account that the template will belong to.
            name: Name of the template, 1 to 100 characters long. 1 to 100 characters.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The new template.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(CREATE_TEMPLATE, _create_template(customer_id, name), timeout)

    async def acreate_template(
        self, *, customer_id: str, name: str, timeout: float | None = None
    ) -> models.ResponsesTemplateResponse:
        """Create a template.

        Adds a message template to a customer account and answers it as stored.

        Args:
            customer_id: Id of the customer account that the template will belong to.
            name: Name of the template, 1 to 100 characters long. 1 to 100 characters.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The new template.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(CREATE_TEMPLATE, _create_template(customer_id, name), timeout)


class RawTemplatesResource:
    """The operations of Templates, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def get_templates_for_customer(
        self, *, customer_id: str, timeout: float | None = None
    ) -> RawAnswer:
        """List the templates of a customer.

        As `get_templates_for_customer` of the resource itself, with the same arguments and
        errors; returns the HTTP answer: `body` as the server sent it, `headers`, `status`,
        `reason`, `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(
            GET_TEMPLATES_FOR_CUSTOMER, _get_templates_for_customer(customer_id), timeout
        )

    async def aget_templates_for_customer(
        self, *, customer_id: str, timeout: float | None = None
    ) -> RawAnswer:
        """List the templates of a customer.

        As `aget_templates_for_customer` of the resource itself, with the same arguments and
        errors; returns the HTTP answer: `body` as the server sent it, `headers`, `status`,
        `reason`, `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(
            GET_TEMPLATES_FOR_CUSTOMER, _get_templates_for_customer(customer_id), timeout
        )

    def create_template(
        self, *, customer_id: str, name: str, timeout: float | None = None
    ) -> RawAnswer:
        """Create a template.

        As `create_template` of the resource itself, with the same arguments and errors;
        returns the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(CREATE_TEMPLATE, _create_template(customer_id, name), timeout)

    async def acreate_template(
        self, *, customer_id: str, name: str, timeout: float | None = None
    ) -> RawAnswer:
        """Create a template.

        As `acreate_template` of the resource itself, with the same arguments and errors;
        returns the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(CREATE_TEMPLATE, _create_template(customer_id, name), timeout)
