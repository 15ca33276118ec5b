"""Key hierarchy and authentic DEK records (sections 3 and 6): UMK, KEK, key id, content key, wraps, proofs."""

import keys
import records
from attributes import Attribute, binary
from cases.scenario import SHREDDED_AT, Json, Scenario, common, derive
from cbor import encode
from records import PURPOSES


def _steps(s: Scenario) -> Json:
    """Every value between the UMK and the record."""
    steps = {
        "umkIdInfo": keys.UMK_ID_INFO.hex(),
        "umkId": keys.umk_id(s.wrap_umk),
        "kekInfo": keys.kek_info(s.scope).hex(),
        "kek": keys.kek(s.wrap_umk, s.scope).hex(),
        "createdAt": s.created_at,
        "dek": s.dek.hex(),
        "commitmentInfo": keys.commitment_info(s.scope, s.created_at).hex(),
        "commitment": keys.commitment(s.dek, s.scope, s.created_at),
        "keyId": s.key.key_id,
        "contentKeyInfo": keys.content_key_info(s.scope, s.created_at).hex(),
        "contentKey": s.key.content_key.hex(),
        "purpose": PURPOSES[s.state],
        "wrapNonce": s.wrap_nonce.hex(),
        "wrapAad": records.wrap_aad(PURPOSES[s.state], s.scope, s.created_at).hex(),
    }
    if s.state == "shredded":
        steps["shreddedAt"] = SHREDDED_AT
        steps["proofInput"] = encode([s.key.key_id, SHREDDED_AT]).hex()
        steps["proofDigest"] = records.proof_digest(s.key.key_id, SHREDDED_AT).hex()
    return steps


def _valid(comment: str, flags: list[str], s: Scenario, **extra: Attribute) -> Json:
    test = common(comment, flags, "valid", s)
    record = s.record()
    wrap = binary(record["dek_proof" if s.state == "shredded" else "dek_wrapped"])
    test |= {"keyId": s.key.key_id, "record": record | extra, "state": s.state}
    test["itemError"] = {"drained": "drained", "shredded": "shredded"}.get(s.state)
    test["steps"] = {**_steps(s), "wrap": wrap.hex()}
    return test


def tests() -> list[Json]:
    """Records that are authentic, in all four states."""
    former = derive("umk/former", 32)
    made = []
    for state in PURPOSES:
        s = Scenario(f"keys/{state}", state=state)
        made.append(_valid(state, [state.capitalize()], s))
        tenant = s.but(context="tenant-7f3a", partition=("dialogue", "a#b%", "\U0001f426"), dek_label="dek/tenant")
        made.append(
            _valid(f"{state}, another context and an escaped partition", [state.capitalize(), "Context"], tenant)
        )
        rotated = s.but(former_umks=(former,), wrapping_umk=former)
        made.append(_valid(f"{state}, wrapped under a former UMK", [state.capitalize(), "FormerUmk"], rotated))
    s = Scenario("keys/active")
    long = s.but(namespace="n" * 300, context="c" * 256, dek_label="dek/long")
    return [
        *made,
        _valid("other attributes are ignored", ["Active", "ExtraAttribute"], s, note={"N": "1"}, dek_note={"S": "x"}),
        _valid("long namespace and context", ["Active", "Context"], long),
        _valid("leap day", ["Active", "Instant"], s.but(created_at="2000-02-29T00:00:00Z", dek_label="dek/2000")),
        _valid("greatest year", ["Active", "Instant"], s.but(created_at="9999-12-31T23:59:59Z", dek_label="dek/9999")),
        _valid(
            "unicode namespace",
            ["Active", "Context"],
            s.but(namespace="b\u00fccher\U0001f426", dek_label="dek/unicode"),
        ),
    ]
