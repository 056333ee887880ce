"""Owns how an operation of the document is called on the SDK, in its four forms.

The names stand here by hand: a rule that computed them could repeat a fault of the generator's. An
operation that is new to the document needs a row, and a test says so.
"""

from __future__ import annotations

import asyncio
import re
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, Literal

if TYPE_CHECKING:
    from .document import Operation

Form = Literal["sync", "async", "raw", "araw"]
FORMS: Final[tuple[Form, ...]] = ("sync", "async", "raw", "araw")

METHODS: Final = {
    "Contact_getContactById": "contact.get_contact_by_id",
    "Contact_getContactByPhone": "contact.get_contact_by_phone",
    "Customers_createCustomer": "customers.create_customer",
    "Customers_deleteCustomer": "customers.delete_customer",
    "Customers_getAllCustomers": "customers.get_all_customers",
    "Customers_getCustomerById": "customers.get_customer_by_id",
    "Customers_updateCustomer": "customers.update_customer",
    "Messages_sendMessageToContact": "messages.send_message_to_contact",
    "Messages_sendMessageToPhoneNumber": "messages.send_message_to_phone_number",
    "Sms_GetContactInfo": "sms.get_contact_info",
    "Templates_createTemplate": "templates.create_template",
    "Templates_getTemplatesForCustomer": "templates.get_templates_for_customer",
    "Whatsapp_getWhatsappContact": "whatsapp.get_whatsapp_contact",
}


def snake(wire: str) -> str:
    """Tell the argument's name for a wire name: `phoneNumber` is `phone_number`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", wire).lower()


def examples(operation: Operation) -> dict[str, Any]:
    """Tell the arguments of a call that sends the document's own examples."""
    arguments = {snake(p.name): p.example for p in operation.parameters}
    if operation.body is None:
        return arguments
    if not operation.body.properties:
        return {**arguments, "body": operation.body.example}
    return {**arguments, **{snake(k): v for k, v in operation.body.example.items()}}


def call(client: Any, operation: Operation, form: Form, arguments: dict[str, Any]) -> Any:
    """Make the call in this form; an async one in an event loop of its own."""
    name, _, method = METHODS[operation.id].partition(".")
    resource = getattr(client, name)
    if form in {"raw", "araw"}:
        resource = resource.raw
    if form in {"sync", "raw"}:
        return getattr(resource, method)(**arguments)
    coroutine = getattr(resource, f"a{method}")(**arguments)
    return asyncio.run(coroutine)


def wire(answer: Any) -> Any:
    """Tell the wire form of what a call gave: a model, a list of models, or None."""
    if isinstance(answer, list):
        return [wire(item) for item in answer]
    return None if answer is None else answer.to_dict()


def by_value(value: Any) -> Any:
    """Read the times in a wire form, so that two spellings of one time are equal."""
    if isinstance(value, list):
        return [by_value(item) for item in value]
    if isinstance(value, dict):
        return {key: by_value(item) for key, item in value.items()}
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\dT.*", value):
        return datetime.fromisoformat(value.replace("Z", "+00:00"))
    return value
