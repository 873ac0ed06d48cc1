package org.quanze.ratio;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Deed;
import org.quanze.database.Database;
import org.quanze.database.Row;
import org.quanze.ratio.RatioDefinition.Terms;

/** The store of ratios. */
@ApplicationScoped
@NullUnmarked
public class Ratios {

  private static final ObjectMapper JSON =
      new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
  private static final String SELECT =
      "SELECT code, name_zh, name_en, source, target::text, terms FROM ratio_definition";

  @Inject private Database database;

  /** All ratios, by code. */
  public List<RatioDefinition> list() {
    return database.list(SELECT + " ORDER BY code", Ratios::read);
  }

  /** A ratio, or a refusal. */
  public RatioDefinition get(String code) {
    return database
        .find(SELECT + " WHERE code = ?", Ratios::read, code)
        .orElseThrow(() -> RatioRule.RATIO_EXISTS.refuse("code", code));
  }

  /** Adds one; whether there was none of its code. */
  boolean add(Deed deed, RatioDefinition ratio) {
    BigDecimal target = ratio.target();
    return database.run(
            "INSERT INTO ratio_definition (code, name_zh, name_en, source, target, terms)"
                + " VALUES (?, ?, ?, ?, ?::numeric, ?) ON CONFLICT DO NOTHING",
            ratio.code(),
            ratio.zh(),
            ratio.en(),
            ratio.source(),
            target == null ? null : target.toPlainString(),
            print(ratio.terms()))
        == 1;
  }

  static String print(Terms terms) {
    try {
      return JSON.writeValueAsString(terms);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("Terms cannot be written", e);
    }
  }

  private static RatioDefinition read(Row row) throws SQLException {
    String target = row.textOrNull(5);
    return new RatioDefinition(
        row.text(1),
        row.text(2),
        row.text(3),
        row.text(4),
        target == null ? null : new BigDecimal(target).stripTrailingZeros(),
        terms(row.text(6)));
  }

  private static Terms terms(String json) {
    try {
      return JSON.readValue(json, Terms.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("Stored terms do not fit their type", e);
    }
  }
}
