package org.quanze.bundle;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;
import org.quanze.proof.LineFormat;
import org.quanze.proof.PublicRoot;
import org.quanze.proof.SignedHead;

/** What the walk through one part has to know of the parts before it. */
final class KnownLedger {

  /** Identity of the government, as the first entry tells it. */
  String publisher = "";

  /** The entries by number. */
  final TreeMap<Integer, KnownEntry> entries = new TreeMap<>();

  /** The editions by list type and number. */
  final Map<String, KnownEdition> editions = new LinkedHashMap<>();

  /** Item and commitment of each version that a public line names, with the place of the line. */
  final Map<String, String> named = new LinkedHashMap<>();

  /** Item and commitment of each version of the bundle; whether it is told whole. */
  final Map<String, Boolean> versions = new HashMap<>();

  /** What was redacted of versions, by item and commitment. */
  final Map<String, KnownRedaction> redacted = new LinkedHashMap<>();

  /**
   * What entries order to be redacted of a version.
   *
   * @param fields the redacted fields
   * @param names the names of all fields of the version, as the entry tells them; empty where it
   *     does not
   */
  record KnownRedaction(Set<String> fields, String names) {
    KnownRedaction {
      fields = Set.copyOf(fields);
    }

    KnownRedaction and(KnownRedaction other) {
      Set<String> both = new TreeSet<>(fields);
      both.addAll(other.fields);
      return new KnownRedaction(both, names);
    }
  }

  /**
   * An entry.
   *
   * @param publicLines how many public lines it tells; null before that was told
   * @param lineFormat how its lines go into their digests
   */
  record KnownEntry(
      int number,
      HashAlgorithm algorithm,
      Bytes linesRoot,
      int lineCount,
      Bytes hash,
      String recordedAt,
      @Nullable Integer publicLines,
      LineFormat lineFormat) {

    SignedHead head(String publisher) {
      return new SignedHead(publisher, number, hash.hex(), algorithm, recordedAt);
    }
  }

  /**
   * An edition.
   *
   * @param root its public root; null before there was one
   */
  record KnownEdition(int entry, @Nullable PublicRoot root) {}

  /** How a version is named in the maps. */
  static String version(String item, Bytes commitment) {
    return item + "/" + commitment.hex();
  }
}
