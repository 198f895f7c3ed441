"""Rows of an index in which a document is another are those that all documents together would have."""

import json
import random

from helpgen.render.postings import Postings, TermRows

TERMS = ("a", "ab", "abc", "b", "7", "77", "ä", "日")


def drawn(of: random.Random) -> Postings:
    """A document with some of the terms, in some of the fields."""
    terms = of.sample(TERMS, of.randint(0, len(TERMS)))
    return {
        term: {field: of.randint(1, 3) for field in sorted(of.sample("0123", of.randint(1, 4)))}
        for term in terms
    }


def rows(documents: list[Postings]) -> str:
    """All rows, written from nothing."""
    told: dict[str, dict[str, dict[str, int]]] = {}
    for number, document in enumerate(documents):
        for term, fields in document.items():
            for field, count in fields.items():
                told.setdefault(term, {}).setdefault(field, {})[str(number)] = count
    table = [
        [term, {field: told[term][field] for field in sorted(told[term])}] for term in sorted(told)
    ]
    return json.dumps(table, separators=(",", ":"), ensure_ascii=False)[1:-1]


def test_a_document_is_replaced_and_nobody_else() -> None:
    of = random.Random(7)  # noqa: S311  the same documents every time
    for _ in range(200):
        documents = [drawn(of) for _ in range(of.randint(1, 13))]
        at, new = of.randrange(len(documents)), drawn(of)
        found = TermRows(rows(documents))
        found.replace(at, new)
        changed = [*documents[:at], new, *documents[at + 1 :]]
        assert found.text == rows(changed)
        known = {term for document in changed for term in document}
        assert {term for term in TERMS if term in found} == known


def test_what_is_not_another_is_left_as_it_is_written() -> None:
    before = '["a",{"0":{"0":1,"10":2}}],["b",{"3":{"2":1}}]'
    found = TermRows(before)
    found.replace(2, {"b": {"3": 1}})
    assert found.text == before


def test_documents_stand_in_the_order_of_their_numbers() -> None:
    found = TermRows('["a",{"0":{"2":1,"10":1}}]')
    found.replace(9, {"a": {"0": 4}})
    assert found.text == '["a",{"0":{"2":1,"9":4,"10":1}}]'
