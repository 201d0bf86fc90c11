"""A passkey as a browser hands it over when it is set up (WebAuthn §5.2.1)."""

import hashlib
import json

from cryptography.hazmat.primitives.asymmetric import ec
from fido2.cose import ES256
from fido2.utils import websafe_encode
from fido2.webauthn import Aaguid, AttestationObject, AttestedCredentialData, AuthenticatorData

FLAG = AuthenticatorData.FLAG


def credential(key_id: bytes = b"telephone") -> dict:
    """One of localhost, with a key that nobody has."""
    public = ES256.from_cryptography_key(ec.generate_private_key(ec.SECP256R1()).public_key())
    data = AuthenticatorData.create(
        hashlib.sha256(b"localhost").digest(),
        FLAG.UP | FLAG.UV | FLAG.AT,
        0,
        AttestedCredentialData.create(Aaguid(bytes(16)), key_id, public),
    )
    said = json.dumps({"type": "webauthn.create", "challenge": "", "origin": "http://localhost"})
    return {
        "id": websafe_encode(key_id),
        "rawId": websafe_encode(key_id),
        "type": "public-key",
        "response": {
            "clientDataJSON": websafe_encode(said.encode()),
            "attestationObject": websafe_encode(AttestationObject.create("none", data, {})),
        },
    }
