"""The golden items, which the Java code sealed: this reader opens every one to what its file says."""

import json
import unittest
from pathlib import Path
from typing import Any

from address import Address
from errors import OpenError
from items import Opened, open_item
from records import Keyring
from values import fields_to_json

GOLDEN = sorted((Path(__file__).parent.parent / "golden" / "v1").glob("*.json"))


def open_golden(case: dict[str, Any]) -> Opened:
    """Opens the item of a golden file under the master key that the file names."""
    address = Address.parse(case["item"]["PK"]["S"], case["item"]["SK"]["S"])
    find = lambda key_id: case["record"] if case["record"]["SK"]["S"] == key_id else None
    ring = Keyring(case["namespace"], [bytes.fromhex(case["umk"])])
    return open_item(ring, case["context"], address, case["item"], find, case["unauthenticated"])


class GoldenItems(unittest.TestCase):
    def test_every_golden_item_opens_to_what_its_file_says(self) -> None:
        self.assertGreaterEqual(len(GOLDEN), 11)
        for path in GOLDEN:
            case = json.loads(path.read_text(encoding="utf-8"))
            with self.subTest(path.name):
                if "error" in case:
                    with self.assertRaises(OpenError) as refusal:
                        open_golden(case)
                    self.assertEqual(refusal.exception.slug, case["error"])
                else:
                    self.assertEqual(fields_to_json(open_golden(case).fields), case["fields"])


if __name__ == "__main__":
    unittest.main()
