"""Contents that are split over several items (section 4)."""

import base64
from collections.abc import Callable

from attributes import Item, binary, of_binary, text
from errors import Refused, Tampered

CHUNK_COUNT = "content_chunks"
CHUNK_PREFIX = "sealed-chunk#"
MAX_CHUNKS = 100
MAX_CONTENT_BYTES = 32 << 20

FindChunk = Callable[[str], Item | None]


def chunk_keys(item: Item) -> list[str]:
    """SKs of the chunks that an item says it has, in their order; none where it is whole."""
    if CHUNK_COUNT not in item:
        return []
    count = item[CHUNK_COUNT].get("N")
    if count not in {str(number) for number in range(1, MAX_CHUNKS + 1)}:
        raise Tampered(f"{CHUNK_COUNT} that is no number from 1 to {MAX_CHUNKS}")
    nonce = base64.urlsafe_b64encode(binary(item.get("content_nonce"))).rstrip(b"=").decode("ascii")
    return [f"{CHUNK_PREFIX}{nonce}#{number:03d}" for number in range(1, int(count) + 1)]


def join(item: Item, find_chunk: FindChunk) -> Item:
    """The item with its whole content; `find_chunk` reads the item with this SK in the same partition."""
    try:
        chunks = [find_chunk(sk) for sk in chunk_keys(item)]
        if not chunks:
            return item
        if None in chunks:
            raise Tampered("chunk that is missing")
        content = b"".join(binary(part.get("content_encrypted")) for part in [item, *filter(None, chunks)])
    except Refused as e:
        raise Tampered(str(e)) from e
    if len(content) > MAX_CONTENT_BYTES:
        raise Tampered(f"content over {MAX_CONTENT_BYTES} bytes")
    return {**item, "content_encrypted": of_binary(content)}


def is_chunk(item: Item) -> bool:
    """Whether an item holds a part of another one's content."""
    return text(item.get("SK")).startswith(CHUNK_PREFIX)
