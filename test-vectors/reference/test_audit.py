"""Tests of the reference against audit-v1.json."""

import json
import unittest

import audit
from cases.audit_cases import HOSTILE
from errors import Refused
from keys import Scope
from test_reference import tests_of


class AuditTest(unittest.TestCase):
    def test_events(self) -> None:
        for test in tests_of("audit-v1.json", "event"):
            with self.subTest(test["tcId"], comment=test["comment"]):
                if test["result"] == "invalid":
                    with self.assertRaises(Refused):
                        audit.parse(test["line"])
                    continue
                event = audit.parse(test["line"])
                self.assertEqual(test["canonical"], audit.canonical(event).hex())
                self.assertEqual(test["eventHash"], audit.event_hash(event))
                self.assertTrue(test["line"].isascii() and test["line"].isprintable())
                self.assertEqual(audit.NAMES, tuple(json.loads(test["line"]))[1:])

    def test_chains(self) -> None:
        for test in tests_of("audit-v1.json", "chain"):
            with self.subTest(test["tcId"], comment=test["comment"]):
                if test["result"] == "invalid":
                    with self.assertRaises(Refused):
                        audit.verify(test["lines"])
                else:
                    self.assertEqual(len(test["lines"]), len(audit.verify(test["lines"])))

    def test_subjects(self) -> None:
        for test in tests_of("audit-v1.json", "subject"):
            scope = Scope(test["namespace"], "default", tuple(test["partition"]))
            key = audit.subject_key(bytes.fromhex(test["dek"]), scope, test["createdAt"])
            self.assertEqual(test["key"], key.hex())
            self.assertEqual(test["subject"], audit.subject(key, scope.partition, tuple(test["sort"])))

    def test_long_text_is_shortened_once(self) -> None:
        for _, text in HOSTILE:
            self.assertLessEqual(len(audit.shortened(text).encode("utf-16-be")), 512)
            self.assertEqual(text, audit.shortened(text))
