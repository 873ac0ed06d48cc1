package org.quanze.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quanze.adjustment.DecisionDraft;
import org.quanze.item.Openness;

/** What the key of a publication stands for is kept for ever, and so is its text. */
class KeptKeyTest {

  private static String content(Openness openness, @Nullable String reason) {
    return PublishImport.content(
        new UUID(0, 7),
        new DecisionDraft(
            "示政发〔2026〕1号",
            "关于公布清单的决定",
            "示例县人民政府",
            LocalDate.of(2026, 1, 4),
            null,
            null,
            "首次公布",
            openness,
            reason,
            Map.of("SERVICE_MATTER", 3, "POWER", 5),
            false,
            false,
            null));
  }

  @Test
  void its_text_is_as_it_was_when_the_first_ones_were_kept() {
    String kept =
        "import 00000000-0000-0000-0000-000000000007DecisionDraft[documentNumber=示政发〔2026〕1号,"
            + " title=关于公布清单的决定, issuer=示例县人民政府, signedOn=2026-01-04, effectiveOn=null,"
            + " approvalKind=null, reason=首次公布, openness=PUBLIC, announcedClosings={},"
            + " history=false, urgent=false, trigger=null]{POWER=5, SERVICE_MATTER=3}";
    assertEquals(kept, content(Openness.PUBLIC, null));
    assertEquals(
        kept.replace("PUBLIC", "NOT_PUBLIC") + " notPublicReason=涉密",
        content(Openness.NOT_PUBLIC, "涉密"));
  }
}
