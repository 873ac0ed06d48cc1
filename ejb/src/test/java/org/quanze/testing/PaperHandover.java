package org.quanze.testing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.handover.DueDay;
import org.quanze.handover.Handover;
import org.quanze.handover.Handover.Kind;
import org.quanze.handover.Handover.State;
import org.quanze.organisation.Department;

/** A constructed handover on paper, agreed for a day to come. */
public final class PaperHandover {

  private final UUID id;
  private final Kind kind;
  private final State state;
  private int giver = PaperUnits.COUNTY;
  private int giverUnit;
  private UUID giverItem = PaperCounty.id("一");
  private @Nullable Integer giverEntry;
  private int receiver = PaperUnits.TOWN;
  private int receiverUnit;
  private @Nullable UUID receiverItem;
  private @Nullable Integer receiverEntry;
  private LocalDate agreedOn = PaperCounty.LATER;
  private @Nullable Integer remaining;
  private @Nullable String terms;

  private PaperHandover(UUID id, Kind kind, State state) {
    this.id = id;
    this.kind = kind;
    this.state = state;
  }

  public static PaperHandover of(String name, Kind kind, State state) {
    return new PaperHandover(PaperCounty.id(name), kind, state);
  }

  /** From which unit of which government, and what. */
  public PaperHandover from(int government, Department unit, String item) {
    giver = government;
    giverUnit = unit.id();
    giverItem = PaperCounty.id(item);
    return this;
  }

  /** To which unit of which government, and as what. */
  public PaperHandover to(int government, Department unit, @Nullable String item) {
    receiver = government;
    receiverUnit = unit.id();
    receiverItem = item == null ? null : PaperCounty.id(item);
    return this;
  }

  /** The entries of both ledgers that tell of it, where they do. */
  public PaperHandover told(@Nullable Integer byGiver, @Nullable Integer byReceiver) {
    giverEntry = byGiver;
    receiverEntry = byReceiver;
    return this;
  }

  public PaperHandover agreedOn(LocalDate day) {
    agreedOn = day;
    return this;
  }

  /** The version in which the item stays. */
  public PaperHandover remaining(int version) {
    remaining = version;
    return this;
  }

  /** What else was agreed, as canonical JSON. */
  public PaperHandover terms(String agreed) {
    terms = agreed;
    return this;
  }

  public Handover build() {
    return new Handover(
        id,
        kind,
        giver,
        giverUnit,
        giverEntry,
        giverItem,
        receiver,
        receiverUnit,
        state,
        agreedOn,
        DueDay.USUAL,
        null,
        receiverEntry,
        receiverItem,
        null,
        remaining,
        terms,
        null,
        1);
  }
}
