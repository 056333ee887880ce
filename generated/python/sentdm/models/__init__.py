"""The models of sentdm: one module each, loaded when first used."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .contact import Contact
    from .customer import Customer
    from .customers_create_customer_request import CustomersCreateCustomerRequest
    from .customers_get_all_customers_response import CustomersGetAllCustomersResponse
    from .customers_update_customer_request import CustomersUpdateCustomerRequest
    from .messages_send_message_to_contact400_response import (
        MessagesSendMessageToContact400Response,
    )
    from .messages_send_message_to_contact_response import MessagesSendMessageToContactResponse
    from .messages_send_message_to_contact_response_channel import (
        MessagesSendMessageToContactResponseChannel,
    )
    from .messages_send_message_to_contact_response_status import (
        MessagesSendMessageToContactResponseStatus,
    )
    from .messages_send_message_to_phone_number_response import (
        MessagesSendMessageToPhoneNumberResponse,
    )
    from .messages_send_message_to_phone_number_response_channel import (
        MessagesSendMessageToPhoneNumberResponseChannel,
    )
    from .messages_send_message_to_phone_number_response_status import (
        MessagesSendMessageToPhoneNumberResponseStatus,
    )
    from .payload_phone_number import PayloadPhoneNumber
    from .responses_template_response import ResponsesTemplateResponse
    from .responses_template_response_category import ResponsesTemplateResponseCategory
    from .responses_template_response_whatsapp_template_status import (
        ResponsesTemplateResponseWhatsappTemplateStatus,
    )
    from .send_message_to_contact_request import SendMessageToContactRequest
    from .send_message_to_phone_number_request import SendMessageToPhoneNumberRequest
    from .sms_get_contact_info_response import SmsGetContactInfoResponse
    from .sms_payload import SMSPayload
    from .template_create_request import TemplateCreateRequest
    from .templates_get_templates_for_customer_response import (
        TemplatesGetTemplatesForCustomerResponse,
    )
    from .whats_app_payload import WhatsAppPayload
    from .whats_app_payload_number_type import WhatsAppPayloadNumberType
    from .whatsapp_get_whatsapp_contact_response import WhatsappGetWhatsappContactResponse

__all__: list[str] = [
    "Contact",
    "Customer",
    "CustomersCreateCustomerRequest",
    "CustomersGetAllCustomersResponse",
    "CustomersUpdateCustomerRequest",
    "MessagesSendMessageToContact400Response",
    "MessagesSendMessageToContactResponse",
    "MessagesSendMessageToContactResponseChannel",
    "MessagesSendMessageToContactResponseStatus",
    "MessagesSendMessageToPhoneNumberResponse",
    "MessagesSendMessageToPhoneNumberResponseChannel",
    "MessagesSendMessageToPhoneNumberResponseStatus",
    "PayloadPhoneNumber",
    "ResponsesTemplateResponse",
    "ResponsesTemplateResponseCategory",
    "ResponsesTemplateResponseWhatsappTemplateStatus",
    "SendMessageToContactRequest",
    "SendMessageToPhoneNumberRequest",
    "SmsGetContactInfoResponse",
    "SMSPayload",
    "TemplateCreateRequest",
    "TemplatesGetTemplatesForCustomerResponse",
    "WhatsAppPayload",
    "WhatsAppPayloadNumberType",
    "WhatsappGetWhatsappContactResponse",
]

_MODULES: dict[str, str] = {
    "Contact": "contact",
    "Customer": "customer",
    "CustomersCreateCustomerRequest": "customers_create_customer_request",
    "CustomersGetAllCustomersResponse": "customers_get_all_customers_response",
    "CustomersUpdateCustomerRequest": "customers_update_customer_request",
    "MessagesSendMessageToContact400Response": "messages_send_message_to_contact400_response",
    "MessagesSendMessageToContactResponse": "messages_send_message_to_contact_response",
    "MessagesSendMessageToContactResponseChannel": "messages_send_message_to_contact_response_channel",
    "MessagesSendMessageToContactResponseStatus": "messages_send_message_to_contact_response_status",
    "MessagesSendMessageToPhoneNumberResponse": "messages_send_message_to_phone_number_response",
    "MessagesSendMessageToPhoneNumberResponseChannel": "messages_send_message_to_phone_number_response_channel",
    "MessagesSendMessageToPhoneNumberResponseStatus": "messages_send_message_to_phone_number_response_status",
    "PayloadPhoneNumber": "payload_phone_number",
    "ResponsesTemplateResponse": "responses_template_response",
    "ResponsesTemplateResponseCategory": "responses_template_response_category",
    "ResponsesTemplateResponseWhatsappTemplateStatus": "responses_template_response_whatsapp_template_status",
    "SendMessageToContactRequest": "send_message_to_contact_request",
    "SendMessageToPhoneNumberRequest": "send_message_to_phone_number_request",
    "SmsGetContactInfoResponse": "sms_get_contact_info_response",
    "SMSPayload": "sms_payload",
    "TemplateCreateRequest": "template_create_request",
    "TemplatesGetTemplatesForCustomerResponse": "templates_get_templates_for_customer_response",
    "WhatsAppPayload": "whats_app_payload",
    "WhatsAppPayloadNumberType": "whats_app_payload_number_type",
    "WhatsappGetWhatsappContactResponse": "whatsapp_get_whatsapp_contact_response",
}


def __getattr__(name: str) -> Any:
    """Load the module of a model at the first use of its name (PEP 562)."""
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(importlib.import_module(f".{_MODULES[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Every model, loaded or not."""
    return sorted(__all__)
