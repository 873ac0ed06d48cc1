package org.quanze.web.list;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.quanze.list.ElementCounts.Limits;

/**
 * How far promised limits stand below statutory ones (时限压缩): the mean of the ratios and the ratio
 * of the sums, which differ. Source: 白山市 2018 printed a mean of three ratios, 85 %, where the sums
 * give 82.9 %.
 */
public record Compression(
    int items,
    int of,
    long statutory,
    long promised,
    @Nullable ComputedRatio meanOfRatios,
    @Nullable ComputedRatio ratioOfSums) {

  private static final int PLACES = 6;

  /**
   * A ratio with how it was computed (比率).
   *
   * @param value from 0 to 1, or below 0 where more is promised than the law allows; 6 decimals
   */
  public record ComputedRatio(BigDecimal value, String formulaZh, String formulaEn) {}

  static Compression of(Limits limits) {
    BigDecimal mean = limits.meanOfRatios();
    return new Compression(
        limits.items(),
        limits.of(),
        limits.statutory(),
        limits.promised(),
        mean == null
            ? null
            : ratio(
                mean,
                "各事项（法定时限−承诺时限）÷法定时限的平均值",
                "mean over items of (statutory − promised) ÷ statutory"),
        limits.items() == 0
            ? null
            : ratio(
                BigDecimal.valueOf(limits.statutory() - limits.promised())
                    .divide(BigDecimal.valueOf(limits.statutory()), MathContext.DECIMAL64),
                "（Σ法定时限−Σ承诺时限）÷Σ法定时限",
                "(Σ statutory − Σ promised) ÷ Σ statutory"));
  }

  static ComputedRatio ratio(BigDecimal value, String zh, String en) {
    return new ComputedRatio(value.setScale(PLACES, RoundingMode.HALF_UP), zh, en);
  }
}
