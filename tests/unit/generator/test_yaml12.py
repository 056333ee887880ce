"""YAML by the core schema of YAML 1.2, and nothing else."""

from __future__ import annotations

import math
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.load.reading import Fault, Loaded, Unreadable
from generator.load.yaml12 import load


def value(text: str) -> Any:
    """Return the value of a text without faults."""
    loaded = load(text)
    assert loaded.faults == []
    assert not loaded.has_repeats
    return loaded.value


def fault(text: str) -> tuple[Fault, Loaded]:
    """Return the one fault of a text."""
    loaded = load(text)
    (one,) = loaded.faults
    return one, loaded


def unreadable(text: str) -> Fault:
    """Return the fault that ends the reading of a text."""
    with pytest.raises(Unreadable) as caught:
        load(text)
    return caught.value.fault


@pytest.mark.parametrize(
    "text",
    [
        *("no", "Yes", "on", "OFF", "y", "12:30", "2001-12-14", "2001-12-14T21:59:43Z", "0b11"),
        *("1_000", "0x", "0o8", "-0x1F", "+0o7", "1e", ".", "+", "1.2.3", "nUll", "tRue", "-.nan"),
        "\u0663",
    ],
)
def test_what_yaml_1_1_would_guess_is_a_string(text: str) -> None:
    """A plain scalar that is none of the core schema's forms is the text that it is."""
    assert value(f"[{text}]") == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *[(text, None) for text in ("", "~", "null", "Null", "NULL")],
        *[(text, True) for text in ("true", "True", "TRUE")],
        *[(text, False) for text in ("false", "False", "FALSE")],
        *[("0", 0), ("-12", -12), ("+3", 3), ("007", 7), ("0o17", 15), ("0x1F", 31)],
        *[("1.0", 1.0), (".5", 0.5), ("5.", 5.0), ("-1e3", -1000.0), ("1E-2", 0.01)],
        *[(".inf", math.inf), ("+.Inf", math.inf), ("-.INF", -math.inf)],
    ],
)
def test_the_core_schemas_forms_have_their_types(text: str, expected: object) -> None:
    """Null, booleans, integers and floats are told by exactly the forms of §10.3.2."""
    found = value(f"a: {text}")["a"]
    assert found == expected
    assert type(found) is type(expected)


def test_nan_is_read() -> None:
    """The core schema's .nan is not a number."""
    assert math.isnan(value("a: .NaN")["a"])


def test_quotes_and_blocks_make_strings() -> None:
    """A scalar in quotes or in a block is a string, whatever it looks like."""
    assert value("a: '1'\nb: \"null\"\nc: |\n  true\nd: ! 5\n") == {
        "a": "1",
        "b": "null",
        "c": "true\n",
        "d": "5",
    }


def test_keys_are_their_text() -> None:
    """A key is the text that stands there: a code, a truth, a number with a trailing zero."""
    text = "200: a\non: b\nnull: c\n1.10: d\n~: e\ntrue: f\n? k\n: g\n"
    assert list(value(text)) == ["200", "on", "null", "1.10", "~", "true", "k"]


def test_core_tags_are_obeyed() -> None:
    """A tag of the core schema makes the value of its type."""
    text = "[!!str 1, !!int '2', !!float 3, !!bool 'true', !!null '', !!map {}, !!seq []]"
    found = value(text)
    assert found == ["1", 2, 3.0, True, None, {}, []]
    assert type(found[2]) is float


@pytest.mark.parametrize("text", ["!!int x", "!!bool no", "!!null x", "!!float true"])
def test_a_tag_that_its_text_contradicts_is_a_fault(text: str) -> None:
    """A tag can't make a value of what isn't one."""
    one, _ = fault(f"a: {text}")
    assert (one.code, one.at) == ("SD114", (1, 4))


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("!!python/object/apply:os.system ['false']", "!!python/object/apply:os.system"),
        ("!!python/name:os.system ''", "!!python/name:os.system"),
        ("!include other.yaml", "!include"),
        ("!!binary YQ==", "!!binary"),
        ("!!timestamp 2001-12-14", "!!timestamp"),
        ("!!set {a, b}", "!!set"),
        ("!!int [1]", "!!int"),
        ("!!map x", "!!map"),
    ],
)
def test_any_other_tag_is_a_fault_and_does_nothing(text: str, tag: str) -> None:
    """A tag outside the core schema is named where it stands; nothing runs, nothing is guessed."""
    one, loaded = fault(f"x: 1\na: {text}\n")
    assert (one.code, one.at) == ("SD106", (2, 4))
    assert f"the tag {tag} " in one.message
    assert loaded.value["x"] == 1


