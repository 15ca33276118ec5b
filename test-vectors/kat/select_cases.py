"""Selects the known answers of NIST CAVP and RFC 5869 from Debian's package python3-cryptography-vectors.

Usage: select_cases.py DIRECTORY, the `cryptography_vectors` directory of the installed or unpacked package.
The same package always gives the same files.
"""

import hashlib
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Json = dict[str, Any]

PACKAGE = "python3-cryptography-vectors 38.0.4-1 (Debian)"
GCM_DIRECTORY = "ciphers/AES/GCM"
HKDF_FILE = "KDF/rfc-5869-HKDF-SHA256.txt"
IV_BITS, TAG_BITS = 96, 128
PARAMETER = re.compile(r"\[(\w+) = (\d+)\]")
MEMBER = re.compile(r"(\w+)\s*=\s*(.*)")
CAVP = "NIST CAVP, GCM test vectors (gcmtestvectors.zip, CAVS 14.0)"


def source(path: Path, directory: Path, origin: str) -> Json:
    """Where the cases come from, by the hash of the file."""
    name = path.relative_to(directory).as_posix()
    return {"origin": origin, "package": PACKAGE, "file": name, "sha256": hashlib.sha256(path.read_bytes()).hexdigest()}


def gcm_groups(path: Path) -> Iterator[tuple[dict[str, int], list[dict[str, str]]]]:
    """Parameters and cases of each section of a CAVP response file."""
    parameters: dict[str, int] = {}
    cases: list[dict[str, str]] = []
    for line in path.read_text(encoding="ascii").splitlines():
        if match := PARAMETER.fullmatch(line):
            if cases:
                yield parameters, cases
                parameters, cases = {}, []
            parameters[match[1]] = int(match[2])
        elif match := MEMBER.fullmatch(line):
            if match[1] == "Count":
                cases.append({})
            cases[-1][match[1]] = match[2].strip()
        elif line == "FAIL":
            cases[-1]["FAIL"] = line
    yield parameters, cases


def gcm_test(tc_id: int, case: dict[str, str]) -> Json:
    """One case; an invalid one has no plaintext."""
    failed = "FAIL" in case
    test = {
        "tcId": tc_id,
        "comment": f"Count = {case['Count']}",
        "flags": ["Cavp"],
        "result": "invalid" if failed else "valid",
        **{
            ours: case[theirs]
            for ours, theirs in (("key", "Key"), ("iv", "IV"), ("aad", "AAD"), ("ct", "CT"), ("tag", "Tag"))
        },
    }
    return test if failed else {**test, "msg": case["PT"]}


def gcm_file(directory: Path, name: str, operation: str) -> Json:
    """Every case with a 96-bit IV and a 128-bit tag."""
    path = directory / GCM_DIRECTORY / name
    groups: list[Json] = []
    count = 0
    for parameters, cases in gcm_groups(path):
        if (parameters["IVlen"], parameters["Taglen"]) != (IV_BITS, TAG_BITS):
            continue
        sizes = {
            "keySize": parameters["Keylen"],
            "ivSize": IV_BITS,
            "tagSize": TAG_BITS,
            "msgSize": parameters["PTlen"],
            "aadSize": parameters["AADlen"],
        }
        groups.append(
            {"type": operation, **sizes, "tests": [gcm_test(count + i, case) for i, case in enumerate(cases, 1)]}
        )
        count += len(cases)
    return {
        "algorithm": "AES-256-GCM",
        "source": source(path, directory, CAVP),
        "numberOfTests": count,
        "notes": {"Cavp": "As published; sizes in bits. An invalid case is one that CAVP marks FAIL."},
        "testGroups": groups,
    }


def hkdf_file(directory: Path) -> Json:
    """The three SHA-256 cases of RFC 5869, appendix A."""
    path = directory / HKDF_FILE
    cases: list[dict[str, str]] = []
    for line in path.read_text(encoding="ascii").splitlines():
        if match := MEMBER.fullmatch(line):
            if match[1] == "COUNT":
                cases.append({})
            cases[-1][match[1]] = match[2].strip()
    tests = [
        {
            "tcId": number,
            "comment": f"Appendix A.{case['COUNT']}",
            "flags": ["Rfc5869"],
            "result": "valid",
            **{name.lower(): case[name] for name in ("IKM", "salt", "info", "PRK", "OKM")},
            "size": int(case["L"]),
        }
        for number, case in enumerate(cases, 1)
    ]
    return {
        "algorithm": "HKDF-SHA-256",
        "source": source(path, directory, "RFC 5869, appendix A"),
        "numberOfTests": len(tests),
        "notes": {"Rfc5869": "As published; size in bytes."},
        "testGroups": [{"type": "hkdf", "tests": tests}],
    }


def dump(document: Json) -> str:
    """Compact JSON, one test to a line."""
    groups = document["testGroups"]
    head = json.dumps({**document, "testGroups": []}, indent=1)
    lines = []
    for group in groups:
        tests = ",\n".join("   " + json.dumps(test, separators=(",", ":")) for test in group["tests"])
        lines.append("  " + json.dumps({**group, "tests": []})[:-2] + "\n" + tests + "\n  ]}")
    return head.removesuffix("[]\n}") + "[\n" + ",\n".join(lines) + "\n ]\n}\n"


def main(directory: Path) -> None:
    """Writes the three files beside this script."""
    files = {
        "aes-256-gcm-encrypt.json": gcm_file(directory, "gcmEncryptExtIV256.rsp", "encrypt"),
        "aes-256-gcm-decrypt.json": gcm_file(directory, "gcmDecrypt256.rsp", "decrypt"),
        "hkdf-sha256.json": hkdf_file(directory),
    }
    for name, document in files.items():
        (Path(__file__).parent / name).write_text(dump(document), encoding="ascii", newline="\n")
        tests = [test for group in document["testGroups"] for test in group["tests"]]
        invalid = sum(test["result"] == "invalid" for test in tests)
        print(f"{name}: {len(tests)} tests, {invalid} invalid")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
