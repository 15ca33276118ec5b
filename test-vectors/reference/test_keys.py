"""Tests of the reference against keys-v1.json."""

import unittest

import keys
import records
import xaes
from attributes import binary, of_binary
from cases.scenario import Json
from errors import OpenError, Tampered
from keys import Scope
from test_reference import ring, tests_of


class KeysTest(unittest.TestCase):
    def test_xaes(self) -> None:
        for test in tests_of("keys-v1.json", "xaes"):
            key, nonce, aad, ciphertext = (
                bytes.fromhex(test[member]) for member in ("key", "nonce", "aad", "ciphertext")
            )
            if test["result"] == "invalid":
                with self.assertRaises(Tampered):
                    xaes.open(key, nonce, aad, ciphertext)
            else:
                self.assertEqual(test["plaintext"], xaes.open(key, nonce, aad, ciphertext).hex())
                self.assertEqual(test["derivedKey"], xaes.derive_key(key, nonce).hex())

    def test_records(self) -> None:
        states = set()
        for test in tests_of("keys-v1.json", "record"):
            with self.subTest(test["tcId"], comment=test["comment"]):
                scope = Scope(test["namespace"], test["context"], tuple(test["partition"]))
                if test["result"] == "invalid":
                    with self.assertRaises(OpenError) as raised:
                        records.verify(ring(test), scope, test["keyId"], test["record"])
                    self.assertEqual(test["error"], raised.exception.slug)
                else:
                    verified = records.verify(ring(test), scope, test["keyId"], test["record"])
                    states.add(verified.state)
                    self._check_record(test, scope, verified)
        self.assertEqual(set(records.PURPOSES), states)

    def _check_record(self, test: Json, scope: Scope, verified: records.VerifiedRecord) -> None:
        steps = test["steps"]
        self.assertEqual(test["state"], verified.state)
        self.assertEqual(None if test["state"] == "shredded" else steps["dek"], verified.dek and verified.dek.hex())
        self.assertEqual(57, len(test["keyId"]))
        self.assertEqual(test["keyId"], keys.key_id(bytes.fromhex(steps["dek"]), scope, steps["createdAt"]))
        secret = steps["proofDigest"] if test["state"] == "shredded" else steps["dek"]
        wrap = records.wrap(
            *(bytes.fromhex(part) for part in (steps["kek"], steps["wrapNonce"], steps["wrapAad"], secret))
        )
        self.assertEqual(steps["wrap"], wrap.hex())
        self.assertEqual(73, len(wrap))
        try:
            records.open_dek(ring(test), scope, test["keyId"], test["record"])
            self.assertIsNone(test["itemError"])
        except OpenError as e:
            self.assertEqual(test["itemError"], e.slug)

    def test_every_bit_of_a_wrap(self) -> None:
        test = next(test for test in tests_of("keys-v1.json", "record") if test["result"] == "valid")
        scope = Scope(test["namespace"], test["context"], tuple(test["partition"]))
        wrapped = binary(test["record"]["dek_wrapped"])
        for bit in range(8 * len(wrapped)):
            changed = (int.from_bytes(wrapped, "big") ^ 1 << bit).to_bytes(len(wrapped), "big")
            with self.assertRaises(OpenError):
                records.verify(ring(test), scope, test["keyId"], test["record"] | {"dek_wrapped": of_binary(changed)})


if __name__ == "__main__":
    unittest.main()
