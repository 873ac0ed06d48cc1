package org.quanze.instrument;

import java.util.Set;

/**
 * A title as a basis cites it. A note behind its marks belongs to it if an instrument is registered
 * so, as constructed ones are: 《示例条例》（虚构）; otherwise it says something of the instrument, such as
 * （已废止）.
 *
 * @param noted the key with the note
 * @param plain the key without it; the same where there is no note, or where it can only belong to
 *     the title, such as （试行）
 */
record CitedTitle(String noted, String plain) {

  /** The key under which it is looked for among those that are registered. */
  String among(Set<String> registered) {
    return registered.contains(noted) ? noted : plain;
  }
}
