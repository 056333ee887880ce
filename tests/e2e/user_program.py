"""A user's program: a client at module level, called from everywhere, never closed."""

from __future__ import annotations

import asyncio
import copy
import pickle
import threading
from pprint import pprint

from sentdm import ApiException, NotFound, Sentdm
from sentdm.models import Contact, Customer

sentdm = Sentdm(api_key="a-users-key")

ACME = "7c1e2a94-6f3b-4d08-b5a1-92e4d7c8f063"
NUMBER = "+14155550123"


def name_of(customer: Customer) -> str:
    """Use a model as its type says."""
    return (customer.name or "").upper()


async def both() -> tuple[Customer, Contact]:
    """Make two calls at once."""
    return await asyncio.gather(
        sentdm.customers.aget_customer_by_id(id=ACME),
        sentdm.contact.aget_contact_by_phone(customer_id=ACME, phone_number=NUMBER),
    )


def in_a_thread(names: list[str]) -> None:
    """Call from a thread that has an event loop of its own."""
    customer, _ = asyncio.run(both())
    names.append(name_of(customer))


def main() -> None:
    """Do what users do."""
    assert name_of(sentdm.customers.get_customer_by_id(id=ACME)) == "ACME CORP"
    names: list[str] = []
    threads = [threading.Thread(target=in_a_thread, args=(names,)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    contacts = [asyncio.run(both())[1] for _ in range(3)]
    contact = contacts[0]
    assert contacts == [contact] * 3
    assert names == ["ACME CORP"] * 4

    assert contact.created_at is not None
    assert contact.created_at.utcoffset() is not None
    assert Contact.from_dict(contact.to_dict()) == contact
    stored = pickle.dumps(contact)
    assert pickle.loads(stored) == copy.deepcopy(contact) == contact

    raw = sentdm.with_options(timeout=5.0).contact.raw.get_contact_by_phone(
        customer_id=ACME, phone_number=NUMBER
    )
    assert raw.body["phoneNumber"] == raw.body["phone_number"] == NUMBER
    assert raw.attempts == 1
    assert raw.round_trip_time > 0

    try:
        sentdm.customers.delete_customer(id="00000000-0000-4000-8000-000000000000")
    except NotFound as e:
        refusal: ApiException = e
        pprint([contact, raw.headers, refusal, sentdm])  # noqa: T203 - users do
        print(refusal.status, refusal.reason)
    print("done")


if __name__ == "__main__":
    main()
