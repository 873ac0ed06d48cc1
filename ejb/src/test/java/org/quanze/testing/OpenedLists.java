package org.quanze.testing;

import java.time.LocalDate;
import java.util.Map;
import org.quanze.access.Actor;
import org.quanze.adjustment.DecisionDraft;
import org.quanze.exchange.CheckImport;
import org.quanze.exchange.ImportRun;
import org.quanze.exchange.Mapping;
import org.quanze.exchange.PublishImport;
import org.quanze.exchange.SaveMapping;
import org.quanze.exchange.SourceFile;
import org.quanze.item.Openness;
import org.quanze.scheme.ListType;
import org.quanze.scheme.ListTypes;
import org.quanze.scheme.RegisterListType;

/** Lists of the county that are opened by a file, of types that are registered for it. */
public final class OpenedLists {

  private OpenedLists() {}

  /** Registers a list type. */
  public static ListType registered(County county, RegisterListType.Command command) {
    county.registry().get(RegisterListType.class).register(county.cast().administrator(), command);
    ListTypes types = county.registry().get(ListTypes.class);
    return county.registry().read(() -> types.get(command.code()));
  }

  /**
   * Imports a file as an export would write it and publishes it as the opening balance of a day.
   */
  public static ImportRun imported(
      County county, ListType type, SourceFile file, LocalDate opened) {
    Actor manager = county.cast().listManager("importer", County.COUNTY);
    county
        .registry()
        .get(SaveMapping.class)
        .save(manager, new SaveMapping.Command(County.COUNTY, "export", Mapping.ofListType(type)));
    ImportRun run =
        county
            .registry()
            .get(CheckImport.class)
            .check(
                manager,
                new CheckImport.Command(
                    County.COUNTY, "export", file, Map.of(), Openness.PUBLIC, null, true, null));
    county
        .registry()
        .get(PublishImport.class)
        .publish(manager, new PublishImport.Command(run.id(), opening(opened), "key-" + run.id()));
    return run;
  }

  private static DecisionDraft opening(LocalDate opened) {
    return new DecisionDraft(
        "示政发〔2026〕1号", "示例县清单（期初）", "示例县人民政府", null, opened, null, null, Openness.PUBLIC, Map.of());
  }
}
