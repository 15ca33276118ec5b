"""Tests of the vector files as files: reproducible, as their schemas say, in step with the generator."""

import base64
import hashlib
import tempfile
import unittest
from pathlib import Path

import jsonschema

import generate
from test_reference import load, tests_of


class FilesTest(unittest.TestCase):
    def test_generation_is_reproducible(self) -> None:
        with tempfile.TemporaryDirectory() as directory:
            generate.generate(Path(directory))
            made, kept = self._hashes(Path(directory)), self._hashes(generate.VECTORS)
        self.assertEqual(6, len(made))
        self.assertEqual(made, kept)

    @staticmethod
    def _hashes(directory: Path) -> dict[str, str]:
        return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in directory.iterdir()}

    def test_files_match_their_schemas(self) -> None:
        for name in ("audit-v1", "envelope-v1", "keys-v1"):
            schema = load(f"{name}.schema.json")
            jsonschema.Draft202012Validator.check_schema(schema)
            document = load(f"{name}.json")
            jsonschema.Draft202012Validator(schema).validate(document)
            tests = [test for group in document["testGroups"] for test in group["tests"]]
            self.assertEqual(list(range(1, document["numberOfTests"] + 1)), [test["tcId"] for test in tests])
            self.assertEqual({flag for test in tests for flag in test["flags"]}, set(document["notes"]))
            self.assertEqual(generate.generator_hash(), document["generatorHash"])

    def test_no_two_tests_share_a_nonce(self) -> None:
        """A nonce repeats only where the same item is sealed again; the ciphertexts under it agree then."""
        seen: dict[tuple[str, str, str], str] = {}
        for test in tests_of("envelope-v1.json", "envelope"):
            if test["result"] == "valid":
                used = (test["steps"]["contentKey"], test["writer"]["salt"], test["writer"]["contentNonce"])
                self.assertNotIn(used, seen)
                seen[used] = test["comment"]

    def test_base64_is_canonical(self) -> None:
        for test in tests_of("envelope-v1.json", "envelope"):
            raw = test["item"].get("content_nonce", {}).get("B")
            if isinstance(raw, str):
                self.assertEqual(raw, base64.b64encode(base64.b64decode(raw)).decode())


if __name__ == "__main__":
    unittest.main()
