package org.quanze.exchange;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;
import org.quanze.item.Openness;

/**
 * A check of a file, and what it would bring (导入). Every row is imported, unchanged, rejected or
 * held.
 *
 * @param publisher id of the government into whose branch it goes
 * @param fileHash SHA-256 of the files, so that it can be told which was checked; null after
 *     something that came from it was redacted
 * @param algorithm by which its rows were sealed, and by which they are published
 * @param openness the one openness of the file, decided afterwards
 */
public record ImportRun(
    UUID id,
    int publisher,
    String listType,
    String mapping,
    String fileName,
    @Nullable Bytes fileHash,
    String encoding,
    HashAlgorithm algorithm,
    Openness openness,
    State state,
    Counts counts,
    String startedBy,
    Instant startedAt) {

  /** States of a run. */
  public enum State {
    /** 已校验. */
    CHECKED,
    /** 已公布. */
    PUBLISHED,
    /** 整本清单: it states the outcome of a draft, and is never published by itself. */
    STATED
  }

  /**
   * What becomes of the rows.
   *
   * @param rows all of them
   * @param imported rows that bring an item
   * @param unchanged rows whose item stands already as they say
   * @param rejected rows that cannot be
   * @param held rows that somebody must decide on
   */
  public record Counts(int rows, int imported, int unchanged, int rejected, int held) {}
}
