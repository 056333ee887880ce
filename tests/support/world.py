"""Owns the records that the sandbox keeps, and how their ids and times come about.

The world begins with the records of the document's own examples, so that every example of a
request finds what it names. Ids are drawn from a seed and the clock steps, so that each run sees
the same. It knows nothing of HTTP or of what an operation answers.
"""

from __future__ import annotations

import copy
import random
import uuid
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

import attrs

from . import phone

if TYPE_CHECKING:
    from .document import Document

Record = dict[str, Any]


@attrs.frozen
class Number:
    """What the service knows of a phone number: the record of each look-up."""

    sms: Record
    whatsapp: Record


class World:
    """All records, in the order in which they were made."""

    def __init__(self, document: Document) -> None:
        """Begin with the document's own examples."""
        self.customers: dict[str, Record] = {}
        self.contacts: dict[str, dict[str, Record]] = {}
        self.templates: dict[str, Record] = {}
        self.numbers: dict[str, Number] = {}
        self._random = random.Random(1)  # the same ids in each run
        self._now = datetime(2024, 1, 1, 12, tzinfo=timezone.utc)
        self._settle(document)

    def id(self) -> str:
        """Draw a new id."""
        return str(uuid.UUID(int=self._random.getrandbits(128), version=4))

    def time(self) -> str:
        """Tell the time, which is half a second later at each look."""
        self._now += timedelta(milliseconds=500)
        return self._now.isoformat(timespec="milliseconds").replace("+00:00", "Z")

    def times(self) -> Record:
        """Tell the two times of a new record."""
        now = self.time()
        return {"createdAt": now, "updatedAt": now}

    def add_customer(self, name: str) -> Record:
        """Open an account, with its own sending number and channel credentials."""
        record = {
            "id": self.id(),
            "name": name,
            "sendingPhoneNumber": f"+1415555{self._random.randrange(10000):04}",
            "smsMessagingProfileId": self.id(),
            "smsBearerToken": f"sandbox-sms-token-{len(self.customers) + 1}",
            **self.times(),
        }
        self.customers[record["id"]] = record
        return record

    def delete_customer(self, id: str) -> None:  # noqa: A002 - the word of the document
        """Remove an account and all that belongs to it."""
        del self.customers[id]
        self.contacts.pop(id, None)
        self.templates = {k: v for k, v in self.templates.items() if v["customerId"] != id}

    def add_template(self, customer: str, name: str) -> Record:
        """Store a template that WhatsApp has yet to approve."""
        record = {
            "id": self.id(),
            "customerId": customer,
            "name": name,
            "category": "transactional",
            "rawBody": f"{name}: {{{{text}}}}",
            "whatsappTemplateName": "_".join(name.lower().split()),
            "whatsappTemplateStatus": "pending",
            **self.times(),
        }
        self.templates[record["id"]] = record
        return record

    def contact(self, customer: str, number: str) -> Record | None:
        """Find the contact of a customer that has this number."""
        contacts = self.contacts.get(customer, {}).values()
        return next((c for c in contacts if c["phoneNumber"] == number), None)

    def add_contact(self, customer: str, number: str) -> Record:
        """Make the contact of a customer for a number; only SMS reaches it yet."""
        record = {
            "id": self.id(),
            "phoneNumber": number,
            "countryCode": phone.country(number),
            "nationalFormat": phone.national(number),
            "availableChannels": "SMS",
            "defaultChannel": "SMS",
            "verified": False,
            **self.times(),
        }
        self.contacts.setdefault(customer, {})[record["id"]] = record
        return record

    def number(self, number: str, sent_id: str | None) -> Number:
        """Tell what a look-up of a valid number finds, without storing it."""
        known = self.numbers.get(number)
        if known:
            return known
        shared = {"id": self.id(), "sentId": sent_id or self.id(), "phoneNumber": number}
        shared["countryCode"] = phone.country(number)
        digits = number.removeprefix("+")
        sms = {"validNumber": True, "nationalFormat": phone.national(number), "payload": "{}"}
        whatsapp = {
            "whatsappId": digits,
            "numberType": "MOBILE",
            "profilePicture": f"https://example.com/profiles/{digits}.jpg",
            "isBusiness": False,
            "invalidRecord": False,
        }
        return Number(sms={**shared, **sms}, whatsapp={**shared, **whatsapp})

    def _settle(self, document: Document) -> None:
        def example(operation: str) -> Any:
            return copy.deepcopy(document.operation(operation).example())

        # The examples list the newest first, the world keeps the oldest first.
        for customer in reversed(example("Customers_getAllCustomers")):
            self.customers[customer["id"]] = customer
        for template in reversed(example("Templates_getTemplatesForCustomer")):
            self.templates[template["id"]] = template
        look_up = document.operation("Contact_getContactById")
        owner = next(p.example for p in look_up.parameters if p.name == "customerId")
        contact = example("Contact_getContactById")
        self.contacts[owner] = {contact["id"]: contact}
        sms, whatsapp = example("Sms_GetContactInfo"), example("Whatsapp_getWhatsappContact")
        self.numbers[sms["phoneNumber"]] = Number(sms=sms, whatsapp=whatsapp)
