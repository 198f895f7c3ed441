"""What rows have alike is kept once; what is wrong with it is told of each."""

from pathlib import Path

import pytest

from helpgen.model.profile import Profile
from helpgen.read.corpus import read
from helpgen.read.profiles.layered import Layered, with_more
from tests.source_project import RowProject


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> RowProject:
    return RowProject(tmp_path / "p", monkeypatch)


def shared(profile: Profile) -> object:
    assert isinstance(profile.values, Layered)
    return profile.values._shared


def test_rows_that_say_the_same_share_their_values_and_keep_their_names(
    project: RowProject,
) -> None:
    for key, slug in enumerate(("ann", "bob", "cleo"), 1):
        project.add(key, slug, lead=36 if slug == "cleo" else 12, email=f"{slug}@a.example")
    corpus = read(project.root).value
    assert corpus is not None
    ann, bob, cleo = corpus.tenants
    assert shared(ann) is shared(bob)
    assert shared(ann) is not shared(cleo)
    assert ann.structures is bob.structures
    assert [each.values["contact.email"] for each in (ann, bob)] == [
        "ann@a.example",
        "bob@a.example",
    ]
    assert [each.values["features.leadHours"] for each in (ann, bob, cleo)] == [12, 12, 36]


def test_a_number_and_the_text_of_it_are_not_the_same(project: RowProject) -> None:
    project.add(1, "ann", flags='{"portal": true, "leadHours": 12}')
    project.add(2, "bob", flags='{"portal": true, "leadHours": "12"}')
    project.add(3, "cleo", flags='{"portal": 1, "leadHours": 12}')
    read_ = read(project.root)
    assert [each.tenants for each in read_.diagnostics] == [("bob",), ("cleo",)]
    assert read_.value is not None
    assert [each.id for each in read_.value.tenants] == ["ann"]


def test_every_bad_row_is_told_although_another_said_the_same(project: RowProject) -> None:
    for key, slug in enumerate(("ann", "bob"), 1):
        project.add(key, slug, lead=999)
    found = read(project.root).diagnostics
    assert [each.tenants for each in found] == [("ann",), ("bob",)]
    assert [each.place.path for each in found] == [
        f"organizations row {key}, column lead" for key in (1, 2)
    ]


def test_layers_are_a_mapping_whose_first_layer_has_the_word() -> None:
    layers: Layered[int] = Layered({"a": 1}, {"a": 2, "b": 2}, {"a": 3, "b": 3, "c": 3})
    assert dict(layers) == {"a": 1, "b": 2, "c": 3}
    assert layers == {"a": 1, "b": 2, "c": 3}
    assert (len(layers), "d" in layers, layers.get("d")) == (3, False, None)
    more = with_more(layers, {"d": 4})
    assert isinstance(more, Layered)
    assert dict(more) == {"a": 1, "b": 2, "c": 3, "d": 4}
    assert with_more({"a": 1}, {"d": 4}) == {"a": 1, "d": 4}


def test_what_is_ones_own_hides_what_lies_below_it_also_where_it_is_null() -> None:
    layers: Layered[int | None] = Layered({"a": None}, {"a": 1}, {"a": 2, "b": 3})
    assert (layers["a"], layers["b"], list(layers)) == (None, 3, ["a", "b"])
    with pytest.raises(KeyError):
        _ = layers["c"]
    assert dict(with_more(layers, {"a": 4})) == {"a": 4, "b": 3}
