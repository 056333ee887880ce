"""Models as plain dicts: what type checkers take and refuse, and what is sent."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.golden.cases import HOME, generate

if TYPE_CHECKING:
    from pathlib import Path

PROGRAM = """\
from datetime import datetime, timezone

from pets import Pets
from pets.models import Home, HomeDict, Pet, PetDict_

now = datetime.now(timezone.utc)
home: HomeDict = {"zip-code": "1", "class": "a"}
rex: PetDict_ = {"name": "Rex", "born": now, "list": ("a",), "home": home, "mood": None}
pup: PetDict_ = {"name": "Pup", "born": "2026-01-01T00:00:00Z", "list": [], "parent": rex}
mix: PetDict_ = {"name": "Mix", "born": now, "list": [], "home": Home(zip_code="1")}
mix["friends"] = [rex, Pet(name="Max", born=now, list=[])]
"""
CALL = """\
client = Pets(base_url="http://127.0.0.1:1")
client.default.put_things(body=[rex, pup, mix, {"total": 1, "more": 2}])
client.default.add_pet(name="A", born=now, list=[], parent=rex, friends=[pup], home=home)
client.default.add_pet(name="A", born=now, list=[], counts={"total": 1, "more": 2})
"""
WRONG = """\
missing: PetDict_ = {"name": "Rex", "list": []}
null: PetDict_ = {"name": None, "born": now, "list": []}
kind: PetDict_ = {"name": 1, "born": now, "list": []}
read_only: PetDict_ = {"id": 1, "name": "Rex", "born": now, "list": []}
by_attribute: HomeDict = {"zip_code": "1"}
inner: PetDict_ = {"name": "Rex", "born": now, "list": [], "home": {"zip-code": 1}}
client.default.add_pet(name="A", born=now, list=[], parent={"nmae": "Rex"})
client.default.add_pet(name="A", born=now, list=[], friends=[{"name": "Rex"}])
"""
SENT = """\
import json
from pets.resources.default import _put_things as put
one, two, three = put([rex, pup, mix]).body
print(json.dumps([one["list"], two["parent"]["home"], three["home"], three["friends"][1]["name"]]))
"""
WITHIN = """\
from datetime import datetime, timezone

from trees import Trees
from trees.models import Node, NodeDict, NodesInput

now = datetime.now(timezone.utc)
leaf: NodeDict = {"at": now, "times": [now.date(), "2026-01-01", [now.date()]]}
deep: NodesInput = [[[leaf, ({"at": now, "below": [[leaf], Node(at=now)]},)]]]
put = Trees(base_url="http://127.0.0.1:1").default.put_trees
put(nodes=[[{"at": now}], deep])
put(nodes=put(nodes=deep))
"""
WRONG_WITHIN = """\
put(nodes=[[{"at": 3}]])
put(nodes=[[3]])
put(nodes=[[[{"at": now, "below": [{"ta": now}]}]]])
"""
UPLOAD = """\
from datetime import datetime, timezone
from decimal import Decimal
from pathlib import Path

from pets import Pets
from pets.models import Home, PetsAddUpload

rex: PetsAddUpload = {"name": "Rex", "picture": Path("rex.png"), "chips": [b"a", "YQ=="]}
rex["others"] = [b"1", ("two.png", b"2", "image/png")]
rex["born"] = datetime.now(timezone.utc)
rex["homes"] = [Home(street="A"), {"street": "B"}]
rex["seen"] = b"a picture"
rex["seen"] = "2026-01-01"
add = Pets(base_url="http://127.0.0.1:1").pets.add
add(body=rex)
"""
WRONG_UPLOAD = """\
unnamed: PetsAddUpload = {"picture": b""}
text: PetsAddUpload = {"name": "Rex", "picture": Decimal(1)}
read_only: PetsAddUpload = {"name": "Rex", "id": "1"}
add(body={"name": "Rex", "born": 3})
"""
SENT_UPLOAD = """\
import re
from pets.resources.pets import _add
rex["picture"] = b"png"
body = _add(rex, "multipart/form-data").body.value
print(*re.findall(' (?:file)?name="(.+?)"', body.decode()))
"""


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the package of the golden case is in."""
    folder = tmp_path_factory.mktemp("dicts")
    generate(HOME / "dicts", folder / "out")
    return folder / "out"


def ran(package: Path, source: str, *options: str) -> str:
    """What a program, or a type checker of it, prints."""
    program = package / "program.py"
    program.write_text(source, encoding="utf-8")
    command = [sys.executable, *options, str(program)]
    done = subprocess.run(
        command, cwd=package, check=False, capture_output=True, text=True, timeout=300
    )
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where mypy keeps what it knows of the libraries, which it reads once for all programs."""
    return tmp_path_factory.mktemp("mypy")


def refuses(package: Path, cache: Path, right: str, wrong: str) -> None:
    """See that mypy --strict refuses each wrong line and none of the right ones."""
    options = ("-m", "mypy", "--strict", "--config-file=", f"--cache-dir={cache}")
    told = ran(package, right + wrong, *options)
    refused = {int(line) for line in re.findall(r"^program\.py:(\d+): error", told, re.MULTILINE)}
    first = right.count("\n") + 1
    assert refused == set(range(first, first + wrong.count("\n"))), told


def test_a_type_checker_takes_right_dicts_and_refuses_wrong_ones(
    package: Path, cache: Path
) -> None:
    """Of a user's program, mypy --strict refuses each wrong dict and none of the right ones."""
    refuses(package, cache, PROGRAM + CALL, WRONG)


def test_a_dict_is_taken_at_any_depth_of_what_holds_itself(tmp_path: Path, cache: Path) -> None:
    """Of an array of itself, each level takes dicts and tuples, and an answer; and checks them."""
    generate(HOME / "inputs_within_themselves", tmp_path / "out")
    refuses(tmp_path / "out", cache, WITHIN, WRONG_WITHIN)


def test_an_upload_passed_as_one_has_a_dict_of_its_own(tmp_path: Path, cache: Path) -> None:
    """Its keys are known: files where the document has them, values and wire form elsewhere."""
    generate(HOME / "upload_as_a_whole", tmp_path / "out")
    refuses(tmp_path / "out", cache, UPLOAD, WRONG_UPLOAD)
    program = UPLOAD.replace("add(body=rex)\n", SENT_UPLOAD)
    sent = "name picture picture chips chips others others others two.png born homes homes seen\n"
    assert ran(tmp_path / "out", program) == sent


def test_dicts_are_sent_as_written(package: Path) -> None:
    """The types can be imported in a program that runs; models and datetimes within become JSON."""
    assert ran(package, PROGRAM + SENT) == (
        '[["a"], {"zip-code": "1", "class": "a"}, {"zip-code": "1"}, "Max"]\n'
    )


def test_no_dict_is_loaded_unasked(package: Path) -> None:
    """A program that names no TypedDict doesn't load one, even where it makes calls."""
    source = (
        "import sys\nfrom pets.resources.default import _put_things as put\n"
        'put([{"name": "Rex", "born": "2026-01-01T00:00:00Z", "list": []}])\n'
        'print([name for name in sys.modules if name.endswith("_dict") and "models._" in name])\n'
    )
    assert ran(package, source) == "[]\n"
