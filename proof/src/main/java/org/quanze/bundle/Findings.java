package org.quanze.bundle;

import java.util.ArrayList;
import java.util.List;

/** Collects what does not hold; keeps the first thousand and counts all. */
final class Findings {

  private static final int KEPT = 1_000;

  private final List<Finding> kept = new ArrayList<>();
  private int count;

  void note(Part part, Object row, String field, Check check) {
    note(part.file(), row, field, check, "");
  }

  void note(String file, Object row, String field, Check check, String detail) {
    count++;
    if (kept.size() < KEPT) {
      kept.add(new Finding(file, row.toString(), field, check, detail));
    }
  }

  List<Finding> kept() {
    return List.copyOf(kept);
  }

  int count() {
    return count;
  }
}
