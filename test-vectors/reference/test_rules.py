"""Tests that the vectors of a rule have no other fault than the rule."""

import unittest
from typing import Any
from unittest import mock

import cbor
from test_reference import outcome, tests_of


class BrokenReaderTest(unittest.TestCase):
    """A reader that leaves a rule out opens the vectors of that rule: nothing else in them is wrong."""

    def _opens(self, target: str, replacement: Any, comments: list[str]) -> None:
        tests = {
            test["comment"]: test for test in tests_of("envelope-v1.json", "envelope") if test["result"] == "invalid"
        }
        for comment in comments:
            with self.subTest(comment):
                self.assertEqual("tampered", outcome(tests[comment]))
                with mock.patch(target, replacement):
                    self.assertEqual("valid", outcome(tests[comment]))

    def test_commitment(self) -> None:
        self._opens(
            "records.hmac.compare_digest", lambda a, b: True, ["item under a DEK that its key_id does not commit to"]
        )

    def test_instants(self) -> None:
        instants = [
            test["comment"]
            for test in tests_of("envelope-v1.json", "envelope")
            if "Instant" in test["flags"] and test["result"] == "invalid"
        ]
        self.assertGreater(len(instants), 15)
        self._opens("keys.is_to_the_second", lambda text: True, instants)

    def test_depth(self) -> None:
        comments = [
            "33 levels of arrays",
            "33 levels of maps",
            "an empty array as the 33rd level",
            "the array of a decimal as the 33rd level",
        ]
        self._opens("cbor.MAX_DEPTH", 33, [f"plaintext: {comment}" for comment in comments])

    def test_nan(self) -> None:
        comments = [
            f"plaintext: float{width} NaN with {how}" for width in (32, 64) for how in ("a payload", "its sign set")
        ]
        self._opens("cbor._Decoder._known_nan", lambda self, number, canonical: number, comments)

    def test_numbers(self) -> None:
        self._opens(
            "attributes.canonical",
            lambda text: text,
            ["AAD of a broken writer: number as it was sent", "AAD of a broken writer: negative zero"],
        )

    def test_sets(self) -> None:
        comments = [
            "AAD of a broken writer: set unsorted",
            "plain value: set with a repeated text",
            "plain value: set with repeated bytes",
        ]
        self._opens("attributes._set", lambda members: members, comments)

    def test_global_tables(self) -> None:
        self._opens(
            "items.GLOBAL_TABLE", frozenset(), ["AAD of a broken writer: attributes of old global tables included"]
        )

    def test_address_of_a_row(self) -> None:
        comments = ["row with another PK than was asked for", "row with another SK than was asked for"]
        self._opens("items._check_address", lambda address, item: None, comments)

    def test_utf16_order(self) -> None:
        utf16 = lambda text: text.encode("utf-16-be")
        self._opens("attributes.utf8", utf16, ["AAD of a broken writer: set in UTF-16 order"])
        self._opens("items.utf8", utf16, ["header: names in UTF-16 order"])

    def test_encoded_order(self) -> None:
        self._opens("items.utf8", cbor.encode, ["header: names in the order of their encoding"])
        self._opens(
            "attributes.utf8", cbor.encode, ["AAD of a broken writer: set in the order of the members' encoding"]
        )

    def test_shortest_forms(self) -> None:
        comments = [
            "0 in two bytes",
            "-256 in three bytes",
            "length of a text in two bytes",
            "length of a map in two bytes",
            "tag 37 in three bytes",
        ]
        decoder = "cbor._Decoder._head"
        self._opens(decoder, _lenient_head, [f"plaintext: {comment}" for comment in comments])


def _lenient_head(decoder: Any) -> tuple[int, int]:
    initial = decoder._take(1)[0]
    major, info = initial >> 5, initial & 31
    if major == cbor.SIMPLE:
        return major, initial
    return major, info if info < 24 else int.from_bytes(decoder._take(1 << info - 24), "big")


if __name__ == "__main__":
    unittest.main()
