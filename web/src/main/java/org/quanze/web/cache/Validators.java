package org.quanze.web.cache;

import org.jspecify.annotations.Nullable;

/** Compares the validators of a conditional request (RFC 9110, 13.1.2). */
public final class Validators {
  private Validators() {}

  /** Whether an If-None-Match header names this ETag, so that 304 is the answer. */
  public static boolean noneMatchNames(@Nullable String ifNoneMatch, String etag) {
    if (ifNoneMatch == null) {
      return false;
    }
    if (ifNoneMatch.equals(etag) || ifNoneMatch.strip().equals("*")) {
      return true;
    }
    for (int at = ifNoneMatch.indexOf(etag); at >= 0; at = ifNoneMatch.indexOf(etag, at + 1)) {
      if (at == 0 || "/, \t".indexOf(ifNoneMatch.charAt(at - 1)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
