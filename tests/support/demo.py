"""The getting-started program: all thirteen calls, then some of them async and raw, and an error.

It stands alone, with nothing but the installed SDK. `SENTDM_BASE_URL` and `SENTDM_API_KEY` say
which service it calls.
"""

from __future__ import annotations

import asyncio
import os
import sys

from sentdm import ApiException, Sentdm

NUMBER = "+14155550142"

sentdm = Sentdm()  # The API key and the base URL come from the environment.

is_colored = sys.stdout.isatty() and "NO_COLOR" not in os.environ


def heading(text: str) -> None:
    """Print what the next calls are about."""
    print(f"\n\x1b[1m{text}\x1b[0m" if is_colored else f"\n{text}")


def show(call: str, answer: str) -> None:
    """Print a call, and its answer in a line."""
    dim, plain = ("\x1b[2m", "\x1b[0m") if is_colored else ("", "")
    print(f"  {call:<42} {dim}{answer}{plain}")


def customers() -> str:
    """Open an account, read it, change it and list them all; return its id."""
    heading("A customer account")
    customer = sentdm.customers.create_customer(body="Acme Corp")
    show(
        "customers.create_customer", f"{customer.name}, sends from {customer.sending_phone_number}"
    )
    assert customer.id is not None

    read = sentdm.customers.get_customer_by_id(id=customer.id)
    assert read.created_at is not None
    show("customers.get_customer_by_id", f"opened on {read.created_at:%d %B %Y, %H:%M %Z}")

    updated = sentdm.customers.update_customer(id=customer.id, name="Acme International")
    show("customers.update_customer", f"now {updated.name}, still {updated.sending_phone_number}")

    page = sentdm.customers.get_all_customers(page=1, page_size=20)
    show("customers.get_all_customers", ", ".join(str(each.name) for each in page))
    return customer.id


def templates(customer_id: str) -> str:
    """Create a template and list the customer's; return its id."""
    heading("A message template")
    template = sentdm.templates.create_template(customer_id=customer_id, name="Order confirmation")
    show("templates.create_template", f"{template.name}, {template.category}")

    stored = sentdm.templates.get_templates_for_customer(customer_id=customer_id)
    status = stored[0].whatsapp_template_status
    show("templates.get_templates_for_customer", f"{len(stored)} stored, at WhatsApp: {status}")
    assert template.id is not None
    return template.id


def messages(customer_id: str, template_id: str) -> str:
    """Send to a number, which makes a contact, and then to the contact; return its id."""
    heading("Messages")
    first = sentdm.messages.send_message_to_phone_number(
        customer_id=customer_id, phone_number=NUMBER, template_id=template_id
    )
    show("messages.send_message_to_phone_number", f"{first.status} over {first.channel}")
    assert first.contact_id is not None

    second = sentdm.messages.send_message_to_contact(
        customer_id=customer_id, contact_id=first.contact_id, template_id=template_id
    )
    show("messages.send_message_to_contact", f"{second.status} over {second.channel}")
    return first.contact_id


def contacts(customer_id: str, contact_id: str) -> None:
    """Find the contact that the first message made, by its id and by its number."""
    heading("The contact that the first message made")
    contact = sentdm.contact.get_contact_by_id(customer_id=customer_id, id=contact_id)
    show("contact.get_contact_by_id", f"{contact.national_format}, {contact.country_code}")

    same = sentdm.contact.get_contact_by_phone(customer_id=customer_id, phone_number=NUMBER)
    show("contact.get_contact_by_phone", "the same record" if same == contact else "another record")


def look_ups() -> None:
    """Look the number up for both channels."""
    heading("Number look-ups")
    sms = sentdm.sms.get_contact_info(phone_number=NUMBER, retrieve_if_does_not_exists=True)
    show("sms.get_contact_info", f"{sms.national_format}, valid: {sms.valid_number}")

    whatsapp = sentdm.whatsapp.get_whatsapp_contact(phone_number=NUMBER)
    show("whatsapp.get_whatsapp_contact", f"{whatsapp.number_type}, at {whatsapp.whatsapp_id}")


async def at_once(customer_id: str) -> None:
    """Make three calls at the same time."""
    heading("Three calls at once, with asyncio")
    customer, contact, stored = await asyncio.gather(
        sentdm.customers.aget_customer_by_id(id=customer_id),
        sentdm.contact.aget_contact_by_phone(customer_id=customer_id, phone_number=NUMBER),
        sentdm.templates.aget_templates_for_customer(customer_id=customer_id),
    )
    show("customers.aget_customer_by_id", str(customer.name))
    show("contact.aget_contact_by_phone", str(contact.phone_number))
    show("templates.aget_templates_for_customer", str(stored[0].name))


def raw(customer_id: str) -> None:
    """Read an answer with its headers and its time, sync and async."""
    heading("Raw answers")
    answer = sentdm.customers.raw.get_customer_by_id(id=customer_id)
    took = f"{answer.round_trip_time * 1000:.1f} ms, attempts: {answer.attempts}"
    show("customers.raw.get_customer_by_id", f"{answer.status} {answer.reason} in {took}")
    show('  body["sending_phone_number"]', answer.body["sending_phone_number"])
    show('  headers["content-type"]', answer.headers["content-type"])

    found = asyncio.run(
        sentdm.sms.raw.aget_contact_info(phone_number=NUMBER, retrieve_if_does_not_exists=False)
    )
    took = f"{found.round_trip_time * 1000:.1f} ms, attempts: {found.attempts}"
    show("sms.raw.aget_contact_info", f"{found.status} {found.reason} in {took}")


def error(customer_id: str) -> None:
    """Delete the account, then ask for it again."""
    heading("An error, caught")
    sentdm.customers.delete_customer(id=customer_id)
    show("customers.delete_customer", "gone")
    try:
        sentdm.customers.get_customer_by_id(id=customer_id)
    except ApiException as e:
        show("customers.get_customer_by_id", f"{type(e).__name__}: {e.status} {e.reason}")


def main() -> None:
    """Run it all."""
    customer_id = customers()
    template_id = templates(customer_id)
    contact_id = messages(customer_id, template_id)
    contacts(customer_id, contact_id)
    look_ups()
    asyncio.run(at_once(customer_id))
    raw(customer_id)
    error(customer_id)
    sentdm.close()


if __name__ == "__main__":
    main()
