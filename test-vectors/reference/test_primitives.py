"""Tests of the primitives against what others published."""

import json
import math
import struct
import unittest
from pathlib import Path
from typing import Any
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

import cbor
import hkdf
import instants
import xaes
from address import Address, integer_component
from canonical_number import canonical
from cases import xaes_cases
from cbor import BigDecimal, Float32, Float64
from errors import Refused

KAT = Path(__file__).resolve().parent.parent / "kat"

# RFC 8949 appendix A, the examples that format v1 has an encoding for.
RFC8949: list[tuple[Any, str]] = [
    *[(0, "00"), (1, "01"), (10, "0a"), (23, "17"), (24, "1818"), (25, "1819"), (100, "1864"), (1000, "1903e8")],
    *[(1000000, "1a000f4240"), (1000000000000, "1b000000e8d4a51000"), (2**64 - 1, "1bffffffffffffffff")],
    *[(2**64, "c249010000000000000000"), (-(2**64), "3bffffffffffffffff"), (-(2**64) - 1, "c349010000000000000000")],
    *[(-1, "20"), (-10, "29"), (-100, "3863"), (-1000, "3903e7"), (False, "f4"), (True, "f5"), (None, "f6")],
    *[
        (Float64.of(1.1), "fb3ff199999999999a"),
        (Float64.of(-4.1), "fbc010666666666666"),
        (Float64.of(1e300), "fb7e37e43c8800759c"),
    ],
    *[(Float32.of(100000.0), "fa47c35000"), (Float32.of(3.4028234663852886e38), "fa7f7fffff")],
    *[
        (Float32.of(math.inf), "fa7f800000"),
        (Float32.of(math.nan), "fa7fc00000"),
        (Float64.of(math.nan), "fb7ff8000000000000"),
    ],
    *[
        (b"", "40"),
        (bytes([1, 2, 3, 4]), "4401020304"),
        ("", "60"),
        ("a", "6161"),
        ("IETF", "6449455446"),
        ('"\\', "62225c"),
    ],
    *[("\u00fc", "62c3bc"), ("\u6c34", "63e6b0b4"), ("\U00010151", "64f0908591"), ([], "80"), ([1, 2, 3], "83010203")],
    *[
        ([1, [2, 3], [4, 5]], "8301820203820405"),
        (list(range(1, 26)), "98190102030405060708090a0b0c0d0e0f101112131415161718181819"),
    ],
    *[({}, "a0"), ({"a": 1, "b": [2, 3]}, "a26161016162820203"), (["a", {"b": "c"}], "826161a161626163")],
    *[
        ({c: c.upper() for c in "abcde"}, "a56161614161626142616361436164614461656145"),
        (BigDecimal(27315, 2), "c48221196ab3"),
    ],
]
# Examples of the same appendix that format v1 refuses.
RFC8949_REFUSED = [
    *["f90000", "f98000", "f93c00", "f97bff", "f97c00", "f97e00", "f7", "f0", "f818", "f8ff"],
    *["c074323031332d30332d32315432303a30343a30305a", "c11a514b67b0", "d74401020304", "d818456449455446"],
    *[
        "a201020304",
        "5f42010243030405ff",
        "7f657374726561646d696e67ff",
        "9fff",
        "9f018202039f0405ffff",
        "bf61610161629f0203ffff",
    ],
]


class XaesTest(unittest.TestCase):
    def test_specification(self) -> None:
        nonce = b"ABCDEFGHIJKLMNOPQRSTUVWX"
        for key, aad, derived, ciphertext in (
            (b"\x01" * 32, b"", "c8612c9ed53fe43e8e005b828a1631a0bbcb6ab2f46514ec4f439fcfd0fa969b",
             "ce546ef63c9cc60765923609b33a9a1974e96e52daf2fcf7075e2271"),
            (b"\x03" * 32, b"c2sp.org/XAES-256-GCM", "e9c621d4cdd9b11b00a6427ad7e559aeedd66b3857646677748f8ca796cb3fd8",
             "986ec1832593df5443a179437fd083bf3fdb41abd740a21f71eb769d"),
        ):  # fmt: skip
            self.assertEqual(derived, xaes.derive_key(key, nonce).hex())
            self.assertEqual(ciphertext, xaes.seal(key, nonce, aad, b"XAES-256-GCM").hex())
            self.assertEqual(b"XAES-256-GCM", xaes.open(key, nonce, aad, bytes.fromhex(ciphertext)))

    def test_accumulated(self) -> None:
        self.assertEqual("e6b9edf2df6cec60c8cbd864e2211b597fb69a529160cd040d56c0c210081939", xaes_cases.accumulated())


class KnownAnswerTest(unittest.TestCase):
    @staticmethod
    def _tests(name: str) -> list[dict[str, Any]]:
        document = json.loads((KAT / name).read_text(encoding="ascii"))
        return [test for group in document["testGroups"] for test in group["tests"]]

    def test_gcm(self) -> None:
        for name, expected in (("aes-256-gcm-encrypt.json", (375, 0)), ("aes-256-gcm-decrypt.json", (375, 191))):
            tests = self._tests(name)
            self.assertEqual(expected, (len(tests), sum(test["result"] == "invalid" for test in tests)))
            for test in tests:
                key, iv, aad, ct, tag = (bytes.fromhex(test[member]) for member in ("key", "iv", "aad", "ct", "tag"))
                if test["result"] == "invalid":
                    with self.assertRaises(InvalidTag):
                        AESGCM(key).decrypt(iv, ct + tag, aad)
                else:
                    self.assertEqual(test["msg"], AESGCM(key).decrypt(iv, ct + tag, aad).hex())
                    self.assertEqual(ct + tag, AESGCM(key).encrypt(iv, bytes.fromhex(test["msg"]), aad))

    def test_hkdf(self) -> None:
        tests = self._tests("hkdf-sha256.json")
        self.assertEqual(3, len(tests))
        for test in tests:
            ikm, salt, info = (bytes.fromhex(test[member]) for member in ("ikm", "salt", "info"))
            self.assertEqual(test["prk"], hkdf.extract(salt, ikm).hex())
            self.assertEqual(test["okm"], hkdf.derive(ikm, salt, info, test["size"]).hex())


