"""Names: from any spelling to words, from words to a usable name."""

from __future__ import annotations

import keyword
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import names

TEXTS = st.text(st.characters(), max_size=30) | st.from_regex(r"[A-Za-z0-9_$.+ -]{0,20}")


def is_usable(name: str) -> bool:
    """Whether Python reads a name, and reads it as it is written."""
    is_read_so = unicodedata.normalize("NFKC", name) == name
    return name.isidentifier() and not keyword.iskeyword(name) and is_read_so


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("phoneNumber", "phone_number"),
        ("SMSPayload", "sms_payload"),
        ("WhatsAppPayload", "whats_app_payload"),
        ("MessagesSendMessageToContact400Response", "messages_send_message_to_contact400_response"),
        ("kebab-case.dotted spaced_snake", "kebab_case_dotted_spaced_snake"),
        ("_leading__double_", "leading_double"),
        ("ÜberGröße", "über_größe"),
        ("\ufb01rst", "first"),
        ("", ""),
        ("--", ""),
    ],
)
def test_a_name_is_cut_into_lower_case_words(text: str, wanted: str) -> None:
    """Every spelling of a name gives the words that its writer meant."""
    assert "_".join(names.words(text)) == wanted


@given(TEXTS)
def test_every_text_gives_a_usable_identifier(text: str) -> None:
    """Whatever a document holds, each form of a name is read by Python as it is written."""
    words = names.words(text)
    assert is_usable(names.snake(words))
    assert is_usable(names.pascal(words))
    assert is_usable(names.class_name(text))


@given(TEXTS)
def test_every_text_gives_a_usable_constant(text: str) -> None:
    """The name of a constant or of an enum's member is an identifier for any text."""
    assert is_usable(names.constant(names.value_words(text)))


@given(TEXTS)
def test_words_of_a_snake_name_are_its_words(text: str) -> None:
    """A name that was made from words has the same words."""
    words = names.words(text)
    assert names.words("_".join(words)) == words


@given(TEXTS, TEXTS)
def test_different_words_give_different_names(one: str, other: str) -> None:
    """Two names are equal only where their words are, so a clash is found by the words."""
    same = names.words(one) == names.words(other)
    assert (names.snake(names.words(one)) == names.snake(names.words(other))) == same


@pytest.mark.parametrize("word", [*keyword.kwlist])
def test_a_keyword_gets_an_underscore(word: str) -> None:
    """A keyword can't be a name, so it gets a trailing underscore."""
    assert names.snake((word,)) == f"{word}_"


@pytest.mark.parametrize("word", ["id", "type", "list", "object", "match", "property"])
def test_a_builtin_stays_as_it_is(word: str) -> None:
    """Names that are usable though they shadow a builtin stay as users write them."""
    assert names.snake((word,)) == word


def test_a_taken_name_gets_an_underscore() -> None:
    """A name that the runtime needs for itself gets a trailing underscore."""
    assert names.snake(("with", "options"), {"with_options"}) == "with_options_"


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("SMSPayload", "SMSPayload"),
        ("pet", "pet"),
        ("Größe", "Größe"),
        ("pet-list", "PetList"),
        ("class", "Class"),
        ("None", "None_"),
        ("list", "List"),
        ("_Pet", "Pet"),
        ("\ufb01sh", "Fish"),
    ],
)
def test_a_class_is_named_as_its_schema_where_python_can(name: str, wanted: str) -> None:
    """A schema's name stays as written unless Python can't read it or gives it another meaning."""
    assert names.class_name(name) == wanted


