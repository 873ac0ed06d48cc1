package org.quanze.verification;

import static org.quanze.testing.County.COUNTY;
import static org.quanze.testing.County.TOWN;
import static org.quanze.testing.County.ZONE;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.Conferral;
import org.quanze.adjustment.Conferral.Receiver;
import org.quanze.adjustment.Conferral.Term;
import org.quanze.adjustment.Entrance;
import org.quanze.adjustment.Reform;
import org.quanze.adjustment.Reform.Succession;
import org.quanze.edition.EndHandover;
import org.quanze.entrustment.Entrustments;
import org.quanze.handover.HandoverTarget.Side;
import org.quanze.item.Value;
import org.quanze.testing.County;
import org.quanze.testing.TestDatabase;

/**
 * A constructed county that hands over in every way, entrusts, renames and merges units, and a zone
 * whose list goes over to another category scheme.
 */
final class ReformedCounty implements AutoCloseable {

  static final List<String> GOVERNMENTS = List.of(COUNTY, TOWN, ZONE);

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate NEXT = LocalDate.of(2026, 4, 1);
  private static final LocalDate LATER = LocalDate.of(2026, 5, 6);
  private static final LocalDate LATEST = LocalDate.of(2026, 8, 3);

  private final County county = new County("甲局", "乙局", "丙局", "丁局");

  /** What a proposal was that a decision took up, and one that none took up. */
  private @Nullable UUID takenUp;

  private @Nullable UUID proposed;

  County county() {
    return county;
  }

  UUID takenUp() {
    return Objects.requireNonNull(takenUp);
  }

  UUID proposed() {
    return Objects.requireNonNull(proposed);
  }

  @Override
  public void close() {
    county.close();
  }

  void play() throws SQLException {
    county.today(DAY);
    open();
    county.today(NEXT);
    announce();
    accept();
    county.today(LATER);
    UUID first = county.handover("一").id();
    handOver();
    recall(first);
    endEntrustments();
    reform();
    county.today(LATEST);
    afterwards();
    migrate();
  }

  private void open() {
    county.decide(
        COUNTY,
        Stream.concat(
                Stream.of("一", "二", "四", "余", "末").map(n -> county.add(n, "甲局", "02")),
                Stream.of("三", "五", "六", "七", "八", "九", "十").map(n -> county.add(n, "丙局", "02")))
            .toArray(Adjustment[]::new));
    county.decide(TOWN, county.add("镇初", "镇办", "02"), county.add("村初", "村办", "02"));
    county.decide(ZONE, county.add("区一", "区办", "01"));
  }

  private Conferral.Delegate delegated(String name, String unit, @Nullable UUID proposal) {
    Receiver receiver = new Receiver(county.unit(unit).uid(), LATER, "由下放方办结", proposal);
    return new Conferral.Delegate(county.subject(name), List.of(receiver), null, null);
  }

  private Conferral.Entrust entrusted(String name, String unit) {
    return new Conferral.Entrust(
        county.subject(name),
        List.of(county.unit(unit).uid()),
        new Term(null, LATEST.plusYears(1)),
        null,
        null);
  }

  private Conferral.PartialDelegate inPart(
      String name, String unit, List<Receiver> receivers, List<UUID> answers) {
    return new Conferral.PartialDelegate(
        county.subject(name),
        receivers,
        answers,
        county.power(name, unit, "02").with("note", new Value.Text("仅限县城")),
        "县城范围",
        null,
        null);
  }

  private void announce() {
    takenUp = county.propose("九", TOWN, "镇办", LATER);
    proposed = county.propose("余", TOWN, "村办", LATER);
    Receiver zone = new Receiver(county.unit("区办").uid(), LATER, null);
    Receiver village = new Receiver(county.unit("村办").uid(), LATER, null);
    county.decide(
        COUNTY,
        delegated("一", "镇办", null),
        delegated("二", "镇办", null),
        inPart("三", "丙局", List.of(zone, village), List.of()),
        delegated("四", "镇办", null),
        delegated("八", "村办", null),
        delegated("九", "镇办", takenUp),
        delegated("十", "镇办", null),
        delegated("末", "村办", null),
        entrusted("五", "镇办"),
        entrusted("六", "丁局"),
        entrusted("七", "乙局"));
  }

