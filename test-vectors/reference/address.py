"""Address of an item and its PK and SK (section 1)."""

import re
from dataclasses import dataclass
from uuid import UUID

from cbor import utf8
from errors import Refused

NAME = re.compile(r"[a-z][a-z0-9_-]*")
STRAY_PERCENT = re.compile(r"%(?!25|23)")
RESERVED_TYPES = frozenset({"dek", "sealed-chunk"})
MAX_PK_BYTES, MAX_SK_BYTES = 2048, 1024
DEFAULT_WIDTH = 19


@dataclass(frozen=True)
class Address:
    """Partition (a name and one or more components) and sort (a type and zero or more components)."""

    partition: tuple[str, ...]
    sort: tuple[str, ...]

    def __post_init__(self) -> None:
        partition_key(self.partition)
        sort_key(self.sort)

    @property
    def pk(self) -> str:
        """The item's PK."""
        return partition_key(self.partition)

    @property
    def sk(self) -> str:
        """The item's SK."""
        return sort_key(self.sort)

    @staticmethod
    def parse(pk: str, sk: str) -> "Address":
        """The only address that has these keys; Refused where none has."""
        return Address(split(pk), split(sk))


def partition_key(partition: tuple[str, ...]) -> str:
    """PK of a partition, checked."""
    if len(partition) < 2:
        raise Refused("partition without a component")
    return _key(partition, "PK", MAX_PK_BYTES)


def sort_key(sort: tuple[str, ...]) -> str:
    """SK of an item, checked; DEK records (section 3) and chunks (section 4) are no items of an entity."""
    if sort and sort[0] in RESERVED_TYPES:
        raise Refused("entity type that is reserved for the store's own items")
    return _key(sort, "SK", MAX_SK_BYTES)


def _key(parts: tuple[str, ...], name: str, limit: int) -> str:
    if not parts or NAME.fullmatch(parts[0]) is None:
        raise Refused(f"{name} that does not begin with a name")
    if not all(parts):
        raise Refused(f"{name} with an empty component")
    key = join(parts)
    if len(utf8(key)) > limit:
        raise Refused(f"{name} over {limit} bytes")
    return key


def join(parts: tuple[str, ...]) -> str:
    """Escaped parts with `#` between them, unchecked."""
    return "#".join(part.replace("%", "%25").replace("#", "%23") for part in parts)


def split(key: str) -> tuple[str, ...]:
    """The parts that `join` made the key of."""
    if STRAY_PERCENT.search(key):
        raise Refused("key with a % that begins neither %25 nor %23")
    return tuple(part.replace("%23", "#").replace("%25", "%") for part in key.split("#"))


def integer_component(value: int, width: int = DEFAULT_WIDTH) -> str:
    """Zero-padded decimal of a declared width; negative or too wide is refused."""
    if value < 0 or len(str(value)) > width:
        raise Refused(f"integer that {width} digits do not hold")
    return str(value).zfill(width)


def uuid_component(value: UUID) -> str:
    """UUID in lower case."""
    return str(value)
