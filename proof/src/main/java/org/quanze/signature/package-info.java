/**
 * Signatures (签名): Ed25519 (RFC 8032) and SM2 with SM3 (GB/T 32918), as JSON Web Signatures in
 * compact form (RFC 7515) under keys of a JSON Web Key Set (RFC 7517). JOSE has registered Ed25519
 * (RFC 8037, {@code "alg":"EdDSA"}) and knows no name for SM2: {@code "alg":"SM2-SM3"} and {@code
 * "crv":"SM2"} are names of this registry.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.signature;
