"""Owns what each of the thirteen operations does to the world, and what it answers.

It takes arguments that were judged already. It knows nothing of sockets, credentials or schemas.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any, Final

import attrs

from . import phone
from .exchange import NOTHING, Answer

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from .world import Record, World

_NOT_A_NUMBER: Final = "The phone number is not valid."


@attrs.frozen
class Arguments:
    """What one call is given: values by wire name, and the body."""

    path: Mapping[str, str]
    query: Mapping[str, str]
    body: Any = NOTHING

    def __getitem__(self, name: str) -> str:
        """Tell the value of a parameter, or of a field of the body."""
        return str({**self.path, **self.query}.get(name) or self.body[name])


class Service:
    """The thirteen operations, by operationId."""

    def __init__(self, world: World) -> None:
        """Work on this world."""
        self._world = world
        self._operations: Final[dict[str, Callable[[Arguments], Answer]]] = {
            "Contact_getContactById": self._contact_by_id,
            "Contact_getContactByPhone": self._contact_by_phone,
            "Customers_createCustomer": self._create_customer,
            "Customers_deleteCustomer": self._delete_customer,
            "Customers_getAllCustomers": self._all_customers,
            "Customers_getCustomerById": self._customer_by_id,
            "Customers_updateCustomer": self._update_customer,
            "Messages_sendMessageToContact": self._send_to_contact,
            "Messages_sendMessageToPhoneNumber": self._send_to_number,
            "Sms_GetContactInfo": self._sms,
            "Templates_createTemplate": self._create_template,
            "Templates_getTemplatesForCustomer": self._templates,
            "Whatsapp_getWhatsappContact": self._whatsapp,
        }

    @property
    def operations(self) -> frozenset[str]:
        """Tell which operations there are."""
        return frozenset(self._operations)

    def answer(self, operation: str, arguments: Arguments) -> Answer:
        """Do what the operation does."""
        # A copy: the records go on changing, an answer that was given doesn't.
        return copy.deepcopy(self._operations[operation](arguments))

    # Customers

    def _create_customer(self, arguments: Arguments) -> Answer:
        return Answer(200, self._world.add_customer(arguments.body))

    def _all_customers(self, arguments: Arguments) -> Answer:
        size = int(arguments["pageSize"])
        start = (int(arguments["page"]) - 1) * size
        newest_first = list(reversed(self._world.customers.values()))
        return Answer(200, newest_first[start : start + size])

    def _customer_by_id(self, arguments: Arguments) -> Answer:
        return _found(self._world.customers.get(arguments["id"]))

    def _update_customer(self, arguments: Arguments) -> Answer:
        customer = self._world.customers.get(arguments["id"])
        if customer is not None:
            customer.update(arguments.body, updatedAt=self._world.time())
        return _found(customer)

    def _delete_customer(self, arguments: Arguments) -> Answer:
        if arguments["id"] not in self._world.customers:
            return Answer(404)
        self._world.delete_customer(arguments["id"])
        return Answer(200)

    # Contact

    def _contact_by_id(self, arguments: Arguments) -> Answer:
        contacts = self._world.contacts.get(arguments["customerId"], {})
        return _found(contacts.get(arguments["id"]))

    def _contact_by_phone(self, arguments: Arguments) -> Answer:
        return _found(self._world.contact(arguments["customerId"], arguments["phoneNumber"]))

    # Messages

    def _send_to_contact(self, arguments: Arguments) -> Answer:
        contact = self._world.contacts.get(arguments["customerId"], {}).get(arguments["contactId"])
        template = self._world.templates.get(arguments["templateId"])
        if contact is None or template is None:
            return Answer(404)
        if template["customerId"] != arguments["customerId"]:
            details = ["templateId belongs to another customer."]
            return Answer(400, {"error": "The request is not valid.", "details": details})
        return Answer(200, self._sent(contact))

    def _send_to_number(self, arguments: Arguments) -> Answer:
        customer, number = arguments["customerId"], arguments["phoneNumber"]
        if not phone.is_valid(number):
            return Answer(400)
        template = self._world.templates.get(arguments["templateId"], {})
        if customer not in self._world.customers or template.get("customerId") != customer:
            return Answer(404)
        known = self._world.contact(customer, number)
        contact = known or self._world.add_contact(customer, number)
        return Answer(200, {**self._sent(contact), "contactId": contact["id"]})

    def _sent(self, contact: Record) -> Record:
        channel = contact["defaultChannel"].lower()
        return {"messageId": self._world.id(), "status": "queued", "channel": channel}

    # Templates

    def _create_template(self, arguments: Arguments) -> Answer:
        # The document gives this operation no errors, so any customer is taken.
        template = self._world.add_template(arguments["customerId"], arguments["name"])
        return Answer(200, template)

    def _templates(self, arguments: Arguments) -> Answer:
        newest_first = reversed(self._world.templates.values())
        owner = arguments["customerId"]
        return Answer(200, [t for t in newest_first if t["customerId"] == owner])

    # SMS and Whatsapp

    def _sms(self, arguments: Arguments) -> Answer:
        number = arguments["phoneNumber"]
        if not phone.is_valid(number):
            return Answer(400, {"error": _NOT_A_NUMBER})
        found = self._world.number(number, arguments.query.get("sentId"))
        if arguments["retrieveIfDoesNotExists"] == "true":
            self._world.numbers[number] = found
        return Answer(200, found.sms)

    def _whatsapp(self, arguments: Arguments) -> Answer:
        number = arguments["phoneNumber"]
        if not phone.is_valid(number):
            return Answer(400, {"error": _NOT_A_NUMBER})
        if arguments["retrieveIfDoesNotExists"] == "true":
            sent_id = arguments.query.get("sentId")
            self._world.numbers[number] = self._world.number(number, sent_id)
        known = self._world.numbers.get(number)
        return _found(known.whatsapp if known else None)


def _found(record: Record | None) -> Answer:
    return Answer(404) if record is None else Answer(200, record)