  private Entrance.Accept accepted(String name, @Nullable String declined) {
    return new Entrance.Accept(
        county.handover(name).id(),
        county.item("镇" + name),
        county.power("镇" + name, "镇办", "02"),
        declined,
        null);
  }

  private void accept() {
    county.decide(
        TOWN,
        accepted("一", null),
        accepted("二", null),
        accepted("四", "罚款一万元以上的"),
        accepted("九", null));
    county.decide(COUNTY, inPart("四", "甲局", List.of(), List.of(county.handover("四").id())));
    county.end(county.handover("八"), TOWN, Side.RECEIVER, EndHandover.Act.REFUSE, "人员不足");
  }

  private void handOver() {
    county.handOver(List.of(county.handover("一"), county.handover("四")), COUNTY, Side.GIVER);
    county.handOver(county.handover("五"), TOWN, Side.RECEIVER);
    county.end(county.handover("二"), COUNTY, Side.GIVER, EndHandover.Act.WITHDRAW, "依据修改");
  }

  private void recall(UUID done) {
    for (String back : List.of("一回", "一归")) {
      county.decide(
          COUNTY,
          new Conferral.Recall(
              done,
              county.unit("甲局").uid(),
              county.item(back),
              county.power(back, "甲局", "02"),
              LATER,
              "评估后收回"));
      if (back.equals("一回")) {
        county.end(county.handover("镇一"), COUNTY, Side.RECEIVER, EndHandover.Act.WITHDRAW, "暂缓");
      }
    }
  }

  private void endEntrustments() {
    for (String name : List.of("五", "七")) {
      county.decide(COUNTY, new Conferral.EndEntrustment(entrustment(name), null, null));
    }
    county.handOver(county.handover("五"), COUNTY, Side.GIVER);
  }

  private UUID entrustment(String name) {
    List<UUID> items = List.of(county.item(name));
    return county
        .registry()
        .read(() -> county.registry().get(Entrustments.class).listOfItems(items))
        .get(0)
        .id();
  }

  private static Succession succession(County county, String unit, String successor) {
    return new Succession(county.unit(unit).uid(), county.unit(successor).uid(), Map.of());
  }

  /** Units end on both sides of what is open: one is to receive, one to give, one to take back. */
  private void reform() {
    county.decide(COUNTY, rename("乙局", "乙委"));
    county.decide(
        COUNTY,
        new Reform.Reorganise(
            List.of(
                new Succession(
                    county.unit("甲局").uid(),
                    county.cast().unit(COUNTY, "乙委").uid(),
                    Map.of(county.item("余"), county.unit("丙局").uid()))),
            null,
            "机构改革"));
    county.decide(
        TOWN, new Reform.Reorganise(List.of(succession(county, "镇办", "村办")), null, "机构改革"));
  }

  private Reform.RenameUnit rename(String unit, String name) {
    return new Reform.RenameUnit(county.cast().unit(COUNTY, unit).uid(), name, null, null);
  }

  /** What went on in other units is done there, or stays open. */
  private void afterwards() {
    county.decide(COUNTY, rename("乙委", "乙厅"), rename("丙局", "丙委"));
    county.handOver(county.listed(takenUp()), TOWN, Side.RECEIVER);
  }

  private void migrate() throws SQLException {
    TestDatabase.run(
        county.registry().asOwner(),
        "INSERT INTO category_scheme (code, name_zh, name_en, source)"
            + " VALUES ('LOCAL-2', '本地二', 'Local 2', 'constructed')",
        "INSERT INTO category (scheme, code, name_zh, name_en, ordinal)"
            + " VALUES ('LOCAL-2', 'A', '甲类', 'A', 1)");
    county.registry().forget();
    county.decide(
        ZONE, new Reform.MigrateScheme("POWER", "LOCAL-2", Map.of("01", "A"), null, null));
  }
}
