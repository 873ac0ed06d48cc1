package org.quanze.exchange;

import java.time.LocalDate;
import java.util.Map;
import org.quanze.access.Actor;
import org.quanze.adjustment.DecisionDraft;
import org.quanze.item.Openness;
import org.quanze.testing.Cast;
import org.quanze.testing.SharedData;
import org.quanze.testing.TestRegistry;

/**
 * The 1,135 real service matters of Guang'an district, taken into a registry by the real import.
 * The governments and people are constructed.
 */
public final class GuanganOpening {

  /** The district. */
  public static final String DIVISION = "511602";

  private final TestRegistry registry;
  private final Actor manager;
  private final Actor auditor;

  /** Names the governments, the people and the mapping. */
  public GuanganOpening(TestRegistry registry) {
    this.registry = registry;
    Cast cast = register(registry);
    manager = cast.listManager("importer", DIVISION);
    auditor = cast.auditor("auditor", DIVISION);
    registry
        .get(SaveMapping.class)
        .save(
            manager,
            new SaveMapping.Command(
                DIVISION, "guangan", Mapping.parse(SharedData.resource("/guangan-mapping.json"))));
  }

  /** Registers the governments. */
  static Cast register(TestRegistry registry) {
    Cast cast = new Cast(registry);
    cast.government("510000", "四川省", 2, null);
    cast.government("511600", "广安市", 3, "510000");
    cast.government(DIVISION, "广安区", 4, "511600");
    return cast;
  }

  /** Who imports. */
  Actor manager() {
    return manager;
  }

  Actor auditor() {
    return auditor;
  }

  /** Reads the file. */
  ImportRun check() {
    return registry
        .get(CheckImport.class)
        .check(
            manager,
            new CheckImport.Command(
                DIVISION,
                "guangan",
                SharedData.file("guangan_items.csv"),
                Map.of(),
                Openness.PUBLIC,
                null,
                true,
                null));
  }

  void publish(ImportRun run, String key) {
    registry
        .get(PublishImport.class)
        .publish(manager, new PublishImport.Command(run.id(), decision(), key));
  }

  /** Reads the file and publishes what it holds. */
  public void publish() {
    publish(check(), "opening-0001");
  }

  private static DecisionDraft decision() {
    return new DecisionDraft(
        "广区府发〔2025〕1号",
        "广安区政务服务事项（期初）",
        "广安区人民政府",
        null,
        LocalDate.of(2025, 4, 2),
        null,
        null,
        Openness.PUBLIC,
        Map.of());
  }
}
