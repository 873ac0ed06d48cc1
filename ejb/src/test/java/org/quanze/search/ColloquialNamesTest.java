package org.quanze.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quanze.search.ColloquialNames.Piece;
import org.quanze.testing.SharedData;

/** The table of colloquial names. */
class ColloquialNamesTest {

  private static final ColloquialNames TABLE = ColloquialNames.TABLE;

  @Test
  void the_longest_name_is_taken() {
    assertEquals(List.of("补办营业执照"), TABLE.pieces("补办营业执照").stream().map(Piece::said).toList());
    assertEquals(
        List.of(
            new Piece("我的", List.of()),
            new Piece("社保卡", List.of("社会保障卡")),
            new Piece("密码", List.of())),
        TABLE.pieces("我的社保卡密码"));
    assertEquals(List.of(new Piece("示例", List.of())), TABLE.pieces("示例"));
  }

  @Test
  void what_sounds_so_or_is_typed_by_initials_is_known() {
    assertEquals(List.of("最低生活保障"), TABLE.soundingLike("底保"));
    assertEquals(List.of("最低生活保障"), TABLE.soundingLike("dibao"));
    assertEquals(List.of("社会保障卡"), TABLE.soundingLike("sbk"));
    assertEquals(List.of(), TABLE.soundingLike("db"), "two letters say too little");
  }

  @Test
  void every_row_says_something_once() {
    Set<String> said = new HashSet<>();
    for (NamedCsvRecord row :
        CsvReader.builder().ofNamedCsvRecord(SharedData.resource("/search/colloquial-names.csv"))) {
      String name = row.getField("said");
      assertTrue(said.add(name), name + " stands twice");
      String formal = row.getField("formal");
      assertFalse(Arrays.asList(formal.split("[| ]", -1)).contains(name), name + " is itself");
    }
    assertTrue(said.size() > 500);
  }
}
