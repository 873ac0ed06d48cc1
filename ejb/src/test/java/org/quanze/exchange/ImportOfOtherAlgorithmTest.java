package org.quanze.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quanze.access.Actor;
import org.quanze.digest.HashAlgorithm;
import org.quanze.item.Openness;
import org.quanze.ledger.Entry;
import org.quanze.ledger.Ledger;
import org.quanze.organisation.Organisations;
import org.quanze.testing.Cast;
import org.quanze.testing.HashSetting;
import org.quanze.testing.Story;
import org.quanze.testing.TestRegistry;
import org.quanze.verification.VerifyLedger;

/** An import is published by the hash function under which its rows were sealed. */
class ImportOfOtherAlgorithmTest {

  private static final String DIVISION = "990101";
  private static final String MAPPING =
      """
      {"listType": "SERVICE_MATTER", "department": {"column": "部门", "by": "NAME"},
       "name": "名称", "category": "类别"}
      """;

  @Test
  void rows_that_were_sealed_before_the_setting_changed_are_published_as_they_were_sealed() {
    try (TestRegistry registry = new TestRegistry()) {
      Cast cast = new Cast(registry);
      cast.government(DIVISION, "示例县", 4, null);
      cast.department(DIVISION, "示例局");
      Actor manager = cast.listManager("importer", DIVISION);
      registry
          .get(SaveMapping.class)
          .save(manager, new SaveMapping.Command(DIVISION, "sheet", Mapping.parse(MAPPING)));
      ImportRun run;
      try (HashSetting sm3 = HashSetting.of(HashAlgorithm.SM3)) {
        run = check(registry, manager);
        assertEquals(HashAlgorithm.SM3, run.algorithm(), sm3::toString);
      }
      registry
          .get(PublishImport.class)
          .publish(
              manager,
              new PublishImport.Command(
                  run.id(), Story.decision("示政发〔2026〕1号", Map.of()), UUID.randomUUID() + ""));
      assertEquals(
          List.of(),
          registry
              .get(VerifyLedger.class)
              .verify(cast.auditor("auditor", DIVISION), new VerifyLedger.Command(DIVISION, null))
              .faults());
      List<Entry> entries =
          registry.read(
              () ->
                  registry
                      .get(Ledger.class)
                      .list(registry.get(Organisations.class).getPublisher(DIVISION).id(), 0, 10));
      assertEquals(List.of(HashAlgorithm.SM3), entries.stream().map(Entry::algorithm).toList());
    }
  }

  private static ImportRun check(TestRegistry registry, Actor manager) {
    SourceFile file = Workbook.text8("list.csv", "部门,名称,类别\n示例局,第一项,01\n示例局,第二项,01\n");
    return registry
        .get(CheckImport.class)
        .check(
            manager,
            new CheckImport.Command(
                DIVISION, "sheet", file, Map.of(), Openness.PUBLIC, null, false, null));
  }
}
