"""Opens every item of a table from the UMK file alone (format.md; test-vectors/README.md).

The table is a dump in DynamoDB JSON (JSON lines, or what `aws dynamodb scan --output json` prints) or is scanned over
HTTP. One JSON line for each opened item goes to standard output, one line for each that does not open to standard
error; the exit code is then 1.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TextIO

import table_scan
from address import Address
from attributes import Item, text
from chunks import is_chunk, join
from errors import OpenError, Refused, Tampered
from items import Opened, open_item
from keys import UMK_BYTES
from records import Keyring
from values import fields_to_json

RECORD_PREFIX = "dek#"


def read_dump(source: TextIO) -> Iterator[Item]:
    """Items of a dump: one document, a list or with `Items`, or a line each, bare or under `Item` as exports have them."""
    content = source.read()
    try:
        documents = [json.loads(content)]
    except json.JSONDecodeError:
        documents = [json.loads(line) for line in content.splitlines() if line.strip()]
    for document in documents:
        if isinstance(document, list):
            yield from document
        elif isinstance(document.get("Items"), list):
            yield from document["Items"]
        else:
            yield document["Item"] if set(document) == {"Item"} else document


def key_of(item: Item) -> tuple[str, str]:
    """PK and SK; every item of a table has both as text."""
    return text(item.get("PK")), text(item.get("SK"))


class Table:
    """A table at rest: its DEK records and chunks by key, and its other items in the order of the dump."""

    def __init__(self, rows: Iterable[Item]) -> None:
        self.records: dict[tuple[str, str], Item] = {}
        self.chunks: dict[tuple[str, str], Item] = {}
        self.items: list[Item] = []
        for row in rows:
            pk, sk = key_of(row)
            if sk.startswith(RECORD_PREFIX):
                self.records[pk, sk] = row
            elif is_chunk(row):
                self.chunks[pk, sk] = row
            else:
                self.items.append(row)

    def open(self, item: Item, ring: Keyring, options: argparse.Namespace) -> tuple[Address, Opened]:
        """Opens one item at the address that its own keys spell."""
        pk, sk = key_of(item)
        try:
            address = Address.parse(pk, sk)
        except Refused as e:
            raise Tampered(str(e)) from e
        find = lambda key_id: self.records.get((pk, key_id))
        declared = options.unauthenticated
        whole = join(item, lambda chunk: self.chunks.get((pk, chunk)))
        return address, open_item(ring, options.context, address, whole, find, declared, options.restore)


def describe(item: Item, address: Address, opened: Opened) -> dict[str, Any]:
    """What is printed of an item: plain attributes in DynamoDB JSON, sealed fields in the typed form of the vectors."""
    pk, sk = key_of(item)
    return {
        **{"PK": pk, "SK": sk, "partition": list(address.partition), "sort": list(address.sort)},
        "plain": opened.plain,
        "fields": fields_to_json(opened.fields),
    }


def open_all(rows: Iterable[Item], ring: Keyring, options: argparse.Namespace, out: TextIO, err: TextIO) -> int:
    """Prints every item; returns how many did not open."""
    table, refused = Table(rows), 0
    for item in table.items:
        try:
            address, opened = table.open(item, ring, options)
        except OpenError as e:
            refused += 1
            pk, sk = key_of(item)
            print(f"{json.dumps(pk)} {json.dumps(sk)}: {e.slug}: {e}", file=err)
        else:
            print(json.dumps(describe(item, address, opened)), file=out)
    print(f"{len(table.items) - refused} opened, {refused} not, {len(table.records)} DEK records", file=err)
    return refused


def arguments(argv: list[str] | None) -> argparse.Namespace:
    """The command line."""
    names = lambda value: [name for name in value.split(",") if name]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", help="dump of the table, - for standard input")
    parser.add_argument("--umk", action="append", required=True, help="file of 32 raw bytes; repeat it for former UMKs")
    parser.add_argument("--namespace", required=True)
    parser.add_argument("--context", default="default", help="context of every partition (default: %(default)s)")
    parser.add_argument(
        "--unauthenticated", type=names, default=[], help="names that the schema leaves unauthenticated: a,b"
    )
    parser.add_argument("--restore", action="store_true", help="open what is sealed under drained DEKs, too")
    parser.add_argument("--endpoint", help="scan this endpoint, such as http://localhost:8000")
    parser.add_argument("--table", help="table to scan")
    parser.add_argument("--region", default="us-east-1", help="region of the scan (default: %(default)s)")
    parser.add_argument("--access-key-id", default="local", help="access key id of the scan (default: %(default)s)")
    options = parser.parse_args(argv)
    scanned = options.endpoint is not None and options.table is not None
    if scanned == (options.file is not None) or (options.endpoint is None) != (options.table is None):
        parser.error("give either a file, or --endpoint and --table")
    return options


def rows_of(options: argparse.Namespace) -> list[Item]:
    """Every item of the table that the command line names."""
    if options.endpoint is not None:
        return list(table_scan.scan(options.endpoint, options.table, options.region, options.access_key_id))
    if options.file == "-":
        return list(read_dump(sys.stdin))
    with open(options.file, encoding="utf-8") as source:
        return list(read_dump(source))


def read_umk(name: str) -> bytes:
    """The UMK in a file."""
    try:
        umk = Path(name).read_bytes()
    except OSError as e:
        sys.exit(f"{name}: expected a readable file with the UMK, found: {e.strerror}")
    if len(umk) != UMK_BYTES:
        sys.exit(f"{name}: expected a UMK of {UMK_BYTES} raw bytes, found {len(umk)} bytes")
    return umk


def main(argv: list[str] | None = None) -> int:
    """Exit code: 0 where everything opened, else 1."""
    options = arguments(argv)
    # A sealed BigInteger may have more decimal digits than Python converts by default.
    sys.set_int_max_str_digits(0)
    ring = Keyring(options.namespace, [read_umk(name) for name in options.umk])
    try:
        refused = open_all(rows_of(options), ring, options, sys.stdout, sys.stderr)
    except (OSError, Refused, json.JSONDecodeError) as e:
        sys.exit(f"{options.endpoint or options.file}: no table in DynamoDB JSON can be read here: {e}")
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main())
