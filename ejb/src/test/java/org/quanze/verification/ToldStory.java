package org.quanze.verification;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanze.item.Openness;
import org.quanze.testing.Story;
import org.quanze.verification.VerifyLedger.KeptHead;

/** The story, told to its end, in a database that can be altered. */
final class ToldStory implements AutoCloseable {

  /** What the tables held before the handover. */
  static final String BEFORE_HANDOVER = "before_handover";

  private final Story story = new Story();
  private final Tampering tampering;

  ToldStory() throws SQLException {
    tampering = new Tampering(story.registry().asOwner());
    story.open();
    story.adjust();
    story.accept();
    story.registry().today().set(Story.DAY_3);
    tampering.keep(BEFORE_HANDOVER);
    story.handOver();
    story.annotate();
    story.declare();
    story.redact();
    int merged = story.mergeAndAnnounce();
    int added =
        story.publish(
            Story.decision("示政发〔2026〕10号", Map.of(), Openness.NOT_PUBLIC), List.of(story.add(13)));
    story.disclose(merged, "多次被申请公开", "示政办函〔2026〕5号");
    story.disclose(added, "情形已消失", null);
    tampering.keep(TamperedLedger.TOLD);
    tampering.loosen();
  }

  Story story() {
    return story;
  }

  Tampering tampering() {
    return tampering;
  }

  LedgerReport verify(String division, @Nullable KeptHead head) {
    return story
        .registry()
        .get(VerifyLedger.class)
        .verify(story.people().auditor(), new VerifyLedger.Command(division, head));
  }

  @Override
  public void close() throws SQLException {
    tampering.close();
    story.close();
  }
}
