package org.quanze.system;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.quanze.exchange.Workbook;

/** Constructed files for imports: an honest workbook, and others with the answer that each gets. */
final class HostileFiles {
  static final String OFFICE = "示例上传局";
  static final String HEADER = "单位,名称,编码,类别\n";

  private HostileFiles() {}

  /**
   * A file with what is answered to it.
   *
   * @param what what it is, in words
   * @param name the name that it is sent under
   * @param status the status of the answer
   * @param code the code in the answer
   */
  record Hostile(String what, String name, Supplier<byte[]> bytes, int status, String code) {
    @Override
    public String toString() {
      return what;
    }
  }

  /** Two sound rows, one of a unit that there is not, one under a code that stands already. */
  static Workbook workbook() {
    return new Workbook()
        .sheet(
            Workbook.row(1, "单位", "名称", "编码", "类别")
                + Workbook.row(2, OFFICE, "示例许可（构造）", "U-001", "01")
                + Workbook.row(3, OFFICE, "示例处罚（构造）", "U-002", "02")
                + Workbook.row(4, "没有的单位", "示例检查（构造）", "U-003", "06")
                + Workbook.row(5, OFFICE, "示例奖励（构造）", "U-001", "08"),
            "");
  }

  static Stream<Hostile> all() {
    byte[] sound = workbook().toBytes();
    byte[] old = HexFormat.of().parseHex("d0cf11e0a1b11ae1" + "00".repeat(512));
    byte[] encrypted = concat(old, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
    byte[] dtd =
        workbook()
            .part(
                "xl/worksheets/sheet1.xml",
                "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w>&x;</w>")
            .toBytes();
    byte[] bomb =
        workbook().part("xl/media/image1.bin", out -> out.write(new byte[30 << 20])).toBytes();
    byte[] wrong = (HEADER + OFFICE + ",名,X-1,01\n").getBytes(StandardCharsets.UTF_8);
    wrong[wrong.length - 2] = (byte) 0xFF;
    return Stream.of(
        new Hostile("a zip bomb", "list.xlsx", () -> bomb, 413, "IMP-25"),
        new Hostile("an old workbook", "list.xls", () -> old, 422, "IMP-43"),
        new Hostile("an old one renamed", "list.xlsx", () -> old, 422, "IMP-43"),
        new Hostile("one with macros", "list.xlsm", () -> sound, 422, "IMP-45"),
        new Hostile("an encrypted one", "list.xlsx", () -> encrypted, 422, "IMP-44"),
        new Hostile("one with a DTD", "list.xlsx", () -> dtd, 422, "IMP-47"),
        new Hostile("half a workbook", "list.xlsx", () -> Arrays.copyOf(sound, 900), 422, "IMP-49"),
        new Hostile("a workbook that claims to be text", "list.csv", () -> sound, 422, "IMP-24"),
        new Hostile(
            "text that claims to be a workbook", "list.xlsx", () -> text("a,b\n"), 422, "IMP-24"),
        new Hostile(
            "a picture", "list.csv", () -> HexFormat.of().parseHex("89504e470d0a"), 422, "IMP-24"),
        new Hostile("text with NUL", "list.csv", () -> text(HEADER + "a\0,b,c,d\n"), 422, "IMP-50"),
        new Hostile("text in no encoding", "list.csv", () -> wrong, 422, "IMP-20"),
        new Hostile(
            "a table without its columns", "list.csv", () -> text("甲,乙\n1,2\n"), 422, "IMP-21"),
        new Hostile("an open quote", "list.csv", () -> text(HEADER + "\"a,b,c,d\n"), 422, "IMP-30"),
        new Hostile(
            "JSON of any depth",
            "list.json",
            () -> text("{\"a\":" + "[".repeat(100_000)),
            413,
            "IMP-25"),
        new Hostile(
            "JSON with a member twice",
            "list.json",
            () -> text("{\"a\":1,\"a\":2}"),
            422,
            "IMP-60"),
        new Hostile(
            "JSON of something else", "list.json", () -> text("{\"items\":[]}"), 422, "IMP-61"),
        new Hostile(
            "too large",
            "list.xlsx",
            () -> Arrays.copyOf(text("PK\3\4"), 21 << 20),
            413,
            "IMP-25"));
  }

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
