"""Whoever writes to the house, through one of its four doors."""

from core.form_tokens import new_form_token

FACTS = {
    "text": "Må vi tage vores hund med?",
    "name": "Anna Andersen",
    "email": "anna@example.org",
    "phone": "12 34 56 78",
}


def form_of(door="spoerg", language="da"):
    return f"/{language}/skriv-til-os/{door}/"


def filled_in(frozen, door="spoerg", **fields):
    """The form as a person sends it, a little after they got it."""
    form_token = new_form_token(f"home.enquiry:{door}")
    frozen.shift(30)
    return {**FACTS, "website": "", "form_token": form_token, **fields}


def write(client, frozen, door="spoerg", language="da", **fields):
    return client.post(form_of(door, language), filled_in(frozen, door, **fields))