@pytest.mark.parametrize(
    ("name", "prefix", "wanted"),
    [
        ("Contact_getContactById", "Contact", "get_contact_by_id"),
        ("contactGet", "Contact", "get"),
        ("contacts_get", "Contact", "contacts_get"),
        ("contact", "Contact", "contact"),
        ("getContact", "Contact", "get_contact"),
    ],
)
def test_a_prefix_is_taken_off_by_whole_words(name: str, prefix: str, wanted: str) -> None:
    """Only a prefix of whole words goes, and never all of a name."""
    left = names.without_prefix(names.words(name), names.words(prefix))
    assert "_".join(left) == wanted


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("+1", "PLUS_1"),
        (">=", "GTE"),
        ("!=", "NE"),
        ("-created", "MINUS_CREATED"),
        ("a-b", "A_B"),
        ("2", "VALUE_2"),
        ("2x4", "VALUE_2X4"),
        ("-", "EMPTY"),
        ("", "EMPTY"),
    ],
)
def test_the_sign_of_a_value_is_spelled_out(value: str, wanted: str) -> None:
    """Values that differ by their sign alone have different names."""
    assert names.constant(names.value_words(value)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2fa", "x_2fa"),
        ("+1", "plus_1"),
        ("-1", "minus_1"),
        ("-created", "created"),
        ("class", "class_"),
        ("²", "x_2"),
    ],
)
def test_a_name_by_itself_begins_with_a_letter(text: str, wanted: str) -> None:
    """A digit gets something before it that isn't an underscore, the mark of what is private."""
    assert names.snake(names.called(text)) == wanted


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("EndTime", "end_time"),
        ("EndTime<", "end_time_lt"),
        ("EndTime>", "end_time_gt"),
        ("end-time<=", "end_time_lte"),
        ("end_time>=", "end_time_gte"),
        ("name!=", "name_ne"),
        ("List<Pet>", "list_pet"),
        ("<", "_"),
    ],
)
def test_the_operator_behind_a_parameter_is_spelled_out(name: str, wanted: str) -> None:
    """Parameters that differ in what they compare by say so, and keep their names in any order."""
    assert names.snake(names.argument_words(name)) == wanted


def test_places_of_a_path_come_in_order() -> None:
    """The names between braces are found in the order of the path."""
    assert names.places("/a/{b}/c/{dE}") == ["b", "dE"]


@pytest.mark.parametrize(
    ("kind", "is_json"),
    [
        ("application/json", True),
        ("Application/JSON; charset=utf-8", True),
        ("application/problem+json", True),
        ("text/plain", False),
        ("application/jsonl", False),
    ],
)
def test_json_is_known_by_name_and_suffix(kind: str, is_json: bool) -> None:  # noqa: FBT001 - a table's column
    """A media type is JSON by its name or its suffix, parameters aside."""
    assert names.is_json(kind) is is_json


@pytest.mark.parametrize(
    ("name", "is_token"), [("x-api-key", True), ("a b", False), ("a\n", False)]
)
def test_a_header_name_is_a_token(name: str, is_token: bool) -> None:  # noqa: FBT001 - a table's column
    """A name that would break out of its header line is no token."""
    assert names.is_token(name) is is_token


def test_names_that_fall_together_are_told_apart() -> None:
    """The first keeps its name; each other has a `_` more, behind that of a keyword too."""
    taken: set[names.Words] = set()
    given = ("class", "Class", "CLASS", "self", "Self", "-", "_")
    found = [names.snake(names.distinct(names.words(one), taken), {"self"}) for one in given]
    assert found == ["class_", "class__", "class___", "self_", "self__", "_", "__"]


def test_a_long_name_is_cut_as_a_file_and_keeps_apart() -> None:
    """No file's name may have more than 255 bytes; what was cut off still tells two apart."""
    long = "\u0436" * 300
    assert names.module("Pet") == "pet"
    cut = {names.module(f"{long}{end}") for end in ("", "a", "b")}
    assert len(cut) == 3
    assert all(len(one.encode()) < 200 and one.isidentifier() for one in cut)


def test_the_text_of_a_path_is_percent_encoded() -> None:
    """What no URL holds is encoded; places, a query, a fragment and what is encoded stay."""
    assert names.sendable_path("/a b/{x y}/\u00e9/{z") == "/a%20b/{x y}/%C3%A9/%7Bz"
    plain = "/pets/{id}.{kind}/%20:send?x=1&y[]=2#z"
    assert names.sendable_path(plain) == plain


@pytest.mark.parametrize("name", ["Con", "AUX", "Nul", "Com1"])
def test_no_file_has_the_name_of_a_device(name: str) -> None:
    """Windows takes no `con.py`: such a name has a mark, which no other name gets."""
    made = names.module(name)
    assert made.startswith(f"{name.lower()}_")
    assert names.module(f"{name}_") == made != names.module(f"{name}s")
