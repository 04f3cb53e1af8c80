"""Signs calls once more with botocore, which moto brings along. Reads JSON lines of a call, writes a signature each."""

import base64
import json
import sys
from urllib.parse import urlsplit

from botocore.auth import S3SigV4Auth, SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials


def signature(call):
    """The signature of exactly the headers that were signed, at the time that was signed."""
    headers = call["headers"]
    signed = call["signedHeaders"].split(";")
    url = "http://" + headers["host"] + call["url"]
    body = base64.b64decode(call["body"])
    request = AWSRequest(method=call["method"], url=url, headers=headers, data=body)
    request.context["timestamp"] = headers["x-amz-date"]
    kind = S3SigV4Auth if call["service"] == "s3" else SigV4Auth
    account = call["account"]
    auth = kind(Credentials(account["key"], account["secret"]), call["service"], call["region"])
    canonical = "\n".join(
        [
            call["method"],
            auth._normalize_url_path(urlsplit(url).path),
            auth.canonical_query_string(request),
            "".join(f"{name}:{' '.join(headers[name].split())}\n" for name in signed),
            ";".join(signed),
            SigV4Auth.payload(auth, request),
        ]
    )
    return auth.signature(auth.string_to_sign(request, canonical), request)


with open(sys.argv[1], encoding="utf-8") as calls:
    for line in calls:
        print(signature(json.loads(line)))
