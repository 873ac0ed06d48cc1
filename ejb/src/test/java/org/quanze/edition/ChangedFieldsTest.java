package org.quanze.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What ledger lines say of the fields between two versions, without reading a document. */
@Tag("pure")
class ChangedFieldsTest {

  @Test
  void one_step_tells_its_fields_in_both_directions() {
    assertEquals(
        List.of("codes", "elements.note"), ChangedFields.between(1, 2, "1>2:elements.note,codes"));
    assertEquals(List.of("name"), ChangedFields.between(2, 1, "1>2:name"));
    assertEquals(List.of(), ChangedFields.between(1, 2, "1>2:"));
  }

  @Test
  void steps_are_put_together_in_any_order() {
    assertEquals(List.of("codes", "name"), ChangedFields.between(10, 12, "11>12:name;10>11:codes"));
    assertEquals(List.of("codes", "name"), ChangedFields.between(1, 3, "1>2:codes;1>3:name"));
  }

  @Test
  void where_they_do_not_lead_there_nothing_is_said() {
    assertEquals(List.of(), ChangedFields.between(1, 3, "1>2:codes"));
    assertEquals(List.of(), ChangedFields.between(1, 4, "1>2:codes;3>4:name"));
    assertEquals(List.of(), ChangedFields.between(1, 2, null));
  }

  @Test
  void what_leads_elsewhere_says_nothing_of_the_way() {
    assertEquals(List.of("name"), ChangedFields.between(1, 2, "1>2:name;7>8:codes"));
  }

  @Test
  void a_circle_ends() {
    assertEquals(List.of("a", "b", "c"), ChangedFields.between(1, 3, "1>2:a;2>3:b;3>1:c"));
  }
}
