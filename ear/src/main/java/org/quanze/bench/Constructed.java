package org.quanze.bench;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * The project's own generator: a constructed prefecture with ten counties, whose numbers by
 * category at factor 1 are those of a published prefecture (楚雄州 2017: 73,144 powers of 833 units),
 * and a second edition. Every name, law and number in it is invented. The same factor gives the
 * same bytes.
 */
final class Constructed {

  private static final String[] CATEGORIES = {
    "行政许可", "行政处罚", "行政强制", "行政征收", "行政给付", "行政检查", "行政确认", "行政奖励", "行政裁决", "其他行政权力"
  };
  private static final int[] POWERS = {2223, 54964, 2982, 386, 373, 2834, 1369, 407, 221, 7385};
  private static final int UNITS = 833;
  private static final int MATTERS = 6304;
  private static final int GOVERNMENTS = 11;
  private static final String[] OBJECTS = {
    "餐饮服务", "道路运输", "建设工程", "特种设备", "养老机构", "民办学校", "取水许可", "户外广告", "出版物", "农药经营", "医疗机构", "林木采伐"
  };
  private static final String[] ACTS = {
    "未取得许可擅自经营", "未按规定保存记录", "提供虚假材料", "超出许可范围经营", "不符合标准", "未按规定报告", "未进行备案", "擅自变更事项"
  };

  private final Path folder;
  private final double factor;
  private final double changes;
  private final List<Power> first = new ArrayList<>();
  private final List<Power> second = new ArrayList<>();
  private final List<String[]> adjustments = new ArrayList<>();
  private final Map<String, Integer> kinds = new TreeMap<>();
  private final int units;

  /**
   * A power; all else follows from its seed.
   *
   * @param unit number of the unit from 0
   * @param category number of the category from 0
   * @param edition how often it was changed
   */
  private record Power(String code, String name, int unit, int category, int seed, int edition) {}

  Constructed(Path folder, double factor, double changes) {
    this.folder = folder;
    this.factor = factor;
    this.changes = changes;
    this.units = Math.max(2 * GOVERNMENTS, (int) Math.round(UNITS * factor));
  }

