package org.quanze.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The sample's data as they stand in the resources of the folder {@code sample}. */
final class SampleFiles {

  private static final ObjectMapper JSON = new ObjectMapper();

  private SampleFiles() {}

  /** Divisions, units, who answers in them, and demo accounts. */
  record Organisation(
      List<DivisionRow> divisions,
      List<UnitRow> departments,
      List<PersonRow> persons,
      List<GrantRow> grants) {}

  /** Somebody invented who answers in a unit. */
  record PersonRow(
      String publisher, String department, String duty, String name, String post, String from) {}

  record DivisionRow(
      String code, String name, int level, String publisher, @Nullable String parent) {}

  record UnitRow(
      String publisher, String name, String phone, String supervisionPhone, String window) {}

  /** A grant at a unit, at a government, or at the whole registry. */
  record GrantRow(
      String username, String role, @Nullable String publisher, @Nullable String department) {}

  /** What every power of a category asks of its holder. */
  record Duties(List<Map<String, String>> accountability, Map<String, Duty> byCategory) {}

  record Duty(List<Map<String, String>> stages, List<Map<String, String>> steps) {}

  /** An item: a power has days, a matter the rest; guide holds further elements by key. */
  record ItemRow(
      String code,
      String unit,
      String category,
      String name,
      String instrument,
      String article,
      @Nullable Integer days,
      @Nullable String power,
      @Nullable String matterClass,
      @Nullable String conditions,
      @Nullable List<String> materials,
      @Nullable Integer legalDays,
      @Nullable Integer promisedDays,
      @Nullable Integer visits,
      @Nullable Boolean online,
      @Nullable String implementers,
      @Nullable Map<String, JsonNode> guide) {}

  /** The decisions, and the deed of handing over between them. */
  record History(
      List<DecisionRow> beforeHandover, HandoverRow handover, List<DecisionRow> afterHandover) {}

  record HandoverRow(String giver, String receiver, List<String> codes) {}

  /**
   * A decision; without a day it takes effect when it is published.
   *
   * @param catalogue whether it is on the basic catalogue
   */
  record DecisionRow(
      String publisher,
      boolean catalogue,
      String documentNumber,
      String title,
      @Nullable String effectiveOn,
      String reason,
      Map<String, Integer> closings,
      List<LineRow> lines) {}

  /**
   * A line of a decision; {@code claims} is the code of a catalogue item. Which members it has
   * depends on its kind.
   */
  record LineRow(
      String kind,
      String listType,
      @Nullable String file,
      @Nullable String code,
      @Nullable String claims,
      @Nullable List<String> codes,
      @Nullable ItemRow row,
      @Nullable String name,
      @Nullable Integer limitDays,
      @Nullable Integer promisedDays,
      @Nullable Integer visits,
      @Nullable Integer inMonths,
      @Nullable String unit,
      @Nullable String to,
      @Nullable String agreedOn,
      @Nullable String transitionRule,
      @Nullable String reason) {}

  static Organisation organisation() {
    return read("organisation.json", Organisation.class);
  }

  static Duties duties() {
    return read("duties.json", Duties.class);
  }

  static History history() {
    return read("history.json", History.class);
  }

  static List<ItemRow> items(String file) {
    return List.of(read(file, ItemRow[].class));
  }

  private static <T> T read(String file, Class<T> type) {
    try (InputStream in = SampleFiles.class.getResourceAsStream("/sample/" + file)) {
      return JSON.readValue(Objects.requireNonNull(in, file), type);
    } catch (IOException e) {
      throw new UncheckedIOException("The sample's file " + file + " cannot be read", e);
    }
  }
}
