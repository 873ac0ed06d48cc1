package org.quanze.handover;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Within how many working days a handover is to be done (办理期限): as the decision that announces it
 * states, and else 20. Source: 承接 as practised in Fujian (2015): 20; a city (2021): 30.
 */
public final class DueDay {

  /** Working days where nothing is stated. */
  public static final int USUAL = 20;

  /** What may be stated. */
  public static final List<Integer> ALLOWED = List.of(USUAL, 30);

  private DueDay() {}

  /** What a line states; the usual days are stated by nothing, so that there is one form of it. */
  public static @Nullable Integer stated(@Nullable Integer workingDays) {
    return workingDays != null && workingDays == USUAL ? null : workingDays;
  }

  /** Whether so many may be stated. */
  public static boolean allows(@Nullable Integer workingDays) {
    return workingDays == null || ALLOWED.contains(workingDays);
  }

  /** The working days of a handover by what was stated, as a number in text. */
  public static int of(@Nullable String stated) {
    return stated == null ? USUAL : Integer.parseInt(stated);
  }
}
