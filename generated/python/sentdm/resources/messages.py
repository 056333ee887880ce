"""The operations of `client.messages`."""

from __future__ import annotations

from .. import models
from .._runtime import arguments
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer

SEND_MESSAGE_TO_CONTACT: Operation[models.MessagesSendMessageToContactResponse] = Operation(
    id="Messages_sendMessageToContact",
    method="POST",
    path="/messages",
    retry="never",
    answer=lambda value: models.MessagesSendMessageToContactResponse.from_dict(value),
    errors={
        400: lambda value: models.MessagesSendMessageToContact400Response.from_dict(value),
        401: None,
        404: None,
    },
)


def _send_message_to_contact(customer_id: str, contact_id: str, template_id: str) -> Call:
    return Call(
        body={
            "customerId": arguments.string("customer_id", customer_id),
            "contactId": arguments.string("contact_id", contact_id),
            "templateId": arguments.string("template_id", template_id),
        }
    )


SEND_MESSAGE_TO_PHONE_NUMBER: Operation[models.MessagesSendMessageToPhoneNumberResponse] = (
    Operation(
        id="Messages_sendMessageToPhoneNumber",
        method="POST",
        path="/messages/phone-number",
        retry="never",
        answer=lambda value: models.MessagesSendMessageToPhoneNumberResponse.from_dict(value),
        errors={400: None, 401: None, 404: None},
    )
)


def _send_message_to_phone_number(customer_id: str, phone_number: str, template_id: str) -> Call:
    return Call(
        body={
            "customerId": arguments.string("customer_id", customer_id),
            "phoneNumber": arguments.string("phone_number", phone_number),
            "templateId": arguments.string("template_id", template_id),
        }
    )