class CborTest(unittest.TestCase):
    def test_rfc8949(self) -> None:
        for value, encoded in RFC8949:
            with self.subTest(encoded):
                self.assertEqual(encoded, cbor.encode(value).hex())
                self.assertEqual(value, cbor.decode(bytes.fromhex(encoded)))
                self.assertIs(type(value), type(cbor.decode(bytes.fromhex(encoded))))

    def test_rfc8949_refused(self) -> None:
        for encoded in RFC8949_REFUSED:
            with self.subTest(encoded), self.assertRaises(Refused):
                cbor.decode(bytes.fromhex(encoded))

    def test_whatever_decodes_encodes_to_the_same(self) -> None:
        """Every string of one and two bytes, and of a tag 4 with any three bytes drawn from the borders."""
        short = [bytes([a]) for a in range(256)] + [bytes([a, b]) for a in range(256) for b in range(256)]
        borders = [0x00, 0x17, 0x18, 0x20, 0x37, 0x38, 0x40, 0x60, 0x80, 0x81, 0xA0, 0xC2, 0xF4, 0xF6, 0xF9, 0xFF]
        short += [bytes([0xC4, a, b, c]) for a in (0x80, 0x81, 0x82, 0x83) for b in borders for c in borders]
        decoded = 0
        for raw in short:
            try:
                value = cbor.decode(raw)
            except Refused:
                continue
            decoded += 1
            self.assertEqual(raw, cbor.encode(value))
        self.assertGreater(decoded, 300)

    def test_surrogates(self) -> None:
        for value in ("\ud800", "a\udc00", {"\ud83d": 1}, ["\udfff"]):
            with self.assertRaises(Refused):
                cbor.encode(value)

    def test_writer_refuses(self) -> None:
        for value in ({1: 2}, {b"a": 1}, 1.5, BigDecimal(1, -(2**31) - 1), BigDecimal(1, 2**31), object(), {"a": {2}}):
            with self.assertRaises(Refused):
                cbor.encode(value)

    def test_nan_is_made_canonical(self) -> None:
        self.assertEqual("fa7fc00000", cbor.encode(Float32(0xFF800001)).hex())
        self.assertEqual("fb7ff8000000000000", cbor.encode(Float64(struct.unpack(">Q", b"\xff" * 8)[0])).hex())

    def test_uuid(self) -> None:
        encoded = "d82550" + "00112233445566778899aabbccddeeff"
        self.assertEqual(encoded, cbor.encode(UUID("00112233-4455-6677-8899-aabbccddeeff")).hex())


class NumberTest(unittest.TestCase):
    def test_canonical(self) -> None:
        cases = {
            **{
                "1.10": "1.1",
                "-0": "0",
                "-0.0": "0",
                "1E+2": "100",
                "0e5": "0",
                "+5": "5",
                "00.50": "0.5",
                ".5": "0.5",
                "5.": "5",
            },
            **{"-12.30e1": "-123", "120E-1": "12", "1e-3": "0.001", "100": "100", "1" * 38: "1" * 38, "10e-2": "0.1"},
            **{
                "9." + "9" * 37 + "E+125": "9" * 38 + "0" * 88,
                "1E-130": "0." + "0" * 129 + "1",
                "0" * 50 + "7" + "0" * 50: "7" + "0" * 50,
            },
            **{"0E+99999999999999": "0", "0.000" + "1" * 38: "0.000" + "1" * 38},
        }
        for text, expected in cases.items():
            self.assertEqual(expected, canonical(text), text)
            self.assertEqual(expected, canonical(expected))

    def test_refused(self) -> None:
        refused = ["", "+", ".", "e5", "1e", "--1", "1 ", " 1", "1_0", "0x1", "NaN", "Infinity", "\u0661", "1\n", "1,5"]
        refused += [
            "1" * 39,
            "1E+126",
            "9.9E-131",
            "1E-131",
            "1E+9999999999999",
            "1E-9999999999999",
            "1.0E126",
            "1.5E-130".replace("0", "1"),
        ]
        for text in refused:
            with self.subTest(text), self.assertRaises(Refused):
                canonical(text)


class AddressTest(unittest.TestCase):
    def test_bijection(self) -> None:
        for parts in (("a", "#", "%", "%23"), ("a", "%2523#", "x"), ("a", "\U0001f426")):
            address = Address(parts, parts)
            self.assertEqual(address, Address.parse(address.pk, address.sk))

    def test_components(self) -> None:
        self.assertEqual("0000000000000000042", integer_component(42))
        for value, width in ((-1, 19), (1000, 3)):
            with self.assertRaises(Refused):
                integer_component(value, width)
        with self.assertRaises(Refused):
            instants.component("2026-02-29T00:00:00Z", 0)
        self.assertEqual(30, len(instants.component("0000-02-29T00:00:00Z", 999_999_999)))


if __name__ == "__main__":
    unittest.main()
