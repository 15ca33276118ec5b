"""Tests of the escape hatch: dumps in every shape, and a scan over HTTP."""

import base64
import contextlib
import io
import json
import tempfile
import threading
import unittest
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import open_table
from attributes import Item, binary, of_binary, of_text
from cases.scenario import PLAIN, Scenario

PAGE = 2
GOOD = [Scenario(f"open-table/{index}", sort=("perspective", f"{index:02d}")) for index in range(4)]
VIEWED = Scenario("open-table/viewed", sort=("metadata",), plain={**PLAIN, "views": {"N": "3"}}, listed=("views",))
SPLIT = Scenario("open-table/split", sort=("volume", "01"))
DRAINED = Scenario("open-table/drained", partition=("dialogue", "old"), state="drained", dek_label="dek/old")


def rows() -> list[Item]:
    """Items and records of one partition, in the order of a scan."""
    return [GOOD[0].record(), *(s.item() for s in GOOD)]


def split(item: Item, *places: int) -> list[Item]:
    """The item as a head and chunks whose pieces end at these places of the content."""
    content, nonce = binary(item["content_encrypted"]), base64.urlsafe_b64encode(binary(item["content_nonce"]))
    pieces = [of_binary(content[a:b]) for a, b in zip((0, *places), (*places, len(content)))]
    head = {**item, "content_encrypted": pieces[0], "content_chunks": {"N": str(len(places))}}
    keys = [of_text(f"sealed-chunk#{nonce.decode()}#{number:03d}") for number in range(1, len(pieces))]
    shared = {"PK": item["PK"], "key_id": item["key_id"]}
    return [head, *({**shared, "SK": sk, "content_encrypted": piece} for sk, piece in zip(keys, pieces[1:]))]


class Endpoint(BaseHTTPRequestHandler):
    """The part of DynamoDB's wire protocol that a scan needs; pages are two items long."""

    def do_POST(self) -> None:
        request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        assert self.headers["X-Amz-Target"] == "DynamoDB_20120810.Scan"
        assert self.headers["Authorization"].startswith("AWS4-HMAC-SHA256 Credential=local/")
        assert request["TableName"] == "blue" and request["ConsistentRead"] is True
        start = int(request.get("ExclusiveStartKey", {"at": {"N": "0"}})["at"]["N"])
        table = rows()
        page: dict[str, Any] = {"Items": table[start : start + PAGE]}
        if start + PAGE < len(table):
            page["LastEvaluatedKey"] = {"at": {"N": str(start + PAGE)}}
        body = json.dumps(page).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Keeps requests out of the test's output."""


