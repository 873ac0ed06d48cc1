package org.quanze.web.edition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.quanze.edition.Reductions.Measure;
import org.quanze.edition.Reductions.Reduction;

/**
 * What became less between two editions, with how it was computed.
 *
 * @param mean the change by item, 6 decimals; null of the items themselves, and of no item
 */
public record ReductionView(
    Measure measure,
    int items,
    long before,
    long after,
    long change,
    @Nullable BigDecimal mean,
    String formulaZh,
    String formulaEn) {

  private static final int PLACES = 6;

  static ReductionView of(Reduction reduction) {
    long change = reduction.after() - reduction.before();
    boolean whole = reduction.measure() == Measure.ITEMS;
    String zh = zh(reduction.measure());
    String en = en(reduction.measure());
    return new ReductionView(
        reduction.measure(),
        reduction.items(),
        reduction.before(),
        reduction.after(),
        change,
        whole || reduction.items() == 0
            ? null
            : BigDecimal.valueOf(change)
                .divide(BigDecimal.valueOf(reduction.items()), PLACES, RoundingMode.HALF_UP),
        whole ? "终止版" + zh + "−起始版" + zh : "两版均在册且均填报的事项：Σ终止版" + zh + "−Σ起始版" + zh + "；平均为除以事项数",
        whole
            ? en + " of the later edition − " + en + " of the earlier"
            : "over items in both editions that state it in both: Σ "
                + en
                + " of the later − Σ "
                + en
                + " of the earlier; mean: by number of items");
  }

  private static String zh(Measure measure) {
    return switch (measure) {
      case ITEMS -> "公开事项数";
      case MATERIALS -> "材料数";
      case PROOFS -> "名称含“证明”的材料数";
      case DAYS -> "承诺工作日";
      case STEPS -> "环节数";
      case FEES -> "收费项目数";
    };
  }

  private static String en(Measure measure) {
    return switch (measure) {
      case ITEMS -> "public items";
      case MATERIALS -> "materials";
      case PROOFS -> "materials called 证明";
      case DAYS -> "promised working days";
      case STEPS -> "steps";
      case FEES -> "fees";
    };
  }
}