class MessagesResource:
    """Templated messages, sent over whichever of SMS and WhatsApp the service picks."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawMessagesResource(core)

    def send_message_to_contact(
        self, *, customer_id: str, contact_id: str, template_id: str, timeout: float | None = None
    ) -> models.MessagesSendMessageToContactResponse:
        """Send a message to a contact.

        Sends a message made from a stored template to a contact that exists already. The
        service picks SMS or WhatsApp and answers which of the two it took.

        Args:
            customer_id: Id of the customer account that sends the message.
            contact_id: Id of the contact that the message goes to.
            template_id: Id of the template that the message is made from.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The message was accepted; the answer holds its id, status and channel.

        Raises:
            BadRequest: 400. The request is not valid; the answer says why.
            Unauthorized: 401. The request holds no valid API key or access token.
            NotFound: 404. There is no such customer, contact or template.
            ApiException: whatever else went wrong; the root of all the above.
        """
        return self._core.call(
            SEND_MESSAGE_TO_CONTACT,
            _send_message_to_contact(customer_id, contact_id, template_id),
            timeout,
        )

    async def asend_message_to_contact(
        self, *, customer_id: str, contact_id: str, template_id: str, timeout: float | None = None
    ) -> models.MessagesSendMessageToContactResponse:
        """Send a message to a contact.

        Sends a message made from a stored template to a contact that exists already. The
        service picks SMS or WhatsApp and answers which of the two it took.

        Args:
            customer_id: Id of the customer account that sends the message.
            contact_id: Id of the contact that the message goes to.
            template_id: Id of the template that the message is made from.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The message was accepted; the answer holds its id, status and channel.

        Raises:
            BadRequest: 400. The request is not valid; the answer says why.
            Unauthorized: 401. The request holds no valid API key or access token.
            NotFound: 404. There is no such customer, contact or template.
            ApiException: whatever else went wrong; the root of all the above.
        """
        return await self._core.acall(
            SEND_MESSAGE_TO_CONTACT,
            _send_message_to_contact(customer_id, contact_id, template_id),
            timeout,
        )

    def send_message_to_phone_number(
        self, *, customer_id: str, phone_number: str, template_id: str, timeout: float | None = None
    ) -> models.MessagesSendMessageToPhoneNumberResponse:
        """Send a message to a phone number.

        Sends a message made from a stored template to a phone number, and makes a contact for
        the number if there is none. The service picks SMS or WhatsApp and answers which of
        the two it took.

        Args:
            customer_id: Id of the customer account that sends the message.
            phone_number: Phone number that the message goes to, in E.164.
            template_id: Id of the template that the message is made from.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The message was accepted; the answer holds its id, status and channel, and the id
            of the contact that was found or made.

        Raises:
            BadRequest: 400. The request is not valid.
            Unauthorized: 401. The request holds no valid API key or access token.
            NotFound: 404. There is no such customer or template.
            ApiException: whatever else went wrong; the root of all the above.
        """
        return self._core.call(
            SEND_MESSAGE_TO_PHONE_NUMBER,
            _send_message_to_phone_number(customer_id, phone_number, template_id),
            timeout,
        )

    async def asend_message_to_phone_number(
        self, *, customer_id: str, phone_number: str, template_id: str, timeout: float | None = None
    ) -> models.MessagesSendMessageToPhoneNumberResponse:
        """Send a message to a phone number.

        Sends a message made from a stored template to a phone number, and makes a contact for
        the number if there is none. The service picks SMS or WhatsApp and answers which of
        the two it took.

        Args:
            customer_id: Id of the customer account that sends the message.
            phone_number: Phone number that the message goes to, in E.164.
            template_id: Id of the template that the message is made from.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The message was accepted; the answer holds its id, status and channel, and the id
            of the contact that was found or made.

        Raises:
            BadRequest: 400. The request is not valid.
            Unauthorized: 401. The request holds no valid API key or access token.
            NotFound: 404. There is no such customer or template.
            ApiException: whatever else went wrong; the root of all the above.
        """
        return await self._core.acall(
            SEND_MESSAGE_TO_PHONE_NUMBER,
            _send_message_to_phone_number(customer_id, phone_number, template_id),
            timeout,
        )


class RawMessagesResource:
    """The operations of Messages, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def send_message_to_contact(
        self, *, customer_id: str, contact_id: str, template_id: str, timeout: float | None = None
    ) -> RawAnswer:
        """Send a message to a contact.

        As `send_message_to_contact` of the resource itself, with the same arguments and
        errors; returns the HTTP answer: `body` as the server sent it, `headers`, `status`,
        `reason`, `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(
            SEND_MESSAGE_TO_CONTACT,
            _send_message_to_contact(customer_id, contact_id, template_id),
            timeout,
        )

    async def asend_message_to_contact(
        self, *, customer_id: str, contact_id: str, template_id: str, timeout: float | None = None
    ) -> RawAnswer:
        """Send a message to a contact.

        As `asend_message_to_contact` of the resource itself, with the same arguments and
        errors; returns the HTTP answer: `body` as the server sent it, `headers`, `status`,
        `reason`, `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(
            SEND_MESSAGE_TO_CONTACT,
            _send_message_to_contact(customer_id, contact_id, template_id),
            timeout,
        )

    def send_message_to_phone_number(
        self, *, customer_id: str, phone_number: str, template_id: str, timeout: float | None = None
    ) -> RawAnswer:
        """Send a message to a phone number.

        As `send_message_to_phone_number` of the resource itself, with the same arguments and
        errors; returns the HTTP answer: `body` as the server sent it, `headers`, `status`,
        `reason`, `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(
            SEND_MESSAGE_TO_PHONE_NUMBER,
            _send_message_to_phone_number(customer_id, phone_number, template_id),
            timeout,
        )

    async def asend_message_to_phone_number(
        self, *, customer_id: str, phone_number: str, template_id: str, timeout: float | None = None
    ) -> RawAnswer:
        """Send a message to a phone number.

        As `asend_message_to_phone_number` of the resource itself, with the same arguments and
        errors; returns the HTTP answer: `body` as the server sent it, `headers`, `status`,
        `reason`, `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(
            SEND_MESSAGE_TO_PHONE_NUMBER,
            _send_message_to_phone_number(customer_id, phone_number, template_id),
            timeout,
        )