@pytest.mark.parametrize(
    ("merging", "merged"),
    [
        ("{<<: *x}", {"b": 1, "c": 2}),
        ("{<<: *x, b: 3}", {"b": 3, "c": 2}),
        ("{b: 3, <<: *x}", {"b": 3, "c": 2}),
        ("{<<: [*x, *y], e: 5}", {"b": 1, "c": 2, "d": 4, "e": 5}),
        ("{<<: [*y, *x]}", {"b": 3, "c": 2, "d": 4}),
        ("{<<: {f: {g: 1}}}", {"f": {"g": 1}}),
        ("{<<: []}", {}),
    ],
)
def test_a_merge_key_adds_what_it_names_and_is_told(merging: str, merged: object) -> None:
    """Own keys win, wherever they stand, then those of the first mapping; so PyYAML does."""
    text = f"x: &x {{b: 1, c: 2}}\ny: &y {{b: 3, d: 4}}\nz: {merging}\n"
    one, loaded = fault(text)
    assert (one.code, one.at[0], one.is_warning) == ("SD107", 3, True)
    assert loaded.value == {"x": {"b": 1, "c": 2}, "y": {"b": 3, "d": 4}, "z": merged}
    assert loaded.value == yaml.load(text, Loader=yaml.CSafeLoader)
    assert not loaded.has_repeats


def test_what_was_merged_is_merged_further() -> None:
    """A mapping that merges is, behind its anchor, all that it holds then."""
    loaded = load("a: &a {b: 1}\nc: &c {<<: *a, d: 2}\ne: {<<: *c}\n")
    assert loaded.value["e"] == {"b": 1, "d": 2}
    assert [one.at for one in loaded.faults] == [(2, 8), (3, 5)]


@pytest.mark.parametrize("merging", ["1", "[1]", "[{b: 1}, x]", ""])
def test_a_merge_key_without_a_mapping_is_an_error(merging: str) -> None:
    """Only mappings can be merged."""
    one, _ = fault(f"a:\n  <<: {merging}\n")
    assert (one.code, one.at, one.is_warning) == ("SD107", (2, 3), False)


def test_a_merge_key_in_quotes_is_a_key_like_others() -> None:
    """Nothing is merged and nothing told."""
    assert value("'<<': 1") == {"<<": 1}


def test_merge_keys_cannot_multiply_what_a_text_holds() -> None:
    """Merges count as the aliases that they are."""
    rows = (f"l{n}: &l{n} {{<<: [{', '.join([f'*l{n - 1}'] * 9)}]}}" for n in range(1, 12))
    assert unreadable("\n".join(["l0: &l0 {a: 1}", *rows])).code == "SD110"


@pytest.mark.parametrize("text", ["? [a]\n: 1\n", "? {a: b}\n: 1\n", "{[a]: 1}"])
def test_a_collection_as_key_is_a_fault(text: str) -> None:
    """A mapping or a sequence can't be a key."""
    one, _ = fault(text)
    assert one.code == "SD108"
    assert one.at[0] == 1


def test_an_alias_is_what_its_anchor_marks() -> None:
    """An alias gives the very value of its anchor, as a value or, for a scalar, as a key."""
    found = value("a: &x {b: 1}\nc: *x\nd: &k name\n*k : 2\n")
    assert found["c"] is found["a"]
    assert found["name"] == 2


def test_an_alias_without_an_anchor_is_a_fault() -> None:
    """An alias must come after its anchor."""
    one, _ = fault("a: 1\nb: *none\n")
    assert (one.code, one.at) == ("SD109", (2, 4))


def test_an_alias_inside_its_own_anchor_is_a_fault() -> None:
    """A value can't hold itself."""
    one, _ = fault("a: &x\n  b: [*x]\n")
    assert (one.code, one.at) == ("SD109", (2, 7))


def bomb(width: int, levels: int) -> str:
    """Return lines that each repeat the one before."""
    rows = (f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * width)}]" for n in range(1, levels))
    return "\n".join(["l0: &l0 [x]", *rows])


def test_an_anchor_bomb_is_refused_where_it_goes_off() -> None:
    """Aliases that expand a few lines to billions of values are refused at once."""
    one = unreadable(bomb(9, 12))
    assert one.code == "SD110"
    assert one.at[0] == 7


