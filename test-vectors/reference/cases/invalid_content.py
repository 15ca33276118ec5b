"""Invalid items: sealing attributes and the header (sections 2 and 4)."""

from collections.abc import Callable

from attributes import Attribute, Item, binary, of_binary
from cases.scenario import PLAIN, Json, Scenario, forge, invalid
from cbor import encode
from items import authenticated, item_aad

HEADER_BYTES = 14


def _base(label: str) -> Scenario:
    return Scenario(f"invalid/content/{label}")


def _flip(offset: int, mask: int) -> Callable[[bytes], bytes]:
    def flip(content: bytes) -> bytes:
        changed = bytearray(content)
        changed[offset] ^= mask
        return bytes(changed)

    return flip


def _edited_content() -> list[tuple[str, list[str], Callable[[bytes], bytes], str]]:
    half: Callable[[bytes], bytes] = lambda c: c[len(c) // 2 :] + c[: len(c) // 2]
    old, new = "unsupported-format", "tampered"
    return [
        ("lowest bit of the version", ["Version"], _flip(0, 1), old),
        ("highest bit of the version", ["Version"], _flip(0, 0x80), old),
        ("version 2", ["Version"], lambda c: b"\x02" + c[1:], old),
        ("first bit of the salt", ["BitFlip"], _flip(1, 0x80), new),
        ("last bit of the salt", ["BitFlip"], _flip(12, 1), new),
        ("first bit of the ciphertext", ["BitFlip"], _flip(HEADER_BYTES, 0x80), new),
        ("last bit of the ciphertext", ["BitFlip"], _flip(-17, 1), new),
        ("first bit of the tag", ["BitFlip"], _flip(-16, 0x80), new),
        ("last bit of the tag", ["BitFlip"], _flip(-1, 1), new),
        ("last byte cut off", ["Truncated"], lambda c: c[:-1], new),
        ("tag cut off", ["Truncated"], lambda c: c[:-16], new),
        ("tag cut to 12 bytes", ["Truncated"], lambda c: c[:-4], new),
        ("header cut off", ["Truncated"], lambda c: c[HEADER_BYTES:], "unsupported-format"),
        ("cut to 31 bytes", ["Truncated"], lambda c: c[:31], new),
        ("cut to 30 bytes", ["Truncated"], lambda c: c[:30], new),
        ("cut to the version", ["Truncated"], lambda c: c[:1], new),
        ("empty", ["Truncated"], lambda c: b"", new),
        ("a byte appended", ["Appended"], lambda c: c + b"\x00", new),
        ("twice over", ["Appended"], lambda c: c + c, new),
        ("all zeros but the header", ["BitFlip"], lambda c: c[:HEADER_BYTES] + bytes(len(c) - HEADER_BYTES), new),
        ("tag before the ciphertext", ["Swapped"], lambda c: c[:HEADER_BYTES] + c[-16:] + c[HEADER_BYTES:-16], new),
        ("halves of the ciphertext swapped", ["Swapped"], lambda c: c[:HEADER_BYTES] + half(c[HEADER_BYTES:]), new),
    ]


def _content() -> list[Json]:
    made = []
    for name, flags, edit, error in _edited_content():
        s = _base(name)
        item = s.item()
        item["content_encrypted"] = of_binary(edit(binary(item["content_encrypted"])))
        made.append(invalid(f"content_encrypted: {name}", flags, s, item, error=error))
    shortest = _base("30 bytes with a tag that fits").but(fields={})
    made.append(
        invalid("empty plaintext with a right tag, 30 bytes", ["Truncated"], shortest, forge(shortest, plaintext=b""))
    )
    return made


def _nonce() -> list[Json]:
    edits: list[tuple[str, list[str], Callable[[bytes, bytes], bytes]]] = [
        ("first bit", ["BitFlip"], lambda n, salt: _flip(0, 0x80)(n)),
        ("last bit", ["BitFlip"], lambda n, salt: _flip(-1, 1)(n)),
        ("11 bytes", ["NonceLength"], lambda n, salt: n[:-1]),
        ("13 bytes", ["NonceLength"], lambda n, salt: n + b"\x00"),
        ("all 24 bytes of the XAES nonce", ["NonceLength"], lambda n, salt: salt + n),
        ("empty", ["NonceLength"], lambda n, salt: b""),
        ("the salt instead", ["Swapped"], lambda n, salt: salt),
    ]
    made = []
    for name, flags, edit in edits:
        s = _base(f"nonce/{name}")
        item = s.item() | {"content_nonce": of_binary(edit(s.content_nonce, s.salt))}
        made.append(invalid(f"content_nonce: {name}", flags, s, item))
    return made


def _missing() -> list[Json]:
    names = ("content_encrypted", "content_nonce", "key_id")
    made = []
    for bits in range(1, 8):
        gone = [name for index, name in enumerate(names) if bits >> index & 1]
        s = _base(f"missing/{bits}")
        item: Item = {name: value for name, value in s.item().items() if name not in gone}
        error = "unsealed" if len(gone) == 3 else "tampered"
        made.append(invalid(f"without {', '.join(gone)}", ["Missing"], s, item, error=error))
    return made


def _types() -> list[Json]:
    s = _base("types")
    item = s.item()
    content, nonce = item["content_encrypted"]["B"], item["content_nonce"]["B"]
    key_id = s.key.key_id
    wrong: list[tuple[str, str, Attribute]] = [
        ("content_encrypted", "S of its Base64", {"S": content}),
        ("content_encrypted", "BS of one", {"BS": [content]}),
        ("content_encrypted", "L of one", {"L": [{"B": content}]}),
        ("content_encrypted", "NULL", {"NULL": True}),
        ("content_nonce", "S of its Base64", {"S": nonce}),
        ("content_nonce", "S of 12 characters", {"S": "ABCDEFGHIJKL"}),
        ("content_nonce", "N", {"N": "1"}),
        ("content_nonce", "NULL", {"NULL": True}),
        ("key_id", "B of its UTF-8", of_binary(key_id.encode())),
        ("key_id", "SS of one", {"SS": [key_id]}),
        ("key_id", "NULL", {"NULL": True}),
    ]
    return [invalid(f"{name} as {how}", ["WrongType"], s, item | {name: value}) for name, how, value in wrong]


def _headers() -> list[tuple[str, bytes, tuple[str, ...]]]:
    """Names as CBOR, and the names that the reader's schema declares."""
    two = ("aa", "b")
    return [
        ("names in the order of their encoding", encode(["b", "aa"]), two),
        ("names in UTF-16 order", encode(["\U0001f600", "\ue000"]), ("\U0001f600", "\ue000")),
        ("a repeated name", encode(["aa", "aa"]), two),
        ("a name that is a byte string", encode([b"aa"]), two),
        ("a name that is null", encode([None]), two),
        ("names in a list of their own", encode([["aa"]]), two),
        ("a text instead of a list", encode("aa"), two),
        ("a map instead of a list", encode({"aa": True}), two),
        ("null instead of a list", encode(None), two),
        ("length of the list not in its shortest form", b"\x98\x00", two),
        ("length of a name not in its shortest form", b"\x81\x78\x02aa", two),
        ("list of indefinite length", b"\x9f\xff", two),
        ("name of indefinite length", b"\x81\x7f\x62aa\xff", two),
        ("name that is not UTF-8", b"\x81\x61\xff", two),
        ("tag before the list", b"\xd9\xd9\xf7\x80", two),
    ]


def _header() -> list[Json]:
    made = []
    for name, names, declared in _headers():
        s = _base(f"header/{name}").but(listed=declared)
        # The attributes of the AAD are those of a header with the declared names, so that the header is the only fault.
        forged = forge(s, header=b"\x01" + s.salt + names, aad=_aad(s, b"\x01" + s.salt + names))
        made.append(invalid(f"header: {name}", ["Header"], s, forged))
    s = _base("header/version")
    version2 = b"\x02" + s.header[1:]
    made.append(
        invalid(
            "header: sealed as version 2",
            ["Version"],
            s,
            forge(s, version2, _aad(s, version2)),
            error="unsupported-format",
        )
    )
    past = _base("header/past")
    item = past.item() | {"content_encrypted": of_binary(b"\x01" + past.salt + b"\x9a\xff\xff\xff\xff" + bytes(20))}
    made.append(invalid("header: 4,294,967,295 names", ["Header", "Length"], past, item))
    item = past.item() | {
        "content_encrypted": of_binary(b"\x01" + past.salt + b"\x81\x7b" + b"\x7f" + b"\xff" * 7 + bytes(20))
    }
    made.append(invalid("header: a name of 2^63 - 1 bytes", ["Header", "Length"], past, item))
    return [*made, *_edited_headers()]


def _edited_headers() -> list[Json]:
    plain: dict[str, Attribute] = {**PLAIN, "views": {"N": "3"}}
    s = _base("header/removed").but(plain=plain, listed=("views",))
    item = s.item()
    content = binary(item["content_encrypted"])
    removed = content[:13] + encode([]) + content[len(s.header) :]
    t = _base("header/added").but(plain=plain, declared=("views",))
    added_item = t.item()
    content = binary(added_item["content_encrypted"])
    added = content[:13] + encode(["views"]) + content[len(t.header) :]
    u = _base("header/undeclared").but(plain=plain, listed=("round", "views"))
    return [
        invalid("header: the name removed", ["Header"], s, item | {"content_encrypted": of_binary(removed)}),
        invalid("header: a declared name added", ["Header"], t, added_item | {"content_encrypted": of_binary(added)}),
        invalid("header: a name that the schema does not declare", ["Header"], s, unauthenticated=[]),
        invalid("header: one name of two that the schema does not declare", ["Header"], u, unauthenticated=["views"]),
    ]


def _aad(s: Scenario, header: bytes) -> bytes:
    return item_aad(s.scope, s.sort, s.key.key_id, authenticated(s.plain, s.listed), header)


def tests() -> list[Json]:
    """One test for each fault."""
    return [*_content(), *_nonce(), *_missing(), *_types(), *_header()]
