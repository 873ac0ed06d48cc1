/** The door for public keys: whoever checks a signature of this registry fetches them here. */
@org.jspecify.annotations.NullMarked
package org.quanze.web.signature;
