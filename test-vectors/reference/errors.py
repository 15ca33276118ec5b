"""Typed errors of format v1 (sections 2, 3, 4 and 6)."""


class Refused(ValueError):
    """A value that the format has no encoding for, or bytes that no writer of it produces."""


class OpenError(Exception):
    """An item or key record that does not open; `slug` names the class in the vectors."""

    slug: str


class Tampered(OpenError):
    """Any refusal that has no class of its own."""

    slug = "tampered"


class KeyMissing(OpenError):
    """The partition holds no DEK record with the item's key_id (section 3)."""

    slug = "key-missing"


class UnknownMasterKey(OpenError):
    """The DEK is wrapped under a UMK that is not configured (section 3)."""

    slug = "unknown-master-key"


class Shredded(OpenError):
    """The DEK record is a tombstone whose proof verifies (section 6)."""

    slug = "shredded"


class Drained(OpenError):
    """The DEK is authentic and opens for a restore alone (sections 3 and 6)."""

    slug = "drained"


class Unsealed(OpenError):
    """The item has none of the three sealing attributes (section 2)."""

    slug = "unsealed"


class UnsupportedFormat(OpenError):
    """The version byte of content, wrap or proof is unknown (section 4)."""

    slug = "unsupported-format"
