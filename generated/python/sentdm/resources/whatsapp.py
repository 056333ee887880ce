"""The operations of `client.whatsapp`."""

from __future__ import annotations

from .. import models
from .._runtime import arguments
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unset import UNSET, Unset

GET_WHATSAPP_CONTACT: Operation[models.WhatsAppPayload] = Operation(
    id="Whatsapp_getWhatsappContact",
    method="GET",
    path="/whatsapp",
    retry="safe",
    answer=lambda value: models.WhatsAppPayload.from_dict(value),
    errors={
        400: lambda value: models.WhatsappGetWhatsappContactResponse.from_dict(value),
        401: None,
        404: None,
    },
)


def _get_whatsapp_contact(
    phone_number: str, retrieve_if_does_not_exists: bool, sent_id: str | None | Unset
) -> Call:
    return Call(
        query=(
            ("phoneNumber", arguments.string("phone_number", phone_number)),
            (
                "retrieveIfDoesNotExists",
                arguments.boolean("retrieve_if_does_not_exists", retrieve_if_does_not_exists),
            ),
            ("sentId", arguments.string("sent_id", sent_id, optional=True, nullable=True)),
        )
    )


class WhatsappResource:
    """Number look-ups for WhatsApp."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawWhatsappResource(core)

    def get_whatsapp_contact(
        self,
        *,
        phone_number: str,
        retrieve_if_does_not_exists: bool = False,
        sent_id: str | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> models.WhatsAppPayload:
        """Look up a number for WhatsApp.

        Validates a phone number and answers what WhatsApp knows about it. Where the caller
        asks for it, a contact is created for a number that has none.

        Args:
            phone_number: The number to look up, in E.164.
            retrieve_if_does_not_exists: Whether to create the contact if the number has none.
                The query always holds this parameter; it is `false` unless the caller says
                otherwise.
            sent_id: Id that Sent has for the number, where the caller knows it.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            What is known about the number.

        Raises:
            BadRequest: 400. The number can't be looked up; the answer says why.
            Unauthorized: 401. The request holds no valid API key or access token.
            NotFound: 404. There is no WhatsApp contact for the number.
            ApiException: whatever else went wrong; the root of all the above.
        """
        return self._core.call(
            GET_WHATSAPP_CONTACT,
            _get_whatsapp_contact(phone_number, retrieve_if_does_not_exists, sent_id),
            timeout,
        )

    async def aget_whatsapp_contact(
        self,
        *,
        phone_number: str,
        retrieve_if_does_not_exists: bool = False,
        sent_id: str | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> models.WhatsAppPayload:
        """Look up a number for WhatsApp.

        Validates a phone number and answers what WhatsApp knows about it. Where the caller
        asks for it, a contact is created for a number that has none.

        Args:
            phone_number: The number to look up, in E.164.
            retrieve_if_does_not_exists: Whether to create the contact if the number has none.
                The query always holds this parameter; it is `false` unless the caller says
                otherwise.
            sent_id: Id that Sent has for the number, where the caller knows it.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            What is known about the number.

        Raises:
            BadRequest: 400. The number can't be looked up; the answer says why.
            Unauthorized: 401. The request holds no valid API key or access token.
            NotFound: 404. There is no WhatsApp contact for the number.
            ApiException: whatever else went wrong; the root of all the above.
        """
        return await self._core.acall(
            GET_WHATSAPP_CONTACT,
            _get_whatsapp_contact(phone_number, retrieve_if_does_not_exists, sent_id),
            timeout,
        )


class RawWhatsappResource:
    """The operations of Whatsapp, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def get_whatsapp_contact(
        self,
        *,
        phone_number: str,
        retrieve_if_does_not_exists: bool = False,
        sent_id: str | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Look up a number for WhatsApp.

        As `get_whatsapp_contact` of the resource itself, with the same arguments and errors;
        returns the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(
            GET_WHATSAPP_CONTACT,
            _get_whatsapp_contact(phone_number, retrieve_if_does_not_exists, sent_id),
            timeout,
        )

    async def aget_whatsapp_contact(
        self,
        *,
        phone_number: str,
        retrieve_if_does_not_exists: bool = False,
        sent_id: str | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Look up a number for WhatsApp.

        As `aget_whatsapp_contact` of the resource itself, with the same arguments and errors;
        returns the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(
            GET_WHATSAPP_CONTACT,
            _get_whatsapp_contact(phone_number, retrieve_if_does_not_exists, sent_id),
            timeout,
        )