class OpenTableTest(unittest.TestCase):
    def setUp(self) -> None:
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.directory = Path(directory.name)
        (self.directory / "umk").write_bytes(GOOD[0].umk)

    def _run(self, *arguments: str) -> tuple[int, list[Any], list[str]]:
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = open_table.main(["--umk", str(self.directory / "umk"), "--namespace", "blue_dialogues", *arguments])
        return code, [json.loads(line) for line in out.getvalue().splitlines()], err.getvalue().splitlines()

    def _dump(self, content: str) -> str:
        dump = self.directory / "dump"
        dump.write_text(content, encoding="utf-8")
        return str(dump)

    def _lines(self, table: list[Item]) -> str:
        return self._dump("\n".join(json.dumps(row) for row in table))

    def test_every_shape_of_dump_opens(self) -> None:
        shapes = (
            "\n".join(json.dumps(row) for row in rows()),
            "\n".join(json.dumps({"Item": row}) for row in rows()),
            json.dumps(rows()),
            json.dumps({"Items": rows(), "Count": 5, "ScannedCount": 5, "ConsumedCapacity": None}, indent=4),
        )
        for shape in shapes:
            code, opened, err = self._run(self._dump(shape))
            self.assertEqual((0, 4, ["4 opened, 0 not, 1 DEK records"]), (code, len(opened), err))
            self.assertEqual(["perspective", "00"], opened[0]["sort"])
            self.assertEqual("dialogue#nvidia-analysis", opened[0]["PK"])
            self.assertEqual(PLAIN, opened[0]["plain"])
            self.assertEqual({"text": "Margins hold through 2027."}, opened[0]["fields"]["statement"])

    def test_what_does_not_open_is_reported(self) -> None:
        edited = GOOD[1].item() | {"round": {"N": "9"}}
        bare = {"PK": {"S": "dialogue#nvidia-analysis"}, "SK": {"S": "note"}}
        malformed = GOOD[2].item() | {"SK": {"S": "perspective#%41"}}
        code, opened, err = self._run(self._lines([GOOD[0].record(), GOOD[0].item(), edited, bare, malformed]))
        self.assertEqual((1, 1), (code, len(opened)))
        self.assertEqual(4, len(err))
        self.assertTrue(err[0].startswith('"dialogue#nvidia-analysis" "perspective#01": tampered: '))
        self.assertTrue(err[1].startswith('"dialogue#nvidia-analysis" "note": unsealed: '))
        self.assertTrue(err[2].startswith('"dialogue#nvidia-analysis" "perspective#%41": tampered: '))
        self.assertEqual("1 opened, 3 not, 1 DEK records", err[3])

    def test_unauthenticated_names_are_declared(self) -> None:
        dump = self._lines([VIEWED.record(), VIEWED.item()])
        self.assertEqual(1, self._run(dump)[0])
        self.assertEqual(0, self._run(dump, "--unauthenticated", "likes,views")[0])

    def test_a_content_over_several_items_is_joined(self) -> None:
        for places in ((40,), (0, 20), (31, 50, 60)):
            code, opened, _ = self._run(self._lines([*reversed(split(SPLIT.item(), *places)), SPLIT.record()]))
            self.assertEqual((0, 1), (code, len(opened)))
            self.assertEqual(PLAIN, opened[0]["plain"])
            self.assertEqual({"text": "Margins hold through 2027."}, opened[0]["fields"]["statement"])

    def test_a_chunk_that_is_missing_changed_or_swapped_is_refused(self) -> None:
        head, first, second = split(SPLIT.item(), 40, 60)
        swapped = [first | {"SK": second["SK"]}, second | {"SK": first["SK"]}]
        changed = first | {"content_encrypted": of_binary(bytes(20))}
        counts = [head | {"content_chunks": {"N": count}} for count in ("0", "1", "3", "101", "02")]
        faults = [[head, first], [head, changed, second], [head, *swapped], *([h, first, second] for h in counts)]
        for table in [*faults, [{**head, "content_chunks": {"S": "2"}}, first, second]]:
            code, opened, err = self._run(self._lines([SPLIT.record(), *table]))
            self.assertEqual((1, 0), (code, len(opened)))
            self.assertIn(": tampered: ", err[0])

    def test_a_drained_key_opens_for_a_restore(self) -> None:
        dump = self._lines([DRAINED.item(), DRAINED.record()])
        code, _, err = self._run(dump)
        self.assertEqual(1, code)
        self.assertIn(": drained: ", err[0])
        self.assertEqual(0, self._run(dump, "--restore")[0])

    def test_namespace_and_context_count(self) -> None:
        dump = self._lines(rows())
        self.assertEqual(1, self._run(dump, "--namespace", "blue_archive")[0])
        self.assertEqual(1, self._run(dump, "--context", "tenant-b")[0])

    def test_a_umk_of_another_size_is_refused(self) -> None:
        (self.directory / "umk").write_bytes(b"short")
        with self.assertRaisesRegex(SystemExit, "32 raw bytes, found 5"):
            self._run(self._lines(rows()))

    def test_a_dump_that_is_none_is_refused(self) -> None:
        for content in ("{", '{"PK": "dialogue#a"}', '{"SK": {"S": "x"}}'):
            with self.assertRaisesRegex(SystemExit, "no table in DynamoDB JSON"):
                self._run(self._dump(content))
        with self.assertRaisesRegex(SystemExit, "no table in DynamoDB JSON"):
            self._run(str(self.directory / "missing"))

    def test_a_scan_reads_every_page(self) -> None:
        with HTTPServer(("127.0.0.1", 0), Endpoint) as server:
            thread = threading.Thread(target=server.serve_forever)
            thread.start()
            try:
                code, opened, err = self._run("--endpoint", f"http://127.0.0.1:{server.server_port}", "--table", "blue")
            finally:
                server.shutdown()
                thread.join()
        self.assertEqual((0, 4, ["4 opened, 0 not, 1 DEK records"]), (code, len(opened), err))


if __name__ == "__main__":
    unittest.main()