  void write() {
    powers();
    adjust();
    first.sort(Comparator.comparing(Power::code));
    second.sort(Comparator.comparing(Power::code));
    try {
      places();
      contents();
      matters();
      table(
          "adjustment",
          List.of(
              "id",
              "from_edition",
              "to_edition",
              "kind",
              "old_code",
              "new_code",
              "department_id",
              "document"),
          adjustments);
      Files.writeString(folder.resolve("manifest.json"), manifest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void powers() {
    int seed = 0;
    for (int c = 0; c < POWERS.length; c++) {
      int n = Math.max(1, (int) Math.round(POWERS[c] * factor));
      for (int i = 0; i < n; i++) {
        int unit = i % units;
        String name = OBJECTS[seed % OBJECTS.length] + ACTS[seed / OBJECTS.length % ACTS.length];
        first.add(
            new Power(
                code(unit, c, i / units),
                name + "的" + CATEGORIES[c] + "（构造" + seed + "）",
                unit,
                c,
                seed++,
                0));
      }
    }
  }

  private static String code(int unit, int category, int serial) {
    return String.format(Locale.ROOT, "%s-%02d-%05d", unitCode(unit), category + 1, serial);
  }

  private static String unitCode(int unit) {
    return regionCode(unit % GOVERNMENTS)
        + String.format(Locale.ROOT, "%03d", unit / GOVERNMENTS + 1);
  }

  private static String regionCode(int government) {
    return String.format(Locale.ROOT, "9902%02d", government);
  }

  /** In a thousand powers: 22 go, 28 change, 9 are new, 2 of the prefecture go to all counties. */
  private void adjust() {
    Power merging = null;
    for (Power p : first) {
      double draw = new Random(p.seed() * 31L + 7).nextInt(1_000_000) / 1e6 / changes;
      if (p.unit() % GOVERNMENTS == 0 && p.unit() + GOVERNMENTS <= units && draw < 0.016) {
        delegate(p);
      } else if (draw < 0.022) {
        adjustment("cancelled", p.code(), "", p.unit(), document(p));
      } else if (draw < 0.024) {
        if (merging != null && merging.unit() == p.unit() && merging.category() == p.category()) {
          merge(merging, p);
          merging = null;
        } else {
          if (merging != null) {
            second.add(merging);
          }
          merging = p;
        }
      } else if (draw < 0.052) {
        adjustment("changed", p.code(), p.code(), p.unit(), document(p));
        second.add(new Power(p.code(), p.name(), p.unit(), p.category(), p.seed(), 1));
      } else {
        second.add(p);
        if (draw > 0.5 && draw < 0.509) {
          Power added =
              new Power(p.code() + "N", p.name() + "（新增）", p.unit(), p.category(), p.seed(), 2);
          adjustment("added", "", added.code(), p.unit(), document(p));
          second.add(added);
        }
      }
    }
    if (merging != null) {
      second.add(merging);
    }
  }

  private void delegate(Power p) {
    adjustment("delegated", p.code(), "", p.unit(), document(p));
    for (int g = 1; g < GOVERNMENTS; g++) {
      int unit = p.unit() + g;
      if (unit < units) {
        Power accepted =
            new Power(
                code(unit, p.category(), 90_000 + p.seed()),
                p.name(),
                unit,
                p.category(),
                p.seed(),
                0);
        second.add(accepted);
        adjustment("accepted", p.code(), accepted.code(), unit, "承接");
      }
    }
  }

  private void merge(Power one, Power other) {
    Power result =
        new Power(
            one.code() + "M", one.name() + "等二项（合并）", one.unit(), one.category(), one.seed(), 2);
    second.add(result);
    adjustment("merged", one.code(), result.code(), one.unit(), document(one));
    adjustment("merged", other.code(), result.code(), one.unit(), document(one));
  }

  private static String document(Power p) {
    return "示政发〔2018〕" + (p.seed() % 60 + 1) + "号";
  }

  private void adjustment(String kind, String old, String now, int unit, String document) {
    kinds.merge(kind, 1, Integer::sum);
    adjustments.add(
        new String[] {
          Integer.toString(adjustments.size() + 1),
          "1",
          "2",
          kind,
          old,
          now,
          Integer.toString(unit + 1),
          document
        });
  }

  private void places() throws IOException {
    List<String[]> regions = new ArrayList<>();
    for (int g = 0; g < GOVERNMENTS; g++) {
      regions.add(
          new String[] {
            Integer.toString(g + 1),
            regionCode(g),
            g == 0 ? "构造州" : "构造第" + g + "县",
            g == 0 ? "prefecture" : "county",
            g == 0 ? "" : "1"
          });
    }
    table("region", List.of("id", "code", "name", "level", "parent_id"), regions);
    List<String[]> departments = new ArrayList<>();
    for (int u = 0; u < units; u++) {
      int government = u % GOVERNMENTS;
      departments.add(
          new String[] {
            Integer.toString(u + 1),
            unitCode(u),
            regions.get(government)[2] + "构造局" + (u / GOVERNMENTS + 1),
            Integer.toString(government + 1),
            regions.get(government)[3]
          });
    }
    table("department", List.of("id", "code", "name", "region_id", "level"), departments);
    List<String[]> categories = new ArrayList<>();
    for (int c = 0; c < CATEGORIES.length; c++) {
      categories.add(new String[] {Integer.toString(c + 1), "C" + (c + 1), CATEGORIES[c]});
    }
    table("category", List.of("id", "code", "name"), categories);
    table(
        "edition",
        List.of("id", "label", "published_on"),
        List.of(
            new String[] {"1", "2017年版", "2017-12-29"},
            new String[] {"2", "2018年版", "2018-12-28"}));
  }

  private void contents() throws IOException {
    try (CsvWriter powers =
            writer(
                "power",
                "id",
                "edition_id",
                "code",
                "name",
                "category_id",
                "department_id",
                "region_id",
                "limit_days",
                "accountability",
                "note",
                "source_code");
        CsvWriter bases =
            writer("legal_basis", "id", "power_id", "seq", "law", "article", "excerpt");
        CsvWriter duties = writer("responsibility", "id", "power_id", "seq", "stage", "content")) {
      int id = 0;
      int part = 0;
      for (int edition = 1; edition <= 2; edition++) {
        for (Power p : edition == 1 ? first : second) {
          String number = Integer.toString(++id);
          String object = OBJECTS[p.seed() % OBJECTS.length];
          powers.writeRecord(
              number,
              Integer.toString(edition),
              p.code(),
              p.name(),
              Integer.toString(p.category() + 1),
              Integer.toString(p.unit() + 1),
              Integer.toString(p.unit() % GOVERNMENTS + 1),
              Integer.toString(10 + p.seed() % 7 * 5 + p.edition()),
              "1.对" + object + "不依法受理的;\n2.在" + object + "监管中滥用职权的;\n3.其他违法行为;",
              "",
              "");
          bases.writeRecord(
              Integer.toString(++part),
              number,
              "1",
              "构造法（" + object + "）",
              "第" + (p.seed() % 90 + 1) + "条",
              "从事" + object + "的，由主管部门依法处理，处理的程序和期限依照本法执行，当事人有权陈述和申辩。");
          for (int s = 0; s < 5 + p.seed() % 6; s++) {
            duties.writeRecord(
                Integer.toString(++part),
                number,
                Integer.toString(s + 1),
                "环节" + (s + 1),
                "环节"
                    + (s + 1)
                    + "责任：对"
                    + object
                    + "的材料依法审查，"
                    + (3 + s)
                    + "个工作日内办结，制作笔录并由当事人确认，相关案卷整理归档，保存期限不少于十年。");
          }
        }
      }
    }
  }

  private void matters() throws IOException {
    Map<Power, Integer> numbers = new HashMap<>();
    first.forEach(p -> numbers.put(p, numbers.size() + 1));
    List<Power> licences = first.stream().filter(p -> p.category() == 0).toList();
    int count = Math.max(9, (int) Math.round(MATTERS * factor));
    try (CsvWriter matters =
            writer(
                "matter",
                "id",
                "code",
                "kind",
                "name",
                "power_id",
                "department_id",
                "region_id",
                "visits",
                "legal_days",
                "promised_days",
                "online",
                "conditions",
                "fee",
                "window_place",
                "phone");
        CsvWriter materials =
            writer("material", "id", "matter_id", "seq", "name", "origin", "copies", "required");
        CsvWriter steps =
            writer("step", "id", "matter_id", "seq", "name", "actor", "days", "content")) {
      for (int i = 0; i < count; i++) {
        Power p = licences.get(i % licences.size());
        String number = Integer.toString(i + 1);
        String kind = i % 3 == 0 ? "service" : "licence";
        matters.writeRecord(
            number,
            String.format(Locale.ROOT, "%s-S%06d", unitCode(p.unit()), i),
            kind,
            OBJECTS[i % OBJECTS.length] + "办理（构造" + i + "）",
            kind.equals("licence") ? String.valueOf(numbers.get(p)) : "",
            Integer.toString(p.unit() + 1),
            Integer.toString(p.unit() % GOVERNMENTS + 1),
            Integer.toString(i % 2),
            "20",
            "10",
            "t",
            "1.依法登记;\n2.符合规定条件;",
            "不收费",
            "构造窗口" + i % 40,
            "0000-" + i);
        for (int m = 0; m < 3 + i % 8; m++) {
          materials.writeRecord(
              Integer.toString(i * 20 + m),
              number,
              Integer.toString(m + 1),
              "构造材料" + (m + 1),
              "申请人自备",
              "1",
              "t");
        }
        for (int s = 0; s < 5; s++) {
          steps.writeRecord(
              Integer.toString(i * 20 + s),
              number,
              Integer.toString(s + 1),
              "步骤" + (s + 1),
              "窗口人员",
              "2",
              "由窗口人员办理，不符合规定的一次性告知。");
        }
      }
    }
  }

  private String manifest() {
    int accepted = kinds.getOrDefault("accepted", 0);
    int merged = kinds.getOrDefault("merged", 0);
    int removed = kinds.getOrDefault("cancelled", 0) + kinds.getOrDefault("delegated", 0) + merged;
    int added = kinds.getOrDefault("added", 0) + accepted + merged / 2;
    return String.format(
        Locale.ROOT,
        "{\"powers_e1\":%d,\"powers_e2\":%d,\"diff_truth\":{\"removed\":%d,\"added\":%d,\"changed\":%d}}",
        first.size(),
        second.size(),
        removed,
        added,
        kinds.getOrDefault("changed", 0));
  }

  private CsvWriter writer(String name, String... header) throws IOException {
    CsvWriter writer = CsvWriter.builder().build(folder.resolve(name + ".csv"));
    writer.writeRecord(header);
    return writer;
  }

  private void table(String name, List<String> header, List<String[]> rows) throws IOException {
    try (CsvWriter writer = writer(name, header.toArray(new String[0]))) {
      rows.forEach(writer::writeRecord);
    }
  }
}
