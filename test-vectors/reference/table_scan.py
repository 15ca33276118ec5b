"""A paginated Scan in DynamoDB's wire protocol (JSON 1.0).

The Authorization header has the shape of Signature Version 4 but is not signed: DynamoDB Local asks for no more. For a
table at AWS, dump it with `aws dynamodb scan` instead.
"""

import json
import urllib.request
from collections.abc import Iterator
from typing import Any

from attributes import Item

TIMEOUT_SECONDS = 60
DATE = "20260101"


def scan(endpoint: str, table: str, region: str, access_key_id: str) -> Iterator[Item]:
    """Every item of the table, read consistently, page by page."""
    request: dict[str, Any] = {"TableName": table, "ConsistentRead": True}
    while True:
        page = _call(endpoint, request, region, access_key_id)
        yield from page["Items"]
        if "LastEvaluatedKey" not in page:
            return
        request["ExclusiveStartKey"] = page["LastEvaluatedKey"]


def _call(endpoint: str, request: dict[str, Any], region: str, access_key_id: str) -> dict[str, Any]:
    credential = f"Credential={access_key_id}/{DATE}/{region}/dynamodb/aws4_request"
    signed = "SignedHeaders=host;x-amz-date;x-amz-target"
    headers = {
        "Content-Type": "application/x-amz-json-1.0",
        "X-Amz-Target": "DynamoDB_20120810.Scan",
        "X-Amz-Date": f"{DATE}T000000Z",
        "Authorization": f"AWS4-HMAC-SHA256 {credential}, {signed}, Signature={'0' * 64}",
    }
    call = urllib.request.Request(endpoint, json.dumps(request).encode(), headers, method="POST")
    with urllib.request.urlopen(call, timeout=TIMEOUT_SECONDS) as response:
        return json.load(response)
