package org.quanze.digest;

/** The machinery of one algorithm, used by one thread. */
interface HashFunctions {

  byte[] digest(byte[]... parts);

  byte[] hmac(byte[] key, byte[] text);
}