def test_aliases_of_a_long_text_count_by_its_length() -> None:
    """A long string repeated by aliases is a bomb too."""
    text = f"a: &a {'x' * 100_000}\nb: [{', '.join(['*a'] * 1000)}]"
    assert unreadable(text).code == "SD110"


def test_modest_use_of_aliases_is_no_bomb() -> None:
    """Aliases as people use them are taken."""
    assert len(value(bomb(9, 5))) == 5


@pytest.mark.parametrize("text", ["[" * 101 + "]" * 101, "- " * 101 + "x", "[" * 50_000])
def test_nesting_has_a_limit(text: str) -> None:
    """A text nested more than 100 deep is refused, without exhausting the stack."""
    one = unreadable(text)
    assert one.code == "SD111"


def test_nesting_up_to_the_limit_is_read() -> None:
    """A hundred levels are taken."""
    assert value("[" * 100 + "]" * 100)


@pytest.mark.parametrize(
    ("text", "code", "at"),
    [
        ("a: 1\n---\nb: 2\n", "SD112", (2, 1)),
        ("", "SD113", (1, 1)),
        ("# only a comment\n", "SD113", (1, 1)),
        ("a: b: c\n", "SD103", (1, 5)),
        ("a:\n\tb: 1\n", "SD103", (2, 1)),
        ("a: [1,\nb: 2\n", "SD103", (3, 1)),
        ("a: 'x\n", "SD103", (2, 1)),
        ("a: 1\nb: x\x07y\n", "SD103", (2, 5)),
        ("a: @x\n", "SD103", (1, 4)),
    ],
)
def test_what_is_not_one_yaml_document_is_refused(
    text: str, code: str, at: tuple[int, int]
) -> None:
    """A text that can't be read to its end is refused where the reading stops."""
    one = unreadable(text)
    assert (one.code, one.at) == (code, at)


@pytest.mark.parametrize(
    ("text", "at", "hint"),
    [
        ("a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> other\n", (2, 1), "one of its sides"),
        ("description: Id: of the pet\n", (1, 16), "needs quotes"),
    ],
)
def test_the_commonest_slips_have_a_hint_of_their_own(
    text: str, at: tuple[int, int], hint: str
) -> None:
    """A merge that was left in conflict is told at its first mark, a colon as what needs quotes."""
    one = unreadable(text)
    assert (one.code, one.at) == ("SD103", at)
    assert hint in one.hint


def test_a_number_too_long_is_a_fault() -> None:
    """An integer longer than Python reads is told, not raised."""
    one, _ = fault(f"a: {'9' * 5000}")
    assert (one.code, one.at) == ("SD114", (1, 4))
    assert one.message == "a number has more than 4300 digits"
    one, _ = fault(f"a: !!float {'9' * 4000}")
    assert one.code == "SD114"


def test_all_faults_come_in_one_reading() -> None:
    """One fault doesn't hide the next."""
    loaded = load("a: !x 1\nb: *none\nc: {<<: 1, <<: 2}\nd: fine\n")
    assert [one.code for one in loaded.faults] == ["SD106", "SD109", "SD107"]
    assert loaded.has_repeats
    assert loaded.value["d"] == "fine"


@pytest.mark.parametrize("mark", ["\x85", "\u2028", "\u2029"])
def test_only_carriage_return_and_newline_end_a_line(mark: str) -> None:
    """The further line ends of YAML 1.1 are characters like others in YAML 1.2."""
    assert value(f"a: x{mark}y\nb: 'p{mark}q'\n") == {"a": f"x{mark}y", "b": f"p{mark}q"}


SAME_IN_BOTH = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    # What 1.2 reads as a number (0E0, 0o7) and 1.1 as text is not for this test.
    | st.text(st.characters(codec="ascii")).filter(lambda text: not text[-1:].isdigit()),
    lambda inner: st.lists(inner) | st.dictionaries(st.text("abcxyz", min_size=2), inner),
    max_leaves=12,
)


@settings(deadline=None)  # A slow machine is no failure.
@given(SAME_IN_BOTH)
def test_what_pyyaml_writes_is_read_back(written: object) -> None:
    """Where the schemas agree, a value dumped by PyYAML comes back, in block and flow style."""
    for is_flow in (True, False):
        text = yaml.safe_dump(written, default_flow_style=is_flow)
        assert value(text) == yaml.load(text, Loader=yaml.CSafeLoader) == written
